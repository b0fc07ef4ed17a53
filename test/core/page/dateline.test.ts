import { expect, it } from 'vitest';
import { datelineLength } from '../../../server/src/core/page/forms/dateline.ts';

it.each([
  '本报讯 记者王小明报道 ',
  '**本报讯** ',
  '**本报讯 记者王小明 李强报道** ',
  '本报讯(记者 王小明)',
  '本报北京12月21日讯 ',
  '本报上海4月18日电 (记者王小明) ',
  '本报上海4月18日电（记者王小明）',
  '新华社北京12月21日电(记者王小明)',
  '晚报讯 ',
])('%j opens a paragraph and ends there', (dateline) => {
  expect(datelineLength(`${dateline}昨日，全市召开会议。`)).toBe(dateline.length);
});

it.each(['本报讯息不多', '晚报4月18日电话回访了读者。', '新华社3日电称，会议闭幕。', '海报消息灵通'])(
  '%j is no dateline',
  (text) => {
    expect(datelineLength(text)).toBe(0);
  },
);

/** Festivals that stand for a date. Alternatives of a pattern; what follows keeps 春节联欢晚会 a title, not a date. */
export const festivals =
  '(?<!个)春节(?!联欢)|元宵节|清明节|端午节|中秋节|重阳节|国庆节|(?<=年)国庆(?=[,，、])|国庆(?=假期|期间|前夕|长假|前后)|元旦(?!晚会)|除夕|七夕节|腊八节|腊八|“五一”(?!劳动奖|口号)|五一(?=假期|期间|前夕|长假|前后|小长假)|劳动节|“十一”(?=假期|期间|前夕|长假|黄金周)|儿童节|教师节|建军节|妇女节|植树节|圣诞节|(?<=年)中秋(?=[,，、])|中秋(?=假期|期间|前夕|佳节|之夜)|清明(?=假期|期间|前夕|时节|小长假)|端午(?=假期|期间|前夕|小长假)';

/** Solar terms whose names are no weather and no common word; 大雪, 小雪, 大寒 only beside 节气 or 时节. */
export const solarTerms =
  '立春|立夏|立秋(?!后)|立冬|春分|夏至|秋分|冬至|惊蛰|芒种|处暑|霜降|谷雨(?!村)|(?:大雪|小雪|大寒|小寒|雨水|小满|小暑|大暑|白露|寒露|清明)(?=节气|时节)';

/** Words that a form of a date begins with, where it begins with one and not with a figure. One character is a word too. */
export const dateWords: readonly string[] = [
  ...(
    '春节 元宵节 清明 端午 中秋 重阳节 国庆 元旦 除夕 七夕节 腊八 “五一” 五一 劳动节 “十一” 儿童节 教师节 建军节 妇女节 植树节 圣诞节 ' +
    '立春 立夏 立秋 立冬 春分 夏至 秋分 冬至 惊蛰 芒种 处暑 霜降 谷雨 大雪 小雪 大寒 小寒 雨水 小满 小暑 大暑 白露 寒露 ' +
    '农历 阴历 正月 腊月 冬月 大年 八月十五 三月三 ' +
    '未来 今后 过去 最近 近 多年来 连年来 日前 连日来 截至 截止 ' +
    '上半年 下半年 一季 二季 三季 四季 上季 年初 年底 年末 年内 月底 月末 月初 ' +
    '今明 昨今 前昨 明后 本周 上周 下周 这周 星期 礼拜'
  ).split(' '),
  ...[...'一二三四1234'].map((quarter) => `第${quarter}季`),
  ...[...'一二三四五六日'].map((day) => `周${day}`),
  ...[...'前昨今明后'].flatMap((day) => [...'天日晨晚早夜'].map((part) => day + part)),
];

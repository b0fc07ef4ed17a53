import { isHan } from '../text/characters.ts';

/** Closed lists by which a repeated character is judged, and the two questions asked of a character. */

export function isHanCharacter(character: string | undefined): boolean {
  return character !== undefined && isHan(character.charCodeAt(0));
}

export function isNumeral(character: string | undefined): boolean {
  return character !== undefined && '〇零一二三四五六七八九十百千万亿廿卅'.includes(character);
}

/** Words that begin with a doubled verb or adverb by chance or by grammar: 刚刚|才, 高高|举起, 点点头, 说说话. */
export const CHANCE: ReadonlySet<string> = new Set(
  '常用 常见 挥手 唱歌 写字 算账 洗手 刚才 高举 点头 摇头 说话 咬牙 帮忙 见面 聊天 散步 招手 拍手 握手 试看 跳舞 看书 谈心 爷爷 飘然 重围 狠心 解闷 出气 乐团 大增 试用 明知 深处 高处 想法 看法 刚好 好吃 好看 好想 好过 好说'.split(
    ' ',
  ),
);

export const SET_PHRASES = [
  '放军军',
  '怜巴巴',
  '干巴巴',
  '皱巴巴',
  '眼巴巴',
  '黑压压',
  '气冲冲',
  '活脱脱',
  '不甚了了',
  '本本主义',
  '通通',
  '活泼泼',
  '塔塔',
  '公公',
  '加加林',
  '波波',
  '面面相',
  '滴滴打',
  '滴滴出',
  '啦啦队',
  '拉拉队',
  '网网通',
  '棒棒糖',
  '泡泡',
  '卡卡',
  '可可',
  '迪迪',
  '娜娜',
  '贝贝',
  '点点',
  '巴巴多',
  '西西里',
  '西西伯',
  '钉钉子',
  '立法法',
  '南南合作',
  '南南国家',
  '可可',
  '强强联',
  '强强对',
  '强强携',
  '心心相',
  '五五分',
  '五五开',
  '三三两两',
  '关关雎鸠',
  '田田的',
  '蒹葭采采',
  '离离原上',
  '上上智',
  '各各不同',
  '漫漫长路',
  '漫漫长途',
  '漫漫长夜',
  '漫漫人生',
  '新新人类',
  '星星',
  '这点点',
  '那点点',
  '大姐姐',
  '小姐姐',
  '大哥哥',
  '小哥哥',
  '小弟弟',
  '小妹妹',
  '谢谢',
];

/** Ends of compound names: organisations, offices, places, works. */
export const SUFFIXES: ReadonlySet<string> = new Set(
  '会部委队组站局处科室院厂店馆所校班团社党军县市省区乡镇村州国河江湖海山岛港湾桥路街城园场库楼塔寺庙舱渠业网榜灯炮沟法奖赛片厅台剧节展书报车船门年月日期煤室行包词格字图',
);

/** Adverbs that double before a verb whatever word ends in them: 要|紧紧, 不|仅仅, 地|处处. */
export const ADVERBS: ReadonlySet<string> = new Set('紧牢深纷渐缓徐静轻慢刚常仅频屡偏恰悄默远处高连匆暗青');

/** Suffixes that seldom begin an everyday word: 财政厅|厅长, 沈阳市|市场, 商业街|街头. */
export const FREE_SUFFIXES: ReadonlySet<string> = new Set(
  '委队站局处室院厂店馆所校班县市省区乡镇村州河江湖海山岛港湾桥路街园场库楼塔寺庙舱渠业网榜灯炮奖赛片厅台剧节年月期门船车煤包词格字图',
);

/** Of those, the ones that may begin a phrase which is no word: 义县|县医院, 学校|校团委, 两座大桥|桥塔. */
export const BODIES: ReadonlySet<string> = new Set('校县市省区乡镇村州河江湖海山桥片年月');

export const PARTICLES: ReadonlySet<string> = new Set('的了着过其么们呢吗吧与和及且而则但或在是对将为等也都');

/** Prepositions, adverbs and short attributes that may stand before a word beginning with themselves: 对|对方. */
export const BOUND_BEFORE: ReadonlySet<string> = new Set(
  '中新日以和大多国在对各上地全为同要时有年不更两总高已下正与会最来就前能近到从着向并愿还把内可是之将由被让使也再',
);

/** Offices and authorities named by their level alone, at the head of a clause: 市|市场监管局, 县|县级医院. */
export const LEVELS: ReadonlySet<string> = new Set('市县省区镇乡村州校院');

/** What begins with a character that is often a word of its own right before it: 对|对方, 和|和平, 明年|年中. */
export const WORDS_BEFORE: ReadonlyMap<string, string> = new Map([
  ['对', '方手口'],
  ['和', '平解谐'],
  ['与', '会'],
  ['为', '期'],
  ['以', '色军方工人'],
  ['在', '线校职'],
  ['有', '机心'],
  ['因', '公'],
  ['用', '心户'],
  ['被', '告执害'],
  ['将', '军信'],
  ['是', '否非'],
  ['才', '是'],
  ['的', '士'],
  ['人', '手均'],
  ['院', '庭'],
  ['府', '前'],
  ['师', '德生资风'],
  ['舰', '载员艇'],
  ['箭', '体'],
  ['气', '田井源'],
  ['案', '由情例'],
  ['级', '长部'],
  ['筑', '牢'],
  ['言', '简'],
  ['见', '义'],
  ['晚', '些'],
  ['字', '段'],
  ['前', '三四五六七八九十几半'],
  ['年', '会中均初末底产内前度终'],
  ['由', '企市'],
  ['把', '关好'],
  ['从', '业'],
  ['让', '座利'],
  ['给', '予'],
]);

/** What speech and prose double in any surroundings but behind these: 你好好休养, but 友好|好合作. */
export const SLIPS_BEHIND: ReadonlyMap<string, string> = new Map([
  ['好', '友美良更最做较爱办搞'],
  ['种', '品物树火兵良各谷麦稻多两几数这那某一'],
]);

/** Verbs tried out before what they are done to, where a clause begins or behind a pronoun: 跺跺|脚, 施施|肥. */
export const TRIED_OUT: ReadonlySet<string> = new Set(
  '跺脚 剪枝 施肥 伸腰 咂嘴 摆手 打球 发脾 开眼 管家 洗衣 洗脸 洗脚 做饭 做操 做事 过日 过瘾 写字 扫地 擦脸 梳头 翻书 喂鸡 浇水 浇花 揉眼 捶背 敲门 拍肩 摸头 踢球 下棋 跑步 喝茶 喝水 吃饭 种花 种地 除草 松土 刷牙 刷碗 搭手 歇脚 晒太 吹风 遛狗 遛弯 串门 拉家 谈天 碰头 碰杯 露脸 出力 动脑 动手 动笔 练笔 练嗓 压腿 弯腰 踮脚 搓手 眨眼 耸肩 撇嘴 咧嘴 努嘴 张嘴 吐舌 挠头 拱手 握手 抱拳'.split(
    ' ',
  ),
);

/** Function words that may follow a word ending in themselves: 作为|为, 现在|在, 方向|向. */
export const BOUND_BEHIND: ReadonlySet<string> = new Set('在为新是对向了等以和于与');

/** Generic nouns that may begin a compound the dictionary lacks: 东海|海区, 大桥|桥塔. */
export const PLACE_NOUNS: ReadonlySet<string> = new Set('河江湖海山桥军侨关');

export const MEASURES: ReadonlySet<string> = new Set(
  '日月年个项次名位人条件种家段场届吨米分处户级度号元岁秒时天周层辆台座亩',
);

/** Surnames that are seldom the end of a word. */
export const SURNAMES_ONLY: ReadonlySet<string> = new Set(
  '王李张刘陈杨赵周吴徐孙胡朱郭罗郑梁谢宋唐邓冯韩曹曾彭蔡潘袁于董苏蒋杜魏吕丁沈姚卢姜崔谭汪范贾韦习',
);

/** Characters that parents double in a name: 高明明, 王安安. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  '芳婷冬静晨昊丹明欢乐涛伟勇强军刚超鹏飞龙磊洋阳东亮星辰佳思念盼晶莹楠琳倩蓓蕾茜媛娟艳红霞丽玲娜圆园源元露璐妞豆果糖朵依菲冰雪萌可多贝宝浩轩宇凯杰俊帅康健平安宁文武斌彬坤鑫淼森焱垚芬萍敏慧燕莉珊妍妮苗蒙萱涵诗诺甜爽悦欣怡清泉春夏秋月云青蓝金银铭华雯跃志锋宏娜翔莲',
);

export const SURNAMES: ReadonlySet<string> = new Set(
  '王李张刘陈杨黄赵周吴徐孙马胡朱郭何林罗高郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严武戚莫孔汤温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁习栗蔚',
);

/** Characters that write the sounds of foreign names. */
export const FOREIGN: ReadonlySet<string> = new Set(
  '斯巴卡拉达马阿尔克特吉坦尼维科洛亚莫萨纳波罗德里奇塔图布诺伊莱瓦比伯弗格杰玛穆帕佩索托乌耶扎可娜莉丽菲塞瓜迪哈胡加基凯库肯利鲁曼米姆内努皮普切汗沙什苏泰汤威西希谢辛雅泽佐',
);

import { isHan } from '../text/characters.ts';

/**
 * Whether a token reads as a Chinese personal name as a byline prints it: a surname of the common list with one or two
 * characters, a compound surname with one or two, or a dotted foreign or minority name.
 */
export function isPersonName(token: string): boolean {
  if (/^[\u3400-\u9fff]{1,8}(?:[·•.．・][\u3400-\u9fff]{1,8})+$/.test(token)) return true;
  if (token.length < 2 || token.length > 4) return false;
  for (let at = 0; at < token.length; at++) if (!isHan(token.charCodeAt(at))) return false;
  if (token.length >= 3 && COMPOUND_SURNAMES.has(token.slice(0, 2))) return true;
  return token.length <= 3 && SURNAMES.has(token[0]!);
}

/** Whether a character can be a surname standing alone. */
export function isSurname(character: string): boolean {
  return SURNAMES.has(character);
}

/** The 400 or so surnames that cover over 99% of the population, and those that newspapers of minorities print. */
const SURNAMES: ReadonlySet<string> = new Set(
  '王李张刘陈杨黄赵周吴徐孙马胡朱郭何林罗高郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔向汤' +
    '常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利于呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由肖闫付代涂',
);

const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  '欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 端木 长孙 宇文 轩辕 南宫 独孤 呼延 百里 东郭 闻人 澹台 公冶 太史 申屠 仲孙 钟离 鲜于 司空 闾丘 亓官 第五 赫连'.split(
    ' ',
  ),
);

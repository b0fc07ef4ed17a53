/**
 * Surnames of one character: the hundred or so that cover more than nine tenths of the population, less those that are
 * everyday words.
 */
export const DISTINCT_SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾萧肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈任姚卢姜崔钟谭陆汪范廖石贾韦夏付邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵钱覃武戴莫孔汤柳祝尚符舒阮' +
  '柯纪童凌毕裴霍翁骆靳欧柴蒙祁蒲屈饶牟艾庞颜倪庄聂章鲁岳翟殷詹申耿焦俞左甘葛邢樊齐施文姬苗谷曲游辛冉芦窦岑瞿佟臧邬卞栾隋刁巫寇甄敖巩佘邝匡鞠荆冀缪';

/** With those above the four hundred that cover over 99% of the population: everyday words, or seldom met. */
export const FREQUENT_SURNAMES =
  '高于傅金方白万严戚向常温康牛安易乔伍关兰包宁梅单季涂成盛蓝路管鲍华喻房滕解尤阳时穆农司卓古吉简车项连麦褚娄景党宫费卜冷晏席卫米柏宗桂全应闵苟边师和仇商沙荣桑郎丛仲虞明池查麻苑迟官封谈惠乐郁胥南班储原栗' +
  '燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅' +
  '利呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由代';

/** Rarer ones, and characters that open the names of minorities: alone they tell nothing. */
export const SELDOM_SURNAMES =
  '倩沃咸竺仉郇逄綦缑訾麴戢撖鄂迪达丹旺洛扎次格尼多赖撒蒯庹隗郏邴糜弓牧宓郗仰秋暴钭韶蓟怀籍苍莘贡扶堵宰郦却璩濮寿别习宦庾暨弘禄殳蔚越夔毋乜鱼慎巢益桓水字税库理院谯缴冒昌雒佴笪树留劭啜拜禚澜牙芒闪把操过藏' +
  '汲保者矣凤岩禤镡揣充厍妥岐广洪滑羿荀药莱蓬诸贲郤酆钮招';

/** Surnames of two characters. Not 第五: on a page that is a number. */
export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  '欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 端木 长孙 宇文 轩辕 南宫 独孤 呼延 百里 东郭 闻人 澹台 公冶 太史 申屠 仲孙 钟离 鲜于 司空 闾丘 亓官 赫连 拓跋 完颜 耶律 纳兰 叶赫 那拉'.split(
    ' ',
  ),
);

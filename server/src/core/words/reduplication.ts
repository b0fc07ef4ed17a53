/**
 * What Chinese doubles on purpose. The lists are closed: morphemes whose doubling the dictionaries know (轻轻, 家家,
 * 看看, 熊熊), grouped by how much the words around may speak against them.
 */

/** Adverbs and address words: doubled in any surroundings (牢牢把握, 深深感受, 爷爷). */
export const ALWAYS_DOUBLED: ReadonlySet<string> = new Set(
  '青夜紧牢深纷渐缓徐静轻慢刚常仅往频屡偏恰略稍微悄默远浓淡勃欣层处滚冉翩融腾满累茫漫悠久苦细密遥高连潺匆暗隐明朗楚仔妈爸爷奶哥姐弟妹叔伯姑婶舅姨娃宝猩婆娘谆殷耿济彬堂斑闪晶圆胖暖冷辣乎哈' +
    '嘻呵隆轰咚叮啪哗格窃偷沉恨喃孜兢战惴依念怏愤悻乖诺唯历郁葱苍巍洋泱甸袅',
);

/** Nouns, measures, verbs and adjectives that double (人人, 条条, 看看, 红红), unless a word of their own claims one of the two. */
export const OFTEN_DOUBLED: ReadonlySet<string> = new Set(
  '批桩幕大人天年时家日月点个场次步声句世代辈祖件条项座颗片朵株棵枝簇排栋幢趟双串缕丝份篇册支架艘顿回遍看听说想走试聊谈问逛歇等读写画唱跳跑转闻尝瞧望摸碰敲打拍挥招摇摆晃动数算查找帮教学练讲' +
    '笑哭玩吃喝睡躺站爬游洗刷擦扫晒吹拉推扛抬抱搂亲搓揉捏歌舞美强小低长短粗宽窄厚薄直弯曲方平稳快多少真假老嫩穷富忙闲松熟实虚空足稀烈红火旺兴盛齐单独喜乐欢怒悲愁死活乱顺光秃毛蓬风雨云雪' +
    '山水花草树叶鸟虫鱼鹅鸭猫狗牛羊鸡熊猴龙凤豆果瓜枣桃杏梨莉莎娜丽芳玲燕英萍霞娟珍珠玉莹婷媛雯敏慧洁蕾薇怡佳倩琳琪瑶璐露菲妮妞囡崽贝球圈泡框杠棒棍环铃鼓锣盘碗罐瓶箱盒包袋口眼面头脚手心' +
    '边尖节段块团行级户村乡镇县省校厂店事样种门票分毫刻秒斤寸尺里绿白黑黄蓝灰凉香甜酸绵软硬脆干湿清晨晚萌南滴翼早整端太公星众区连粒盏扇张款辆列封笔枚首期尊桌杯壶瓣丛堆叠匹帧拨茬垄畦墙窑页统',
);

/** Sounds and set phrases (郁郁, 津津, 哗哗, 凛凛): doubled where no word claims either of the two. */
export const SELDOM_DOUBLED: ReadonlySet<string> = new Set(
  '爹好重狠盈呼嘿阵浩生凛飘迟滔嗡恭某怦息唧溜哼熠迷吟每睁许寥淙吞幽淋呆哇峰买吁荡簌汹迢昏咕姥鬼奄嫂嚷眯炯咄鼎忡形啧咯辛惶坐铮漉哄急痴道痒津沸翻黝啦烘侃慌栩叽嘟跌糊瑟汪茸泛佼飕歪跃' +
    '裸闷朦嬷挺脉吵痛睽惺落呜做眈漆踉恋呱糟冥熙蒙嗖绰油井疯踏散碌嗷咬当汩猜热喷怯奕滋乒灼男莽扑字窝喋夭仆振沾娓炎舒兮含浑勾岌换饽嘎旦躲唠蠢伸挤皑馍颠蛐飒恍浅吱爽蒸瘦昂欺夸磕停寂忽醺呀坑' +
    '凿绉芸勤懵咪嘁涓噼简絮赳骂冒完怪矮遮讷辘扭粼畏磨详彤调亭噜咧蹦咿潇颤凄恩麻亮抖墩姗狒丛皇兜孤拖腻犹疏蠕卿淅踽愣钉溶羞忿涟喘敌耸虎琅嘘漂梆恹拳咻赫般刮喳嘀棱蔫寻茵栗答缝蝈劈喇摊荧混酥' +
    '苗昭庸柔濛瞪霍黢冰勉妥晕谦霏塌挑阴霭哀娉沟泼闹疙纠肥蛋角楞匝扁朝渌涔渺绷灿车咂洞蜜傻凶嗫岁潸眷笨酷铿靡幅呖坦彻怔煎抽榻盯粘缘跺板哩坡憨崭皱呷源森艳循莘晏灵沱姊杉纤营汤切猎轧离休莲翔糖苏范芊沐溪',
);

/** Verbs tried out by doubling: 试试看, 听听大家怎么说. */
export const TENTATIVE_VERBS: ReadonlySet<string> = new Set('看听说想走试聊谈问尝歇逛转摸等');

/**
 * Verbs of one character that speech doubles to make light of what is done: 照照镜子, 大家叙叙. They are judged where no
 * word claims either twin; elsewhere they are as suspect as any character.
 */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  '照叙见陪救求劝眨醒烤伸弹显送管认考背抄修补煮炒晾剪翻磨挑拣敲拎拽搀扶绕溜蹲哄夸量称泡捂烫涮抹拌剥削摘浇锄喂钓骑猜问借解透',
);

import { CharacterSet } from '../../text/character-set.ts';
import { DISTINCT_SURNAMES, FREQUENT_SURNAMES, SELDOM_SURNAMES } from '../../words/surnames.ts';

/** May stand before a speech verb alone; the rest of the surnames need a role, a byline or a title beside them. */
export const commonSurnames = new CharacterSet(DISTINCT_SURNAMES);

/** Every surname of one character. */
export const surnameCharacters = DISTINCT_SURNAMES + FREQUENT_SURNAMES + SELDOM_SURNAMES;
export const surnames = new CharacterSet(surnameCharacters);

/** Japanese surnames of two characters, the hundred or so that are most frequent and those of leading politicians. */
export const japaneseSurnames: ReadonlySet<string> = new Set(
  '东野 石破 野田 岸田 高市 安倍 麻生 小泉 河野 茂木 田中 佐藤 铃木 高桥 渡边 伊藤 山本 中村 小林 加藤 吉田 山田 山口 松本 井上 木村 清水 斋藤 山崎 阿部 池田 桥本 石川 山下 中岛 石井 小川 前田 冈田 藤田 后藤 近藤 村上 远藤 青木 坂本 福田 太田 西村 藤井 金子 冈本 藤原 中野 三浦 原田 中川 松田 竹内 小野 田村 中山 马场 和田 石田 森田 上田 柴田 酒井 宫崎 横山 内田 高木 安藤 岛田 谷口 大野 高田 丸山 今井 藤本 武田 村田 上野 杉山 增田 小岛 平野 大塚 千叶 久保 松井 岩崎 樱井 木下 野口 松尾 野村 菊地 佐野 大西 渡部 羽生 张本 早田 玉木 枝野 志位 小池 大谷 宇野 大坂 本田 香川 三笘 森保 浅田 福原'.split(
    ' ',
  ),
);

/** Everyday words of two characters that begin with a common surname. */
export const everydayWords: ReadonlySet<string> = new Set(
  (
    '张扬 张力 张望 张贴 张开 张口 张家 张弛 王国 王朝 王牌 王者 王室 王子 王府 王母 王位 李子 李树 刘海 陈旧 陈述 陈列 陈设 陈皮 陈年 陈规 杨树 杨柳 杨梅 杨桃 黄金 黄河 黄色 黄瓜 黄牛 黄土 黄昏 黄酒 黄芪 黄豆 黄海 黄山 赵州 吴地 吴语 周围 周边 周期 周末 周年 周到 周密 周转 周刊 周日 周一 周二 周三 周四 周五 周六 周知 徐徐 孙女 孙子 马上 马路 马匹 马拉 马力 马达 马铃 马克 马术 马车 马桶 朱红 胡同 胡椒 胡乱 胡子 郭外 何时 何地 何处 何以 何种 何况 ' +
    '林业 林场 林区 林地 林木 林下 林果 林立 林间 林草 林带 罗列 罗马 郑重 梁上 谢谢 谢绝 谢意 宋代 宋朝 宋词 唐代 唐朝 唐诗 许多 许可 许诺 许久 韩国 韩语 冯唐 曹操 曾经 曾任 曾在 曾获 曾是 曾因 曾有 萧条 萧瑟 肖像 肖邦 田间 田野 田地 田径 田园 田头 田里 董事 余额 余万 余名 余人 余家 余个 余项 余种 余年 余次 余元 余亩 余地 余下 余热 杜绝 杜鹃 叶片 叶子 叶面 叶菜 程度 程序 程式 苏区 苏醒 苏打 苏州 魏晋 丁香 丁字 沈阳 任务 任何 任期 任职 任命 任教 任意 任由 任性 姜片 姜茶 钟头 钟声 钟表 钟情 陆地 陆续 陆路 陆上 陆军 陆海 陆域 ' +
    '汪洋 范围 范例 范本 范畴 石油 石化 石头 石材 石料 石刻 石窟 石板 石墨 石灰 石榴 韦伯 夏季 夏天 夏日 夏粮 夏收 夏种 夏管 夏令 付出 付款 付费 付诸 付息 孟春 熊猫 熊熊 秦岭 秦代 江山 江南 江北 江西 江苏 江水 江河 江海 江湖 江面 尹始 段落 段时 段路 雷达 雷雨 雷电 雷暴 雷锋 侯门 侯鸟 龙头 龙舟 龙年 龙虾 龙骨 龙灯 史上 史料 史实 史诗 史书 史前 陶瓷 陶器 陶艺 陶冶 贺词 贺信 贺卡 贺电 顾客 顾问 顾虑 顾及 毛利 毛巾 毛笔 毛竹 毛茶 毛坯 毛病 龚自 钱款 钱财 钱包 钱物 武术 武装 武器 武警 武力 戴上 戴着 莫名 莫过 莫大 孔子 孔雀 孔隙 汤圆 汤药 柳树 柳条 祝福 祝贺 祝愿 祝寿 尚未 尚无 尚且 尚需 尚处 符合 符号 舒适 舒心 舒缓 舒服 舒展 柯达 纪念 纪律 纪委 纪录 纪检 纪实 童年 童话 童心 童趣 凌晨 凌空 凌乱 毕业 毕竟 毕生 裴多 霍乱 翁婿 欧洲 欧盟 欧美 欧元 柴油 柴火 蒙古 蒙受 祁连 蒲公 屈服 屈指 饶有 艾滋 艾草 庞大 颜色 颜值 庄园 庄严 庄稼 庄子 庄重 章程 章节 鲁迅 鲁班 岳阳 岳父 岳母 申请 申报 申领 申购 申诉 申办 申论 耿直 焦点 焦虑 焦急 焦化 焦炭 左右 左侧 左手 左边 左岸 左转 甘肃 甘甜 甘蔗 甘愿 甘薯 葛根 樊笼 齐全 齐心 齐聚 齐鲁 齐抓 施工 施行 施策 施展 施肥 施救 施教 施政 文化 文明 文物 文件 文旅 文艺 文学 文字 文章 文创 文体 文献 文书 文科 文本 文具 文娱 文教 文山 姬松 苗木 苗圃 苗族 苗床 苗期 谷物 谷子 谷雨 谷歌 曲折 曲线 曲艺 曲目 游客 游戏 游泳 游览 游玩 游人 游船 游行 游园 辛苦 辛勤 辛劳 芦苇 芦笋 窦口 冉冉 巫术 刁难 敖包 巩固 荆州 荆棘 冀中 缪斯 栾树 童装 柳编 施以 施加 乔木 骆驼 翟志'
  ).split(' '),
);

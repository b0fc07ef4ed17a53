/** Characters that write the sounds of foreign names. */
export const FOREIGN_SOUNDS: ReadonlySet<string> = new Set(
  '斯巴卡拉达马阿尔克特吉坦尼维科洛亚莫萨纳波罗德里奇塔图布诺伊莱瓦比伯弗格杰玛穆帕佩索托乌耶扎可娜莉丽菲塞瓜迪哈胡加基凯库肯利鲁曼米姆内努皮普切汗沙什苏泰汤威西希谢辛雅泽佐' +
    '约翰史密列夫勒安娅妮艾兰丹丁顿恩法费芬冈盖古赫霍贾简金康考柯拜班邦保贝本博查达戴蒂杜多俄厄恰昆朗雷林隆伦洛麦蒙缪宁帕潘庞乔琼桑森舍斯汉莎文沃韦温翁乃尤泽詹珍哲茨',
);

/** Festivals that stand for a date. Alternatives of a pattern; what follows keeps 春节联欢晚会 a title, not a date. */
export const festivals =
  '(?<!个)春节(?!联欢)|元宵节|清明节|端午节|中秋节|重阳节|国庆节|(?<=年)国庆(?=[,，、])|国庆(?=假期|期间|前夕|长假|前后)|元旦(?!晚会)|除夕|七夕节|腊八节|腊八|“五一”(?!劳动奖|口号)|五一(?=假期|期间|前夕|长假|前后|小长假)|劳动节|“十一”(?=假期|期间|前夕|长假|黄金周)|儿童节|教师节|建军节|妇女节|植树节|圣诞节|(?<=年)中秋(?=[,，、])|中秋(?=假期|期间|前夕|佳节|之夜)|清明(?=假期|期间|前夕|时节|小长假)|端午(?=假期|期间|前夕|小长假)';

/** Solar terms whose names are no weather and no common word; 大雪, 小雪, 大寒 only beside 节气 or 时节. */
export const solarTerms =
  '立春|立夏|立秋(?!后)|立冬|春分|夏至|秋分|冬至|惊蛰|芒种|处暑|霜降|谷雨(?!村)|(?:大雪|小雪|大寒|小寒|雨水|小满|小暑|大暑|白露|寒露|清明)(?=节气|时节)';

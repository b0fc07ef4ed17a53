/** How much the place already says: `byline` admits only a clean end, `role` a verb behind the name, `bare` nothing else. */
export type Setting = 'byline' | 'role' | 'bare';

/** Whether a name may end here. */
export function ends(text: string, end: number, setting: Setting): boolean {
  const rest = text.slice(end, end + 4);
  if (boundary.test(rest)) return true;
  if (setting === 'byline')
    return /^(?:报道|摄|文|图|供图|通讯员|记者|本报|实习|综合|整理|发自|采写|编)/.test(rest);
  return followers.test(rest);
}

/** Whether the sentence may run on behind a name: a verb, a preposition, a particle. */
export function runsBehind(text: string, end: number): boolean {
  return followers.test(text.slice(end, end + 4));
}

/** What a name may be followed by when running text goes on: verbs, prepositions, particles, time words. */
const followers =
  /^(?:\d|[在是的和与及也都将已从为被把对向率到任获以又就还便等称同因则曾于由让给说道摄（(]|正[在式是准忙带用和与从做一向给通]|正$|介绍|表示|告诉|认为|指出|强调|坦言|回忆|感慨|感叹|感言|直言|解释|分析|建议|提醒|透露|笑|报道|供图|主持|主讲|出席|参加|担任|代表|带领|带着|带队|率领|今年|日前|近日|昨[天日晚]|今[天日晚]|上午|下午|晚上|当场|当天|当时|一[家行直]|来[到自说]|获得|夺[得冠]|以|先生|女士|同志|教授|院士|老师|老人|夫妇|家|每天|每年|经常|终于|通讯员|本报|记者|作[为了品词曲报]|看[到着见]|听[到说取]|走[进到上]|算[了过]|换[下上]|放[倒下]|化解|扑救|站|坐|拿|做[完了着]|打[着]|捧|搂|抱|搬|背[着起]|牵|扛|握|擦|抹|掏|摸|赛后|摘|扑[出]|警告|估计|评价|补充|感叹|披露|警示|研判|指导|手[里中持]|身[上边后]|眼|心[里中情]|接[受过到]|发[现表言布来]|成[为功]|打[进入出破开造]|射|传|罚|攻|凭[借]|击|战[胜]|负于|完成|开始|决定|选择|投入|投资|种[植了]|养|承包|返乡|回[到乡国忆村]|退|出[生任版资现]|逝世|去世|因病|享年|生前|毕业|入[党伍选职]|创[办作造业]|始终|没有|不[仅断但能久]|有[着些了]|也|还|却|再|先|再次|首先|最[后终]|继续|先后|多次|曾|一边|一[把个位直]|边|早|刚|高兴|激动|自豪|兴奋|赶|忙|深|非常|十分|很|这|那|为|涉嫌|犯|驾驶|酒后|伙同|盗窃|利用|通过|进行|当选|受|办|用|让|教|写|讲|谈|提|问|答|呼吁|希望|期待|相信|承诺|宣布|致|会见|抵达|访问|签|握|陪同|主动|积极|负责|熟练|指[挥着导]|检查|调研|查看|考察|慰问|走访|深入|实地|仔细|组织|召[开集]|作出|介|名下|等|之[一妻子女]|一|二|及其|遗体|生于|系|死|受伤|驾|向|申请|起诉|上诉|辩称|诉|返|前往|家住|居住|住)/;

/** A mark, or the end. */
export const boundary = /^(?:$|[\s,，。、;；:：!！?？()（）"“”'‘’《》<>【】[\]…—\-*/·|])/;

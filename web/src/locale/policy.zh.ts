export default {
  policy: {
    title: '适用政策',
    count: '{all} 项里符合 {fits} 项',
    fits: '符合',
    not: '不符合',
    unknown: '不能判断',
    until: '申报截止 {day}，还有 {n} 天',
    always: '常年受理',
    over: '申报已于 {day} 截止',
    notYet: '{day} 开始申报',
    most: '最高 {amount} 万元',
    conditions: '{policy}的条件',
    noConditions: '还没有登记条件，不能判断',
    materials: '申报材料',
    more: '看不符合的 {n} 项',
    fewer: '收起不符合的',
  },
}

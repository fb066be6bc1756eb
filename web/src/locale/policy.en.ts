import type zh from './policy.zh'

const en: typeof zh = {
  policy: {
    title: 'Policies for this firm',
    count: '{fits} of {all} fit',
    fits: 'Fits',
    not: 'Does not fit',
    unknown: 'Cannot be judged',
    until: 'Apply by {day}, {n} day left|Apply by {day}, {n} days left',
    always: 'Applications all year',
    over: 'Applications closed on {day}',
    notYet: 'Applications from {day}',
    most: 'at most {amount} 万元',
    conditions: 'Conditions of {policy}',
    noConditions: 'No conditions are entered yet, so it cannot be judged',
    materials: 'Documents to hand in',
    more: 'Show the one that does not fit|Show the {n} that do not fit',
    fewer: 'Hide those that do not fit',
    judged: 'Conditions compared',
    readAt: 'Policy as of the application on {day}, data read at change {n}',
    judgeAgain: 'Compare again',
    judgedAgain: 'Compared again at change {n}',
    judgedSame: 'Nothing has changed since change {n}',
    notJudged: 'No conditions are entered for this policy: a person compares',
    rows: 'rows of {figure}',
    apply: 'Apply',
    applyAnyway: 'Apply nevertheless',
    underWay: 'Applied for',
    appliedFor: 'Applied for {policy}, no. {no}',
    mine: 'Our applications',
    appliedOn: 'applied on {day}',
    granted: 'granted {amount} 万元',
    paid: 'paid {amount} 万元',
  },
}

export default en

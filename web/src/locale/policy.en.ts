import type zh from './policy.zh'

const en: typeof zh = {
  policy: {
    title: 'Policies for this firm',
    count: '{fits} of {all} fit',
    fits: 'Fits',
    not: 'Does not fit',
    unknown: 'Cannot be judged',
    until: 'Apply by {day}, {n} days left',
    always: 'Applications all year',
    over: 'Applications closed on {day}',
    notYet: 'Applications from {day}',
    most: 'at most {amount} 万元',
    conditions: 'Conditions of {policy}',
    noConditions: 'No conditions are entered yet, so it cannot be judged',
    materials: 'Documents to hand in',
    more: 'Show the {n} that do not fit',
    fewer: 'Hide those that do not fit',
  },
}

export default en

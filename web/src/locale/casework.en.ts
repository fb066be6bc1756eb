import type zh from './casework.zh'

const en: typeof zh = {
  approvals: {
    title: 'Approvals',
    finished: 'With finished ones',
    all: 'All',
    case: 'Case',
    days: '{n} working days',
    promised: 'Promised {day}',
    sheet: 'Opinion sheet',
    empty: 'No joint approval is open.',
    ledger: 'Go to the ledger and take one in',
    loading: 'Reading…',
    noMatter: 'No such matter',
    waits: 'Waits for {what}',
    lacks: 'Lacks {what}',
    blocks: 'Blocks: {what}',
    and: ', ',
    how: ' A matter’s clock begins when what comes before it is granted; days on which it stands do not count.',
    states: { late: 'Late', blocked: 'Blocked', stopped: 'Stopped', refused: 'Refused', open: 'Open', granted: 'Granted', waived: 'Not needed' },
    marks: { late: 'late', near: 'near', fine: 'open', stopped: 'stopped', blocked: 'blocked', granted: 'granted', grantedLate: 'granted late', waived: 'not needed', refused: 'refused' },
  },
}

export default en

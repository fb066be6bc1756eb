import type { DueLate, DueLine } from '../api/types'

/** How long something is late, in days of the calendar; the server counts in the same classes. */
export type Age = 'within_3' | 'within_10' | 'within_30' | 'older'

export const AGES: Age[] = ['within_3', 'within_10', 'within_30', 'older']

export function isAge(word: unknown): word is Age {
  return AGES.includes(word as Age)
}

export function ageOf(line: DueLine): Age | null {
  const days = line.days_late
  if (days === null) return null
  if (days <= 3) return 'within_3'
  if (days <= 10) return 'within_10'
  return days <= 30 ? 'within_30' : 'older'
}

/** One line of the board: a rule or a section, and how much is late since how long. */
export interface LateRow {
  code: string
  title: string
  ages: Record<Age, number>
  total: number
}

function row(code: string, title: string): LateRow {
  return { code, title, ages: { within_3: 0, within_10: 0, within_30: 0, older: 0 }, total: 0 }
}

function add(to: LateRow, ages: Record<string, number>): void {
  for (const age of AGES) {
    to.ages[age] += ages[age] ?? 0
    to.total += ages[age] ?? 0
  }
}

const most = (a: LateRow, b: LateRow) => b.total - a.total || a.code.localeCompare(b.code)

export function byRule(late: DueLate[]): LateRow[] {
  return late
    .map((one) => {
      const found = row(one.rule, one.title)
      add(found, one.ages)
      return found
    })
    .sort(most)
}

/** What two sections answer for counts for each of them. */
export function bySection(late: DueLate[], roles: Record<string, string>): LateRow[] {
  const sections = new Map<string, LateRow>()
  for (const one of late) {
    for (const role of one.by) {
      const found = sections.get(role) ?? row(role, roles[role] ?? role)
      add(found, one.ages)
      sections.set(role, found)
    }
  }
  return [...sections.values()].sort(most)
}

/** Everything once, whoever answers for it. */
export function together(late: DueLate[]): LateRow {
  const all = row('', '')
  for (const one of late) add(all, one.ages)
  return all
}

/** What can be done with an evaluation. */
export type Step = { kind: 'publish' } | { kind: 'object' } | { kind: 'recalculate' } | { kind: 'finish' } | { kind: 'answer'; objection: number; said: string }

/** Today as the park writes it. */
export function today(now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(now)
}

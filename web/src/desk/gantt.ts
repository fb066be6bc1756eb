import type { ScheduleLine } from '../api/types'

/** Days since 1970, so that days can be measured in pixels without time zones. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(day + 'T00:00:00Z') / 86_400_000)
}

export interface Mark {
  kind: 'baseline' | 'plan' | 'actual' | 'forecast'
  from: number
  to: number
}

export interface Track {
  line: ScheduleLine
  marks: Mark[]
}

export interface Gantt {
  first: number
  last: number
  months: { at: number; title: string }[]
  tracks: Track[]
}

/** What is drawn: a bar where the working days are known, otherwise a point. Null where nothing has a day. */
export function gantt(nodes: ScheduleLine[], today: string): Gantt | null {
  const tracks = nodes.map((line) => ({ line, marks: marks(line) }))
  const days = tracks.flatMap((track) => track.marks.flatMap((mark) => [mark.from, mark.to]))
  if (days.length === 0) return null
  const lowest = Math.min(...days)
  const highest = Math.max(...days)
  // today belongs to the picture only when it lies near the plan
  const now = dayNumber(today)
  const near = now > lowest - 60 && now < highest + 60
  const first = monthStart(Math.min(lowest, near ? now : lowest))
  const last = monthEnd(Math.max(highest, near ? now : highest))
  return { first, last, months: months(first, last), tracks }
}

function marks(line: ScheduleLine): Mark[] {
  const found: Mark[] = []
  const add = (kind: Mark['kind'], to: string | null, from: string | null) => {
    if (to !== null) found.push({ kind, from: dayNumber(from ?? to), to: dayNumber(to) })
  }
  add('baseline', line.baseline, line.baselineStart)
  add('plan', line.planned, line.start)
  if (line.actual === null) add('forecast', line.forecast, null)
  add('actual', line.actual, null)
  return found
}

function date(day: number): Date {
  return new Date(day * 86_400_000)
}

function monthStart(day: number): number {
  const d = date(day)
  return Date.UTC(d.getUTCFullYear(), d.getUTCMonth(), 1) / 86_400_000
}

function monthEnd(day: number): number {
  const d = date(day)
  return Date.UTC(d.getUTCFullYear(), d.getUTCMonth() + 1, 1) / 86_400_000 - 1
}

function months(first: number, last: number): { at: number; title: string }[] {
  const found = []
  for (let at = first; at <= last; ) {
    const d = date(at)
    found.push({ at, title: `${d.getUTCFullYear()}-${String(d.getUTCMonth() + 1).padStart(2, '0')}` })
    at = Date.UTC(d.getUTCFullYear(), d.getUTCMonth() + 1, 1) / 86_400_000
  }
  // a title needs room: at most twelve of them
  const step = Math.ceil(found.length / 12)
  return found.filter((_, i) => i % step === 0)
}

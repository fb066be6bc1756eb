import type { Field, Ledger, Row } from '../api/types'

/** Fields by which rows of a ledger stand in a calendar. */
export function dated(ledger: Ledger): Field[] {
  return ledger.fields.filter((f) => f.type.kind === 'day' || f.type.kind === 'month')
}

/** The weeks of a month, Monday first, each of seven days as 2024-06-30; days of the months beside fill the ends. */
export function weeks(month: string): string[][] {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const first = new Date(Date.UTC(year, number - 1, 1))
  const back = (first.getUTCDay() + 6) % 7
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const rows = Math.ceil((back + days) / 7)
  return Array.from({ length: rows }, (_, week) => Array.from({ length: 7 }, (_, day) => iso(new Date(Date.UTC(year, number - 1, 1 - back + week * 7 + day)))))
}

/** The month so many months away. */
export function monthsAway(month: string, months: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return iso(new Date(Date.UTC(year, number - 1 + months, 1))).slice(0, 7)
}

/** The days a month field or a day field covers, as a filter takes them. */
export function within(field: Field, month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return field.type.kind === 'month' ? month : `${month}-01..${iso(new Date(Date.UTC(year, number, 0)))}`
}

/** The day a cell stands for: a month stands at its first day. */
export function dayOf(row: Row, field: string): string | null {
  const value = row.cells[field]?.value
  if (value === undefined) return null
  return value.length === 7 ? value + '-01' : value
}

/** The last day a cell stands for: a month ends with its last day. */
export function endOf(row: Row, field: string): string | null {
  const value = row.cells[field]?.value
  if (value === undefined) return null
  if (value.length !== 7) return value
  const [year, number] = value.split('-').map(Number) as [number, number]
  return iso(new Date(Date.UTC(year, number, 0)))
}

export interface Bar {
  row: Row
  from: string
  to: string | null
}

/** Rows as bars, those without a first day left out; a last day before the first is no bar but a mark. */
export function bars(rows: Row[], from: string, to: string): Bar[] {
  return rows.flatMap((row) => {
    const begin = dayOf(row, from)
    if (begin === null) return []
    const end = to === '' ? null : endOf(row, to)
    return [{ row, from: begin, to: end !== null && end >= begin ? end : null }]
  })
}

/** Where a day stands between two others, in hundredths. */
export function place(day: string, first: string, last: string): number {
  const all = time(last) - time(first)
  return all <= 0 ? 0 : Math.min(100, Math.max(0, ((time(day) - time(first)) / all) * 100))
}

/** First days of months, or of years where there are many, between two days. */
export function marks(first: string, last: string): string[] {
  const found: string[] = []
  let month = first.slice(0, 7)
  while (month <= last.slice(0, 7)) {
    found.push(month + '-01')
    month = monthsAway(month, 1)
  }
  const step = found.length > 48 ? 12 : found.length > 16 ? 3 : 1
  return found.filter((day) => day >= first && (Number(day.slice(5, 7)) - 1) % step === 0)
}

function time(day: string): number {
  return Date.parse(day + 'T00:00:00Z')
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10)
}

import { describe, expect, it } from 'vitest'
import type { Field, Row } from '../api/types'
import { bars, marks, monthsAway, place, weeks, within } from './dates'

const day = { code: 'd', type: { kind: 'day' } } as Field
const month = { code: 'm', type: { kind: 'month' } } as Field
const row = (cells: Record<string, string>) => ({ cells: Object.fromEntries(Object.entries(cells).map(([k, value]) => [k, { value, text: value }])) }) as unknown as Row

describe('days', () => {
  it('stand in weeks that begin on Monday', () => {
    // 1 June 2024 was a Saturday, 30 June a Sunday
    const june = weeks('2024-06')
    expect(june).toHaveLength(5)
    expect(june[0]).toEqual(['2024-05-27', '2024-05-28', '2024-05-29', '2024-05-30', '2024-05-31', '2024-06-01', '2024-06-02'])
    expect(june[4]![6]).toBe('2024-06-30')
    // February 2027 has exactly four weeks
    expect(weeks('2027-02').map((w) => w[0])).toEqual(['2027-02-01', '2027-02-08', '2027-02-15', '2027-02-22'])
  })
  it('go over the end of a year', () => {
    expect(monthsAway('2024-12', 1)).toBe('2025-01')
    expect(monthsAway('2024-01', -1)).toBe('2023-12')
    expect(within(day, '2024-02')).toBe('2024-02-01..2024-02-29')
    expect(within(month, '2024-02')).toBe('2024-02')
  })
  it('become bars, or marks where the end is missing or before the beginning', () => {
    const rows = [row({ a: '2024-01-01', b: '2024-03-01' }), row({ a: '2024-05-01' }), row({ a: '2024-05-01', b: '2024-04-01' }), row({ b: '2024-04-01' }), row({ a: '2024-02', b: '2024-02' })]
    expect(bars(rows, 'a', 'b').map((b) => [b.from, b.to])).toEqual([['2024-01-01', '2024-03-01'], ['2024-05-01', null], ['2024-05-01', null], ['2024-02-01', '2024-02-29']])
    expect(place('2024-01-02', '2024-01-01', '2024-01-05')).toBe(25)
    expect(place('2023-01-01', '2024-01-01', '2024-01-05')).toBe(0)
  })
  it('are marked by months, quarters or years', () => {
    expect(marks('2024-01-10', '2024-04-05')).toEqual(['2024-02-01', '2024-03-01', '2024-04-01'])
    expect(marks('2023-01-01', '2024-12-31')).toHaveLength(8)
    expect(marks('2015-06-01', '2024-12-31').every((d) => d.endsWith('-01-01'))).toBe(true)
  })
})

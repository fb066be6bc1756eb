import { describe, expect, it } from 'vitest'
import type { ScheduleLine } from '../api/types'
import { dayNumber, gantt } from './gantt'

function line(change: Partial<ScheduleLine>): ScheduleLine {
  return {
    row: 1, node: '开工', after: null, days: null, state: 'approved', baseline: null, baselineStart: null, planned: null, start: null,
    promised: null, forecast: null, actual: null, drift: null, latest: null, slack: null, critical: false, rounds: [], ...change,
  }
}

describe('the picture of a schedule', () => {
  it('spans whole months around what is dated', () => {
    const found = gantt([line({ baseline: '2024-02-10', planned: '2024-03-05' })], '2026-11-22')!
    expect(found.first).toBe(dayNumber('2024-02-01'))
    expect(found.last).toBe(dayNumber('2024-03-31'))
    expect(found.months.map((m) => m.title)).toEqual(['2024-02', '2024-03'])
  })

  it('holds today when it lies near', () => {
    expect(gantt([line({ planned: '2024-03-05' })], '2024-04-02')!.last).toBe(dayNumber('2024-04-30'))
  })

  it('draws a bar where the working days are known, and no forecast of what has happened', () => {
    const marks = gantt([line({ planned: '2024-03-05', start: '2024-02-20', forecast: '2024-03-09', actual: '2024-03-06' })], '2024-03-07')!.tracks[0]!.marks
    expect(marks.map((m) => [m.kind, m.to - m.from])).toEqual([['plan', 14], ['actual', 0]])
  })

  it('names at most twelve months', () => {
    expect(gantt([line({ planned: '2022-01-05' }), line({ planned: '2025-12-05' })], '2026-11-22')!.months.length).toBeLessThanOrEqual(12)
  })

  it('is nothing without days', () => {
    expect(gantt([line({})], '2024-03-07')).toBeNull()
  })
})

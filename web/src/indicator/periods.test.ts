import { describe, expect, it } from 'vitest'
import { cumulativePeriods, periodTitle } from './periods'

describe('periods on offer', () => {
  it('never stop at January, of which nothing is collected', () => {
    expect(cumulativePeriods(2024, 3, 4)).toEqual(['2024-01..2024-03', '2024-01..2024-02', '2023-01..2023-12', '2023-01..2023-11'])
    expect(cumulativePeriods(2024, 1, 1)).toEqual(['2023-01..2023-12'])
  })
  it('are named as people write them', () => {
    expect(periodTitle('2024-01..2024-06', 'zh')).toBe('2024年1—6月')
    expect(periodTitle('2024-01..2024-12', 'zh')).toBe('2024年')
    expect(periodTitle('2024-06', 'zh')).toBe('2024年6月')
    expect(periodTitle('2024-01..2024-06', 'en')).toBe('Jan–Jun 2024')
  })
})

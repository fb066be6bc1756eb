import { describe, expect, it } from 'vitest'
import type { DueLate, DueLine } from '../api/types'
import { ageOf, AGES, byRule, bySection, together } from './late'

const late: DueLate[] = [
  { rule: 'request_close', title: '诉求：办结', by: ['service_section'], ages: { within_3: 1, older: 2 } },
  { rule: 'project_node', title: '项目节点', by: ['works_section', 'service_section'], ages: { within_10: 4 } },
]

describe('the board of late things', () => {
  it('puts the rule with most late things first', () => {
    expect(byRule(late).map((r) => [r.code, r.total])).toEqual([['project_node', 4], ['request_close', 3]])
  })

  it('counts for each section what it answers for, and everything once in all', () => {
    const sections = bySection(late, { service_section: '企服科', works_section: '规建科' })
    expect(sections.map((r) => [r.title, r.total, r.ages.within_10])).toEqual([['企服科', 7, 4], ['规建科', 4, 4]])
    expect(together(late).total).toBe(7)
  })

  it('tells the age of a line as the server counts it', () => {
    const days = (n: number | null) => ageOf({ days_late: n } as DueLine)
    expect([1, 3, 4, 10, 11, 30, 31].map(days)).toEqual(['within_3', 'within_3', 'within_10', 'within_10', 'within_30', 'within_30', 'older'])
    expect(days(null)).toBeNull()
    expect(AGES).toHaveLength(4)
  })
})

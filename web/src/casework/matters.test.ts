import { describe, expect, it } from 'vitest'
import { markOf, STATES, stagesOf } from './matters'

describe('the mark of a matter', () => {
  it('tells a matter granted late from one that is late', () => {
    expect(markOf({ state: 'granted', lamp: 'red' }).word).toBe('grantedLate')
    expect(markOf({ state: 'late', lamp: 'red' }).word).toBe('late')
  })

  it('never says two things with one shape and colour', () => {
    const all = STATES.flatMap((state) => ['red', 'yellow', 'green', null].map((lamp) => markOf({ state, lamp })))
    const words = new Map<string, Set<string>>()
    for (const m of all) words.set(m.shape + m.colour, (words.get(m.shape + m.colour) ?? new Set()).add(m.word))
    // a matter that runs with a red lamp is late in all but the day
    expect([...words].filter(([, said]) => said.size > 1).map(([, said]) => [...said].sort())).toEqual([['late', 'near']])
  })
})

describe('the stages above the columns', () => {
  it('stand once over the neighbours that share them', () => {
    const column = (stage: string | null, title: string) => ({ stage, title, limit_days: 1 })
    expect(stagesOf([column('前期', 'a'), column('前期', 'b'), column('施工', 'c'), column(null, 'd')])).toEqual([
      { title: '前期', span: 2 },
      { title: '施工', span: 1 },
      { title: '', span: 1 },
    ])
  })
})

import { describe, expect, it } from 'vitest'
import type { Field } from '../api/types'
import { ends, range, words } from './filters'

const says = { blank: '未填', filled: '已填', from: '从', to: '到' }

function field(kind: string, options: { code: string; title: string }[] | null = null): Field {
  return { code: 'x', title: '甲', required: false, personal: false, help: null, type: { kind, unit: null, scale: null, max: null, pattern: null, january: null, options, to: null } }
}

describe('filters', () => {
  it('write a range as the server reads it, and read it back', () => {
    expect(range(' 2024-01 ', '')).toBe('2024-01..')
    expect(range('', '5')).toBe('..5')
    expect(range('5', '5')).toBe('5')
    expect(range('', ' ')).toBe('')
    for (const [a, b] of [['1', '2'], ['', '2'], ['1', '']] as const) expect(ends(range(a, b))).toEqual([a, b])
    expect(ends('2024')).toEqual(['2024', '2024'])
  })
  it('say what they do in words', () => {
    expect(words(field('amount'), '1000..', says)).toBe('从 1000')
    expect(words(field('day'), '2024..2025', says)).toBe('从 2024 到 2025')
    expect(words(field('choice', [{ code: 'a', title: '新建' }, { code: 'b', title: '扩建' }]), 'a,b', says)).toBe('新建、扩建')
    expect(words(field('text'), '(空)', says)).toBe('未填')
  })
})

import { describe, expect, it } from 'vitest'
import { changes, differences, merged } from './merge'

const opened = { name: '甲', total: '100', area: '东', note: '' }

describe('two people at one row', () => {
  it('are shown what the other changed, and where both did', () => {
    const theirs = { name: '甲', total: '120', area: '西', note: '' }
    const mine = { name: '甲', total: '110', area: '东', note: '新' }
    expect(differences(opened, theirs, mine)).toEqual([
      { field: 'total', opened: '100', theirs: '120', mine: '110', both: true },
      { field: 'area', opened: '东', theirs: '西', mine: '东', both: false },
    ])
  })
  it('lose nothing of either: only the cells both changed are chosen', () => {
    const theirs = { name: '甲', total: '120', area: '西' }
    const mine = { name: '甲', total: '110', area: '东', note: '新' }
    expect(merged(opened, theirs, mine, { total: 'theirs' })).toEqual({ name: '甲', total: '120', area: '西', note: '新' })
    expect(merged(opened, theirs, mine, { total: 'mine' })).toEqual({ name: '甲', total: '110', area: '西', note: '新' })
  })
  it('do not differ where both wrote the same', () => {
    expect(differences({ a: '1' }, { a: '2' }, { a: '2' })).toEqual([])
  })
  it('an emptied cell is a change, an untouched one is none', () => {
    expect(changes(opened, { ...opened, total: '', name: '甲 ' })).toEqual({ total: '' })
    expect(changes({}, { a: '', b: '1' })).toEqual({ b: '1' })
  })
})

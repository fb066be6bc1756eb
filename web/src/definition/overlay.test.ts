import { describe, expect, it } from 'vitest'
import { appended, difference, written, type Wanted } from './overlay'

const FIELD: Wanted = { do: 'field', code: 'bus', title: '公交线路', type: 'count', unit: '条', list: 'x', to: 'x', options: '', section: '基本情况', required: false, personal: false, help: '' }

describe('an overlay as a file', () => {
  it('adds a field with what its type takes, in its section', () => {
    expect(written('ledger area', 'standard 0.1.0', FIELD)).toBe(
      'overlay: ledger area\nwritten_for: standard 0.1.0\nfields:\n  bus: { type: count, title: 公交线路, unit: 条 }\nsections:\n  基本情况: [bus]\n',
    )
  })

  it('writes the options of a choice without a list', () => {
    const text = written('ledger area', 'p 1.0.0', { ...FIELD, type: 'choice', list: '', options: 'own 自营、rent: 出租', required: true, help: '现状' })
    expect(text).toContain('bus: { type: choice, title: 公交线路, options: { own: 自营, rent: 出租 }, required: yes, help: 现状 }')
  })

  it('quotes what YAML would read as something else', () => {
    expect(written('ledger area', 'p 1.0.0', { do: 'rule', when: "kind == 'main' && size < 0", message: '面积: 应大于 0 # 请改', refuses: true })).toContain(
      "  - { when: 'kind == ''main'' && size < 0', refuse: '面积: 应大于 0 # 请改' }",
    )
    for (const title of ['a: b', '- a', '[x]', '{x}', '"x"', "it's", '*x', '&x', '!x', '@x', 'a, b', '# x', '', 'x #y']) {
      const line = written('ledger area', 'p 1.0.0', { do: 'title', title }).split('\n')[2]!
      expect(line === `title: '${title.replace(/'/g, "''")}'` || title === '').toBe(true)
    }
  })

  it('separates several words however people do', () => {
    expect(written('indicator output', 'p 1.0.0', { do: 'aliases', aliases: '产值、总产值，工业产出' })).toContain('aliases: [产值, 总产值, 工业产出]')
    expect(written('dictionary kind', 'p 1.0.0', { do: 'code', code: 'bus', title: '公交', aliases: '' })).toContain('entries:\n  bus: 公交\n')
  })

  it('gives a deadline only what was filled', () => {
    expect(written('deadline answer', 'p 1.0.0', { do: 'limit', limit: '3 working days', due: '', since: '2024-07-01' })).toBe(
      'overlay: deadline answer\nwritten_for: p 1.0.0\nlimit: 3 working days\nsince: 2024-07-01\n',
    )
  })

  it('stands behind what the file holds already', () => {
    expect(appended('', 'a: b\n')).toBe('a: b\n')
    expect(appended('a: b\n\n', 'c: d\n')).toBe('a: b\n---\nc: d\n')
  })

  it('shows the lines that come and go', () => {
    expect(difference('a\nb\nc\n', 'a\nx\nc\nd\n').map((l) => l.kind[0] + l.text)).toEqual(['sa', 'ax', 'gb', 'sc', 'ad'])
    expect(difference('', 'a\n')).toEqual([{ kind: 'added', text: 'a' }])
    expect(difference('a\n', '')).toEqual([{ kind: 'gone', text: 'a' }])
  })
})

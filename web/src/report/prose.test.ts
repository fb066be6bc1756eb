import { describe, expect, it } from 'vitest'
import { missing, named, stretches, textOf } from './prose'

function line(html: string): HTMLElement {
  const element = document.createElement('p')
  element.innerHTML = html
  return element
}

describe('words around figures', () => {
  it('are told from the figures', () => {
    expect(stretches('产值{{1}}，{{2}}。')).toEqual([{ words: '产值' }, { slot: 1 }, { words: '，' }, { slot: 2 }, { words: '。' }])
    expect(stretches('')).toEqual([])
  })

  it('are read from what the browser made of them', () => {
    const chip = '<span data-slot="1" contenteditable="false">675900万元</span>'
    expect(textOf(line(`产值${chip}，增长`))).toBe('产值{{1}}，增长')
    expect(textOf(line(`一&nbsp;二<br>三`))).toBe('一 二\n三')
    expect(textOf(line(`一<div>二${chip}</div><div><br></div>`))).toBe('一\n二{{1}}')
    expect(textOf(line('<b>粗</b>'))).toBe('粗')
  })

  it('never take the text of a figure for words', () => {
    expect(textOf(line('<span data-slot="2">9<i>9</i></span>'))).toBe('{{2}}')
  })

  it('tell which figures were taken out', () => {
    expect(missing('同比{{2}}。', 3)).toEqual([1, 3])
    expect(missing('{{1}}{{2}}', 2)).toEqual([])
  })

  it('belong to a period people can read', () => {
    expect(['2024-01..2024-06', '2024-07..2024-12', '2024-01..2024-12', '2024-04..2024-06', '2024-02..2024-06', '2024-06'].map(named)).toEqual(['2024H1', '2024H2', '2024', '2024Q2', '2024-02..2024-06', '2024-06'])
  })
})

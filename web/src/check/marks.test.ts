import { describe, expect, it } from 'vitest'
import type { CheckedText } from '../api/types'
import { items, pieces } from './marks'

const text = '完成4.29亿元，占任务19亿元的22%，由xx公司承建。'
const answer = {
  text,
  file: 'a.txt',
  claims: [{ span: [2, 20], quote: '4.29亿元，占任务19亿元的22%', kind: 'completion', inputs: [], stated: {}, verdict: 'inconsistent', say: '不符', fingerprint: 'a' }],
  findings: [
    { kind: 'leftover', span: [22, 24], quote: 'xx', say: '待填', related: [], fingerprint: 'b' },
    { figure: '1', title: '产值', verdict: 'confirmed', printed: '1', say: '' },
    { figure: '2', title: '产值', verdict: 'edited in Word', printed: '2', say: '改过' },
  ],
  figures: [
    { span: [2, 8], subject: '财政收入', printed: '4.29亿元', ledger: { status: 'differs', indicator: 'revenue', period: '2024-06', change: 7, say: '台账是4.92亿元', fingerprint: 'c' } },
    { span: [12, 16], subject: '任务', printed: '19亿元', ledger: { status: 'not in ledger', say: '' } },
  ],
  notes: [],
} as unknown as CheckedText

describe('the findings of a checked text', () => {
  it('come in the order of the text, those without a place first', () => {
    expect(items(answer).map((i) => i.group)).toEqual(['own', 'wrong', 'ledger', 'document'])
  })
  it('leave out what agrees with the manifest and what no ledger knows', () => {
    expect(items(answer).some((i) => i.say === '')).toBe(false)
  })
})

describe('the marks in a text', () => {
  it('give back the text unchanged', () => {
    expect(pieces(text, items(answer)).map((p) => p.text).join('')).toBe(text)
    expect(pieces(text, [])).toEqual([{ text, item: null, first: false }])
  })
  it('show the gravest finding where several lie on one another, and begin each once', () => {
    const marked = pieces(text, items(answer)).filter((p) => p.item !== null)
    expect(marked.map((p) => [p.text, p.item!.group, p.first])).toEqual([
      ['4.29亿元', 'wrong', true],
      ['，占任务19亿元的22%', 'wrong', false],
      ['xx', 'document', true],
    ])
  })
  it('put the shorter of two alike on top', () => {
    const two = items({ ...answer, findings: [], figures: [], claims: [...answer.claims, { ...answer.claims[0]!, span: [9, 20] }] } as CheckedText)
    expect(pieces(text, two).filter((p) => p.item).map((p) => p.item!.span![0])).toEqual([2, 9])
  })
})

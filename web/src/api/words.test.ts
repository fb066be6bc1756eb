import { afterEach, expect, it, vi } from 'vitest'
import { hear, inWords } from './words'

const WORDS = { 企业诉求: 'Requests of firms', 已提出: 'Filed', 其他: 'Other' }
vi.stubGlobal('fetch', vi.fn(async () => new Response(JSON.stringify(WORDS))))
afterEach(() => hear('zh'))

it('rewords titles, and leaves values and what people wrote', async () => {
  hear('en')
  const answer = { title: '企业诉求', rows: [{ stateTitle: '已提出', cells: { kind: { value: '其他', text: '其他' }, note: { value: '已提出', text: '排水沟周五前疏通' } } }], states: { filed: '已提出' } }
  expect(await inWords('/ledgers/request/rows', answer)).toEqual({
    title: 'Requests of firms',
    rows: [{ stateTitle: 'Filed', cells: { kind: { value: '其他', text: 'Other' }, note: { value: '已提出', text: '排水沟周五前疏通' } } }],
    states: { filed: 'Filed' },
  })
})

it('leaves documents and declarations as they are written, and Chinese screens in Chinese', async () => {
  const answer = { title: '企业诉求' }
  expect(await inWords('/ledgers', answer)).toBe(answer)
  hear('en')
  expect(await inWords('/definitions/ledger/request', answer)).toBe(answer)
  expect(await inWords('/reports/3', answer)).toBe(answer)
})

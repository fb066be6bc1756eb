import { afterEach, expect, it, vi } from 'vitest'
import { hear, inWords, refusedInWords } from './words'

const WORDS = { 金额不能为负数: 'An amount cannot be negative', 工业总产值: 'Output', 企业诉求: 'Requests of firms', 已提出: 'Filed', 其他: 'Other', 面积: 'Area', 万元: '10,000 yuan' }
vi.stubGlobal('fetch', vi.fn(async () => new Response(JSON.stringify(WORDS))))
afterEach(() => hear('zh'))

it('rewords titles, and leaves values and what people wrote', async () => {
  hear('en')
  const answer = { title: '企业诉求', rows: [{ stateTitle: '已提出', cells: { kind: { value: '其他', text: '其他' }, month: { value: '2024-02', text: '2024年1—2月' }, note: { value: '已提出', text: '排水沟周五前疏通' } } }], states: { filed: '已提出' } }
  expect(await inWords('/ledgers/request/rows', answer)).toEqual({
    title: 'Requests of firms',
    rows: [{ stateTitle: 'Filed', cells: { kind: { value: '其他', text: 'Other' }, month: { value: '2024-02', text: 'Jan–Feb 2024' }, note: { value: '已提出', text: '排水沟周五前疏通' } } }],
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

it('says refusals in English, filled with what was found', async () => {
  hear('en')
  const one = { code: 'ROW-007', where: 'rows[0].f.size', message: '面积：必须填写', hint: null }
  const other = { code: 'ROW-001', where: 'rows[0]', message: '“一号地（东）”在您打开之后已被改动（变更号 12），本次没有保存', hint: '是否应为 size' }
  const cell = { code: 'ROW-030', where: 'rows[0].f.size', message: '面积：“很多”不是确切的数', hint: '只填数字，单位是万元，例如 1234.56 或 1,234.56，也可写 1.2万、1.2亿' }
  const said = await refusedInWords({ status: 422, code: 'ROW-007', title: '2 项内容需要修改', problems: [one, other, cell] })
  expect(said.title).toBe('3 things to mend')
  expect(said.problems?.map((p) => p.message)).toEqual(['Area: required', '“一号地（东）” was changed after you opened it (change 12); nothing was saved', 'Area: “很多” is no exact number'])
  expect(said.problems?.[1]?.hint).toBe('did you mean size?')
  expect(said.problems?.[2]?.hint).toBe('digits only, in 10,000 yuan, such as 1234.56 or 1,234.56; 1.2万 and 1.2亿 are read as well')
})

it('keeps the details of a refusal that has no pattern, and the number of an incident', async () => {
  hear('en')
  const macros = { code: 'XLS-005', where: '', message: '工作簿里有宏 Module1', hint: null }
  expect((await refusedInWords({ problems: [macros] })).title).toBe('the workbook holds macros: save it as .xlsx (工作簿里有宏 Module1)')
  expect((await refusedInWords({ code: 'HTTP-500', title: '系统出错，本次操作没有生效（编号 a1b2，请告知系统管理员）' })).title).toBe(
    'something went wrong in the system; nothing was changed (incident a1b2)',
  )
  const preview = { problems: [{ code: 'ROW-034', where: '企业!C5', message: '“3.5”不是整数' }] }
  expect(await inWords('/imports', preview)).toEqual({ problems: [{ code: 'ROW-034', where: '企业!C5', message: '“3.5” is no whole number', hint: null }] })
})

it('says in English what a declared rule refuses, and by what a condition was judged', async () => {
  hear('en')
  const said = await refusedInWords({ status: 422, code: 'ROW-040', title: '', problems: [{ code: 'ROW-040', where: 'rows[0].f.size', message: '金额不能为负数', hint: null }] })
  expect(said.problems?.[0]?.message).toBe('An amount cannot be negative')
  const facts = [{ title: '工业总产值同比增长（2024年1—6月，%）', text: '-27.00' }, { title: '规上', text: '是（2013年1月起）' }, { title: '工业总产值同比增长', text: '纳入规上工业统计（规上 否）；产值（工业总产值同比增长（2024年1—6月，%） -27.00）' }]
  expect(await inWords('/applications/7/judgement', facts)).toEqual([{ title: 'Output, growth (Jan–Jun 2024, %)', text: '-27.00' }, { title: '规上', text: 'yes (since Jan 2013)' }, { title: 'Output, growth', text: facts[2]!.text }])
})

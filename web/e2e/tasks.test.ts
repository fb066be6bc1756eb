import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Person } from './browser'
import { workbook } from './workbook'

const PROMISED = readFileSync(resolve(__dirname, '../../docs/tasks.md'), 'utf8')

let clerk: Person
beforeAll(async () => {
  clerk = await Person.comes()
})
afterAll(async () => {
  await clerk?.leaves()
})

// one grey dot
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64')

/** The table in docs/tasks.md says how many clicks and filled fields the task takes, from the desk on. */
function keepsItsPromise(task: string): void {
  const row = PROMISED.split('\n').find((line) => line.startsWith(`| ${task} |`))
  expect(row, `${task} is not in docs/tasks.md`).toBeDefined()
  const [, , clicks, typed] = row!.split('|').map((cell) => cell.trim())
  expect({ task, ...clerk.counted }).toEqual({ task, clicks: Number(clicks), typed: Number(typed) })
}

/** The output of the park in hundredths of 万元; nothing reported is nothing. */
async function output(period: string): Promise<bigint> {
  const value = await clerk.page.evaluate(async (asked) => (await (await fetch(`/api/figures/industrial_output?park=yunxi&period=${asked}`)).json()).value as string | null, period)
  return BigInt((value ?? '0.00').replace('.', ''))
}

describe('the tasks of a day, counted', () => {
  it('import last month’s returns', async () => {
    const { page } = clerk
    const before = await output('2024-07')
    await clerk.begins()
    await page.locator('#menu').getByText('企业统计月报').click()
    await page.getByRole('button', { name: '导入' }).click()
    const file = workbook([
      ['企业名称', '月份', '工业总产值', '工业总产值上年同期', '纳入统计'],
      ['示范姜紧固件有限公司', '2024-07', '100000', '90000', '是'],
      ['示范张竹炭有限公司', '2024-07', '1000', '900', '是'],
    ])
    await page.locator('input[type=file]').setInputFiles({ name: '七月.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: file })
    await page.getByText('有误 0 行').waitFor()
    await page.getByRole('button', { name: '全部导入' }).click()
    await page.getByText(/已导入，变更号|没有新的内容/).first().waitFor()
    keepsItsPromise('导入上月的企业月报')
    // 100000 + 1000
    expect((await output('2024-07')) - before).toBe(10100000n)
  })

  it('find why output fell', async () => {
    const { page } = clerk
    await clerk.begins()
    await page.locator('#menu').getByText('驾驶舱').click()
    await page.locator('.bars li').first().waitFor()
    await page.locator('.bars li', { hasText: '▼' }).locator('.figure').first().click()
    const drawer = page.locator('.el-drawer')
    await drawer.locator('td.source').first().waitFor()
    await drawer.locator('.by').click()
    await page.getByRole('option', { name: '企业', exact: true }).click()
    await drawer.getByText('▼').first().waitFor()
    await clerk.picture('task-fell')
    keepsItsPromise('查产值为什么下降')
  })

  it('open the rows behind a figure of the report', async () => {
    const { page } = clerk
    await clerk.begins()
    await page.locator('#menu').getByText('报告', { exact: true }).click()
    await page.locator('.paper .figure[data-indicator]').first().click()
    await page.locator('.el-drawer td.source').first().waitFor()
    keepsItsPromise('从报告里的一个数查到行')
  })

  it('move a project on', async () => {
    const { page } = clerk
    await clerk.begins()
    await page.locator('#menu').getByText('入园工业项目').click()
    await page.getByRole('group', { name: '状态' }).getByRole('button', { name: /^开工/ }).click()
    await page.waitForURL(/state=started/)
    await page.locator('tbody td .tag').first().waitFor()
    await expect.poll(async () => new Set(await page.locator('tbody td .tag').allInnerTexts()).size).toBe(1)
    const name = await page.locator('tbody td:first-child a').last().innerText()
    await page.locator('tbody td:first-child a').last().click()
    await page.locator('.state-bar').getByRole('button', { name: '试生产' }).click()
    await page.getByRole('dialog').getByLabel('试生产日期').fill('2024-08-01')
    await page.getByRole('dialog').getByRole('button', { name: '试生产' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    keepsItsPromise('把项目办到下一步')
    await expect.poll(() => page.locator('.state-bar strong').innerText()).toBe('试生产')
    expect(await page.locator('h1').innerText()).toBe(name)
  })

  it('correct a wrong amount and see what changes', async () => {
    const { page } = clerk
    const before = await output('2024-07')
    await clerk.begins()
    await page.locator('#menu').getByText('企业统计月报').click()
    await page.locator('.quick-search input').waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('zzt')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=zzt/)
    const row = page.locator('tbody tr', { hasText: '2024年7月' })
    await row.locator('a').click()
    await page.getByRole('button', { name: '编辑' }).click()
    await page.getByLabel('工业总产值（', { exact: false }).first().fill('2500')
    await page.keyboard.press('Control+s')
    await page.getByText(/已保存，变更号/).waitFor()
    keepsItsPromise('更正一个错数')
    await expect.poll(() => page.locator('aside').innerText()).toContain('1,000.00')
    // 2500 instead of 1000
    expect((await output('2024-07')) - before).toBe(150000n)
    await clerk.picture('task-corrected')
  })

  it('open the file of one firm', async () => {
    const { page } = clerk
    await clerk.begins()
    await page.locator('#menu').getByText('入园企业名录').click()
    await page.locator('.quick-search input').waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('jgt')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=jgt/)
    await page.getByRole('link', { name: '示范甲钢铁集团有限公司' }).click()
    await page.getByRole('link', { name: '一企一册' }).click()
    await page.locator('.related section').first().waitFor()
    keepsItsPromise('查一家企业')
  })

  it('add a field to a ledger', async () => {
    const { page } = clerk
    await clerk.begins()
    await page.locator('#menu').getByText('定义', { exact: true }).click()
    await page.getByRole('link', { name: '活动', exact: true }).click()
    await page.getByRole('button', { name: '修改', exact: true }).click()
    await page.getByLabel('字段名称').fill('主持人')
    await page.getByLabel('字段代码').fill('host')
    await page.getByRole('button', { name: '预览' }).click()
    await page.locator('.plan').getByText('增加字段“主持人”').waitFor()
    await page.getByRole('button', { name: '应用' }).click()
    await page.locator('.el-message').getByText('已应用').waitFor()
    keepsItsPromise('给台账加一个字段')
    await page.locator('tbody tr', { hasText: '主持人' }).getByText('本地增加').waitFor()
    // the form of a new row has it at once
    await clerk.goes('/yunxi/ledgers/activity/new')
    await page.getByLabel('主持人').fill('办公室')
    await clerk.picture('task-field')
    expect(await page.getByLabel('主持人').inputValue()).toBe('办公室')
  })

  it('register a visit', async () => {
    const { page } = clerk
    await clerk.standsAt(30.123456, 120.654321)
    await clerk.begins()
    await page.locator('#menu').getByText('走访登记').first().click()
    await page.locator('#visit-firm').click()
    await page.keyboard.type('wty')
    await page.getByRole('option', { name: '示范午铜业有限公司' }).click()
    await page.getByLabel('计入联系分工').waitFor()
    await page.getByLabel('情况').fill('新线已安装，缺普工')
    await page.getByRole('button', { name: '用手机定位' }).click()
    await page.getByText('120.654321,30.123456').waitFor()
    await page.getByLabel('照片').setInputFiles({ name: '新线.png', mimeType: 'image/png', buffer: PICTURE })
    await page.getByRole('button', { name: '登记走访' }).click()
    await page.getByText(/走访已登记，编号 J\d{4}-\d{4}/).first().waitFor()
    keepsItsPromise('登记一次走访')
    await page.getByRole('link', { name: '看这一行' }).click()
    await page.locator('.files img').first().waitFor()
    expect(await page.locator('.files img').first().evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth))).toBe(1)
    expect(await page.locator('dl').first().innerText()).toContain('120.654321,30.123456')
    expect(await page.locator('dl').first().innerText()).toContain('经发科企业联系岗')
  })

  it('answer a request', async () => {
    const { page } = clerk
    await clerk.begins()
    await page.locator('#menu').getByText('企业诉求').click()
    await page.getByRole('link', { name: '用地手续缺勘测报告' }).click()
    await page.locator('.state-bar').getByRole('button', { name: '答复' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('答复意见').fill('勘测报告已由国土科委托，十日内出具')
    await dialog.getByLabel('阶段答复日期').fill('2024-06-26')
    await dialog.getByRole('button', { name: '答复' }).click()
    await dialog.waitFor({ state: 'hidden' })
    keepsItsPromise('答复一件诉求')
    await expect.poll(() => page.locator('.state-bar strong').innerText()).toBe('已答复')
  })

  it('issue the half-year report', async () => {
    const { page } = clerk
    await clerk.begins('nanlu')
    await page.locator('#menu').getByText('报告', { exact: true }).click()
    await page.locator('aside li').first().waitFor()
    const before = await page.locator('aside li').count()
    await page.locator('.el-select.period').click()
    await page.getByRole('option', { name: '2024H1' }).click()
    await page.getByRole('button', { name: '生成草稿' }).click()
    await page.getByRole('button', { name: '签发' }).click()
    await page.locator('.el-message').getByText('已签发').waitFor()
    keepsItsPromise('签发半年报告')
    await expect.poll(() => page.locator('aside li').count()).toBe(before + 1)
  })

  it('never raised an error on the way', () => {
    expect(clerk.complaints).toEqual([])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Person } from './browser'

const ROW = '示范荒旅游用品有限公司'
let office: Person
let leader: Person
beforeAll(async () => {
  office = await Person.comes()
  leader = await Person.comes('leader')
})
afterAll(async () => {
  await office?.leaves()
  await leader?.leaves()
})

/** A checked row is put right: sent back, corrected, checked again. */
async function correctsTheLand(person: Person, firm: string, land: string) {
  const call = (method: string, path: string, body?: object) =>
    person.page.evaluate(
      async ([method_, path_, body_]) => {
        const answer = await fetch('/api' + path_, { method: method_ as string, headers: { 'Content-Type': 'application/json', 'X-Yuanheng': '1' }, body: body_ ? JSON.stringify(body_) : undefined })
        if (!answer.ok) throw new Error(await answer.text())
        return answer.json()
      },
      [method, path, body] as const,
    )
  const found = (await call('GET', `/ledgers/mu_data/rows?park=yunxi&q=${encodeURIComponent(firm)}`)) as { rows: { row: number; change: number }[] }
  const { row, change } = found.rows[0]!
  const back = (await call('POST', `/ledgers/mu_data/rows/${row}/steps/reopen`, { expected: change, cells: {}, reason: '异议属实' })) as { change: number }
  const put = (await call('PATCH', `/ledgers/mu_data/rows/${row}`, { expected: back.change, cells: { area_own: land }, reason: '不动产权证' })) as { change: number }
  await call('POST', `/ledgers/mu_data/rows/${row}/steps/check`, { expected: put.change, cells: {} })
}

describe('an evaluation per mu', () => {
  it('is computed from the checked data', async () => {
    const { page } = office
    await office.goes('/yunxi/desk')
    await page.locator('#menu').getByRole('link', { name: '评价', exact: true }).click()
    await page.locator('.method').click()
    await page.getByRole('option', { name: /亩均效益/ }).click()
    await page.getByRole('button', { name: '计算', exact: true }).click()
    await page.waitForURL(/evaluations\/\d+/)
    const first = page.locator('tbody tr', { hasText: '示范天金属制品有限公司' })
    await first.waitFor()
    // worked by hand: packs/demo/expected/evaluations/yunxi_2023.yaml
    expect(await first.innerText()).toContain('128.00')
    expect(await first.innerText()).toContain('B类')
    await office.picture('evaluation')
    await office.findsItAccessible()
  })

  it('opens each score down to its rows, and answers what if', async () => {
    const { page } = office
    await page.getByRole('button', { name: '示范宙石材有限公司、示范洪化工有限公司' }).click()
    await page.getByText('1500万元 ÷ 50亩 = 30 万元/亩；30 ÷ 24 × 30 = 37.500').waitFor()
    await page.getByText('自有用地').first().waitFor()
    await office.picture('evaluation-trace')
    await office.findsItAccessible()
    // a third of the land for the same tax: 90 万元 per mu, capped at 45 points, 7.5 more than before
    await page.getByLabel('亩均税收分母').fill('16')
    await page.getByRole('button', { name: '试算' }).click()
    await page.getByText('109.90 → 117.40').waitFor()
    await page.keyboard.press('Escape')
  })

  it('is published, objected to, answered, computed again and made final by another', async () => {
    const { page } = office
    await page.getByRole('button', { name: '公示', exact: true }).click()
    await page.getByLabel('公示日期').fill('2024-05-06')
    await page.getByLabel('在哪里公示').fill('园区公告栏')
    await page.getByRole('dialog').getByRole('button', { name: '公示', exact: true }).click()
    await page.getByText('公示 2024-05-06 至 2024-05-09').waitFor()

    await page.getByRole('button', { name: '登记异议' }).click()
    await page.getByRole('dialog').locator('.el-select').click()
    await page.getByRole('option', { name: ROW }).click()
    await page.getByLabel('提出日期').fill('2024-05-08')
    await page.getByLabel('异议的内容和证明').fill('自有用地应为12.5亩，附不动产权证')
    await page.getByRole('dialog').getByRole('button', { name: '登记异议' }).click()
    await page.getByRole('button', { name: '答复', exact: true }).click()
    await page.getByLabel('答复的内容').fill('经核对属实')
    await page.getByRole('button', { name: '采纳异议', exact: true }).click()
    await page.getByText('经核对属实').waitFor()

    await correctsTheLand(office, ROW, '12.5')
    await page.getByRole('button', { name: '重新计算' }).click()
    await page.getByLabel('为什么重新计算').fill('更正用地')
    await page.getByRole('dialog').getByRole('button', { name: '重新计算' }).click()
    // 16 万元 per mu makes 20 points instead of 10, 100 makes 16 instead of 8: 56 instead of 38, before 示范玄纸业
    const changed = page.locator('section.card li', { hasText: ROW })
    await changed.waitFor()
    expect(await changed.innerText()).toContain('38.00 → 56.00')
    expect(await changed.innerText()).toContain('C类 → B类')
    await office.picture('evaluation-second-round')
    await page.getByRole('button', { name: '公示', exact: true }).click()
    await page.getByLabel('公示日期').fill('2024-05-13')
    await page.getByRole('dialog').getByRole('button', { name: '公示', exact: true }).click()
    await page.getByText('公示 2024-05-13 至 2024-05-16').waitFor()

    await leader.goes(new URL(page.url()).pathname)
    await leader.page.getByRole('button', { name: '定稿' }).click()
    await leader.page.getByLabel('说明').fill('同意')
    await leader.page.getByRole('dialog').getByRole('button', { name: '定稿' }).click()
    await leader.page.locator('header .tag', { hasText: '定稿' }).waitFor()
    await leader.picture('evaluation-final')
    await leader.findsItAccessible()
  })

  it('is built again from what was kept', async () => {
    const { page } = office
    await page.reload()
    await page.getByRole('button', { name: '重算核对' }).click()
    await page.getByText('结果相同；变更号上的台账也与留存的输入相同').waitFor()
  })

  it('fits a phone and speaks English', async () => {
    const { page } = office
    await office.fits(390, 844)
    await office.picture('phone-evaluation')
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.getByText('English').click()
    await page.getByRole('columnheader', { name: 'Place' }).first().waitFor()
    await office.picture('evaluation-english')
    await page.getByText('中文').click()
  })

  it('never raised an error on the way', () => {
    expect(office.complaints).toEqual([])
    expect(leader.complaints).toEqual([])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Person } from './browser'

let office: Person
beforeAll(async () => {
  office = await Person.comes()
  // a report may be refused by its own check before it is issued for a reason
  office.expected.push(/422/)
})
afterAll(async () => {
  await office?.leaves()
})

async function draft(period: string) {
  const { page } = office
  await page.locator('.el-select.period').click()
  await page.getByRole('option', { name: period, exact: true }).click()
  await page.getByRole('button', { name: '生成草稿' }).click()
  await page.locator('.paper h1, .paper .title').first().waitFor()
  await page.locator('.paper', { hasText: period.slice(0, 4) + '年' }).first().waitFor()
}

describe('this year’s report beside last year’s', () => {
  it('names each figure once, with what it was and what it is', async () => {
    const { page } = office
    await office.goes('/nanlu/reports')
    await page.locator('.paper .figure').first().waitFor()
    const before = await page.locator('aside li').count()
    await draft('2023H1')
    await page.getByRole('button', { name: '签发' }).click()
    const reason = page.locator('.objections').getByRole('textbox')
    const done = page.locator('.el-message').getByText('已签发')
    await Promise.race([reason.waitFor(), done.waitFor()])
    if (await reason.isVisible()) {
      await reason.fill('上年的数没有全部入库，只用来比较')
      await page.getByRole('button', { name: '照样签发' }).click()
      await done.waitFor()
    }
    await expect.poll(() => page.locator('aside li').count()).toBe(before + 1)

    await draft('2024H1')
    await page.getByRole('button', { name: '比较' }).click()
    await page.locator('.el-select.with').click()
    await page.getByRole('option', { name: /2023/ }).first().click()
    const line = page.locator('.figures tbody tr', { hasText: '工业总产值' })
    await line.first().waitFor()
    // the firms' own returns of both years add up to 7,614.6 and 7,607.3 万元
    const told = (await line.allInnerTexts()).map((text) => text.replace(/[,\s]+/g, ' '))
    expect(told.some((text) => /7 ?614\.60?/.test(text) && /7 ?607\.30?/.test(text)), told.join('\n')).toBe(true)
    await office.findsItAccessible()
    await office.picture('compare-years')
    await office.fits(390, 844)
    await office.picture('phone-compare-years')
    await page.setViewportSize({ width: 1366, height: 768 })
  })

  it('never raised an error on the way', () => {
    expect(office.complaints).toEqual([])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Person } from './browser'

let clerk: Person
beforeAll(async () => {
  clerk = await Person.comes()
})
afterAll(async () => {
  await clerk?.leaves()
})

describe('the reverse schedule of a project', () => {
  it('shows baseline, plan, forecast and what happened, and says when money and work lie apart', async () => {
    const { page } = clerk
    await clerk.goes('/yunxi/ledgers/investment_project?q=' + encodeURIComponent('铜材加工项目'))
    await page.getByRole('link', { name: '铜材加工项目' }).first().click()
    const card = page.locator('.schedule')
    await card.waitFor()
    // 3200 of 9600 invested, 15 percent of the work done
    expect(await card.innerText()).toContain('33.33%')
    expect(await card.innerText()).toContain('相差 18.33 个百分点')
    const main = card.locator('tbody tr', { hasText: '主体完工' })
    // a month later than the baseline is expected; the change is asked for and not decided
    expect((await main.innerText()).replace(/\s+/g, ' ')).toContain('2024-08-30 2024-08-30 ◆ 调整待批')
    expect(await main.innerText()).toContain('晚 31 天')
    expect(await card.innerText()).toContain('第 1 轮 2024-08-30 → 2024-09-30：五月连续降雨')
    expect(await card.locator('svg rect.baseline').count()).toBe(4)
    await card.scrollIntoViewIfNeeded()
    await clerk.picture('schedule')
    await clerk.findsItAccessible()
  })

  it('moves the plan when another person accepts, and keeps the baseline', async () => {
    const { page } = clerk
    const project = page.url()
    await page.locator('.schedule tbody').getByRole('link', { name: '主体完工' }).click()
    await page.locator('.state-bar').getByRole('button', { name: '同意调整', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: '同意调整', exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await expect.poll(() => page.locator('.state-bar strong').innerText()).toBe('已批准')
    await page.goto(project)
    const main = page.locator('.schedule tbody tr', { hasText: '主体完工' })
    await main.waitFor()
    expect((await main.innerText()).replace(/\s+/g, ' ')).toContain('2024-08-30 2024-09-30')
    expect(await page.locator('.schedule').innerText()).toMatch(/第 1 轮 .*同意/)
  })

  it('fits a phone', async () => {
    await clerk.fits(390, 844)
    await clerk.page.locator('.schedule').scrollIntoViewIfNeeded()
    await clerk.picture('schedule-phone')
  })

  it('never raised an error on the way', () => {
    expect(clerk.complaints).toEqual([])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Person } from './browser'

let clerk: Person
beforeAll(async () => {
  clerk = await Person.comes()
})
afterAll(async () => {
  await clerk?.leaves()
})

describe('a ledger over time', () => {
  it('shows a month of it as a calendar, by the date one chooses', async () => {
    const { page } = clerk
    await clerk.goes('/yunxi/ledgers/request?view=calendar&month=2024-06')
    const day = page.locator('.calendar td', { hasText: '环评批复材料补正' })
    await day.waitFor()
    expect(await day.locator('.day').innerText()).toBe('3')
    await page.getByRole('button', { name: '上一月' }).click()
    await page.locator('.calendar td', { hasText: '规划调整后的环评重做' }).waitFor()
    expect(page.url()).toContain('month=2024-05')
    await clerk.picture('calendar')
  })

  it('shows it along the time between two dates', async () => {
    const { page } = clerk
    await clerk.goes('/yunxi/ledgers/request')
    await page.getByRole('button', { name: '时间轴' }).click()
    await page.getByLabel('到', { exact: true }).selectOption({ label: '办结日期' })
    const line = page.locator('.timeline li', { hasText: '节前砂石土料供应短缺' })
    await line.locator('.span').waitFor()
    expect(await line.locator('.span').getAttribute('title')).toBe('2024-02-08 — 2024-02-22')
    await page.locator('.timeline li', { hasText: '夜间停水' }).locator('.mark').waitFor()
    await clerk.findsItAccessible()
    await clerk.picture('timeline')
  })

  it('fits a phone, speaks English, and raises no error', async () => {
    const { page } = clerk
    await clerk.fits(390, 844)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Calendar' }).click()
    await page.locator('.calendar').waitFor()
    await clerk.fits(390, 844)
    await page.getByRole('button', { name: '中文' }).click()
    expect(clerk.complaints).toEqual([])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Person } from './browser'

let clerk: Person
beforeAll(async () => {
  clerk = await Person.comes()
})
afterAll(async () => {
  await clerk?.leaves()
})

const HAN = /[\u4e00-\u9fff]/

describe('a screen in English', () => {
  it('says in English what is refused, and where', async () => {
    const { page } = clerk
    clerk.expected.push(/422/)
    await clerk.goes('/nanlu/ledgers/investment_project')
    await page.locator('table.grid tbody tr').first().waitFor()
    await page.getByRole('button', { name: 'English' }).click()
    await page.locator('table.grid tbody tr').first().waitFor()
    await page.keyboard.press('n')
    await page.getByLabel('Project no.').fill('E' + Date.now().toString().slice(-8))
    await page.getByLabel('Total investment').fill('many')
    await page.getByLabel('Total investment').press('Tab')
    const wrong = page.getByText('Total investment: “many” is no exact number').first()
    await wrong.waitFor()
    await page.keyboard.press('Control+s')
    const summary = page.locator('.row-form h2.wrong, .row-form [role=alert]').first()
    await summary.waitFor()
    await clerk.picture('english-refusal')
    expect(await page.locator('.row-form .wrong').allInnerTexts()).not.toContain('')
    // ten thousand and a hundred million may be typed as people write them
    for (const said of await page.locator('.row-form .wrong').allInnerTexts()) expect(said.replace('1.2万 and 1.2亿', '')).not.toMatch(HAN)
    await clerk.findsItAccessible()
    await clerk.fits(390, 844)
    await clerk.picture('phone-english-refusal')
    await page.setViewportSize({ width: 1366, height: 768 })
  })

  it('keeps the draft of a row when the language changes', async () => {
    const { page } = clerk
    await page.getByRole('button', { name: '中文' }).click()
    await page.getByLabel('总投资').waitFor()
    expect(await page.getByLabel('总投资').inputValue()).toBe('many')
    await page.getByRole('button', { name: '放弃修改' }).click()
  })

  it('asks before the other language takes what was typed', async () => {
    const { page } = clerk
    await clerk.goes('/yunxi/meetings?next=1&at=2024-06-30T09:00')
    await page.getByLabel('会议名称').fill('第26周调度例会')
    await page.getByRole('button', { name: 'English' }).click()
    const asking = page.getByRole('dialog', { name: '换成英文' })
    await asking.getByText('没有提交的内容会丢掉').waitFor()
    // it fades in
    await clerk.findsItAccessible()
    await clerk.picture('language-asks')
    await asking.getByRole('button', { name: '先不换' }).click()
    expect(await page.getByLabel('会议名称').inputValue()).toBe('第26周调度例会')
    await page.getByRole('button', { name: 'English' }).click()
    await asking.getByRole('button', { name: '仍要换' }).click()
    await page.getByRole('button', { name: '中文' }).click()
  })

  it('never raised an error on the way', () => {
    expect(clerk.complaints).toEqual([])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Person } from './browser'

const FIRM = '示范辰溪食品有限公司'
let office: Person
let first: Person
let second: Person
beforeAll(async () => {
  office = await Person.comes()
  first = await Person.comes('expertA')
  second = await Person.comes('expertB')
})
afterAll(async () => {
  await office?.leaves()
  await first?.leaves()
  await second?.leaves()
})

describe('an application for entry', () => {
  it('is scored by each expert without seeing the other', async () => {
    // the first expert's scores came with the demonstration
    await first.goes('/chenqiao/reviews')
    await first.page.getByRole('link', { name: FIRM }).click()
    await first.page.getByLabel('环保', { exact: false }).first().waitFor()
    expect(await first.page.locator('#score-environment').inputValue()).toBe('75')
    await second.goes('/chenqiao/reviews')
    await second.page.getByRole('link', { name: FIRM }).click()
    await second.page.locator('#score-environment').waitFor()
    expect(await second.page.locator('#score-environment').inputValue()).toBe('')
    for (const [item, points] of Object.entries({ environment: '85', safety: '90', tax: '80', position: '90', energy: '75' })) {
      await second.page.locator('#score-' + item).fill(points)
    }
    await second.picture('review-sheet')
    await second.findsItAccessible()
    await second.page.getByRole('button', { name: '保存评分' }).click()
    await second.page.getByText('评分已保存').waitFor()
  })

  it('shows no scores to the office until the meeting closes them', async () => {
    const { page } = office
    await office.goes('/chenqiao/reviews')
    await page.getByRole('link', { name: FIRM }).click()
    await page.getByRole('button', { name: '结束评分' }).waitFor()
    expect(await page.locator('main').innerText()).not.toContain('85')
    await page.getByRole('button', { name: '结束评分' }).click()
    // means 80, 85, 70, 80, 70 by weights 25, 25, 20, 20, 10: 20 + 21.25 + 14 + 16 + 7 = 78.25
    await page.getByText('78.25').first().waitFor()
    await office.picture('review-totals')
    await office.findsItAccessible()
  })

  it('is concluded with a reason where it is declined', async () => {
    const { page } = office
    await page.locator('.conclusion').click()
    await page.getByRole('option', { name: '婉拒' }).click()
    office.expected.push(/4\d\d/)
    await page.getByRole('button', { name: '写下结论' }).click()
    await page.getByRole('alert').filter({ hasText: '婉拒应写明理由' }).waitFor()
    await page.locator('.conclusion').click()
    await page.getByRole('option', { name: '通过', exact: true }).click()
    await page.getByRole('button', { name: '写下结论' }).click()
    await page.locator('header .tag', { hasText: '通过' }).waitFor()
    await office.fits(390, 844)
    await office.picture('phone-review')
  })

  it('never raised an error on the way', () => {
    for (const person of [office, first, second]) expect(person.complaints).toEqual([])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Person } from './browser'

let reader: Person
beforeAll(async () => {
  reader = await Person.comes()
})
afterAll(async () => {
  await reader?.leaves()
})

describe('screens that others do not check on their way', () => {
  it.each([
    ['the desk', 'desk', 'main table tbody tr, main .quiet'],
    ['the figures', 'figures?period=2024-01..2024-06', 'tbody a.figure'],
    ['the reports', 'reports', '.paper .figure'],
  ])('%s: axe finds nothing serious', async (_, path, shown) => {
    await reader.goes('/yunxi/' + path)
    await reader.page.locator(shown).first().waitFor()
    await reader.findsItAccessible()
  })

  it('the log-in: axe finds nothing serious, with a refusal as well', async () => {
    const { page } = reader
    await page.getByRole('button', { name: '退出' }).click()
    await page.locator('#login').waitFor()
    await reader.findsItAccessible()
    await page.fill('#login', 'nobody')
    await page.fill('#password', 'surely not this')
    await page.click('button[type=submit]')
    await page.getByRole('alert').waitFor()
    await reader.findsItAccessible()
  })

  it('never raised an error on the way', () => {
    expect(reader.complaints).toEqual([])
  })
})

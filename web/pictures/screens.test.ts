import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Person } from '../e2e/browser'
import { FIRM, OFFICE, type Screen } from './screens'

const SIZES = [
  { size: 'desktop', width: 1366, height: 768 },
  { size: 'phone', width: 390, height: 844 },
] as const

/** Takes every screen in two languages and two sizes as `<screen>-<size>-<language>.png`; a screen that scrolls sideways fails. */
function pictured(who: string, as: 'office' | 'firm', screens: Screen[]) {
  describe(who, () => {
    let person: Person
    beforeAll(async () => {
      if (!process.env.YUANHENG_PICTURES) throw new Error('YUANHENG_PICTURES names no folder: ./yuanheng pictures DIR')
      person = await Person.comes(as)
    })
    afterAll(async () => {
      await person?.leaves()
    })
    for (const language of ['zh', 'en'] as const) {
      for (const screen of screens) {
        it(`${screen.name}, ${language}`, async () => {
          const { page } = person
          await page.evaluate((spoken) => localStorage.setItem('yuanheng.language', spoken), language)
          const path = typeof screen.at === 'string' ? screen.at : await screen.at(page)
          for (const { size, width, height } of SIZES) {
            if (screen.wide && size === 'phone') continue
            await page.setViewportSize({ width, height })
            await person.goes(path)
            await page.locator(screen.ready).first().waitFor()
            await page.waitForLoadState('networkidle')
            await screen.first?.(page)
            await page.waitForLoadState('networkidle')
            await page.evaluate(() => document.fonts.ready)
            await person.picture(`${screen.name}-${size}-${language}`)
            const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
            expect(over, `${screen.name} on ${size} scrolls sideways`).toBeLessThanOrEqual(0)
          }
        })
      }
    }
    it.runIf(as === 'office')('the board on a wall of 3840 × 2160', async () => {
      const { page } = person
      await page.evaluate(() => localStorage.setItem('yuanheng.language', 'zh'))
      await page.setViewportSize({ width: 3840, height: 2160 })
      await person.goes('/yunxi/board?period=2024-01..2024-06')
      await page.locator('.bars li').first().waitFor()
      await page.getByRole('button', { name: '全屏' }).click()
      await page.locator('section.wall').waitFor()
      await page.waitForLoadState('networkidle')
      await person.picture('board-wall')
      await page.getByRole('button', { name: '退出全屏' }).click()
    })
  })
}

pictured('the office', 'office', OFFICE)
pictured('a firm', 'firm', FIRM)

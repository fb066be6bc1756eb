import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Person } from './browser'

let visitor: Person
beforeAll(async () => {
  visitor = await Person.comes()
})
afterAll(async () => {
  await visitor?.leaves()
})

describe('the first load', () => {
  // a server under development sends its sources one by one
  it.skipIf(process.env.YUANHENG_ADDRESS !== undefined)('is at most 300 KB as sent, and fetches nothing from elsewhere', async () => {
    await visitor.goes('/')
    await visitor.page.locator('nav a').first().waitFor()
    await visitor.page.waitForLoadState('networkidle')
    const { sent, origins } = await visitor.page.evaluate(() => {
      const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')] as PerformanceResourceTiming[]
      return {
        // what the browser still had counts as well
        sent: all.filter((e) => /\.(js|css|svg)$|\/$|\/[a-z]+\/[a-z]+$/.test(new URL(e.name).pathname) && !e.name.includes('/api/')).reduce((sum, e) => sum + e.encodedBodySize, 0),
        origins: [...new Set(all.map((e) => new URL(e.name).origin))],
      }
    })
    expect(origins).toHaveLength(1)
    expect(sent).toBeGreaterThan(50_000)
    expect(sent).toBeLessThanOrEqual(300 * 1024)
  })
})

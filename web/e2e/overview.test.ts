import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Person } from './browser'

let leader: Person
beforeAll(async () => {
  leader = await Person.comes()
})
afterAll(async () => {
  await leader?.leaves()
})

describe('the board', () => {
  it('shows the main figures with growth, and completion against the time of the year', async () => {
    const { page } = leader
    await leader.goes('/yunxi/board?period=2024-01..2024-06')
    const card = page.locator('.cards .card', { hasText: '工业总产值' }).first()
    await card.locator('.figure').waitFor()
    const text = await card.innerText()
    // as printed in the park's own report of the first half of 2024
    expect(text).toContain('675,900.00')
    expect(text).toContain('▲ 24.77%')
    expect(text).toContain('42.24%')
    expect(text).toContain('落后序时')
    await page.locator('.bars li').first().waitFor()
    await page.locator('.trend canvas').waitFor()
    await leader.findsItAccessible()
    await leader.picture('cockpit')
  })

  it('opens any number to its rows in one click: a total, an area, a contributor, the rest without the largest', async () => {
    const { page } = leader
    const drawer = page.locator('.el-drawer')
    for (const [link, told] of [
      [page.locator('.cards .figure').first(), '675,900.00'],
      [page.locator('.bars .figure').first(), '571,174.41'],
      [page.locator('.card', { hasText: '主要企业' }).locator('.bars .figure').first(), '550,200.00'],
      [page.locator('.without .figure'), '125,700.00'],
    ] as const) {
      await link.click()
      await drawer.locator('td.source').first().waitFor()
      expect(await drawer.locator('.big').innerText()).toContain(told)
      await page.keyboard.press('Escape')
      await drawer.waitFor({ state: 'hidden' })
    }
  })

  it('breaks the figure down by industry, each number one click from its rows', async () => {
    const { page } = leader
    const card = page.locator('.card', { hasText: '分行业' })
    const line = card.locator('.bars li').first()
    // the steel works is the only firm of industry 31
    expect((await line.innerText()).replace(/\s+/g, ' ')).toContain('31 黑色金属冶炼和压延加工业 550,200.00')
    const industries = await card.locator('.bars li').count()
    await card.getByRole('button', { name: /^全部 \d+ 项$/ }).click()
    expect(await card.locator('.bars li').count()).toBeGreaterThan(industries)
    // the parts are the whole: 675,900
    const cents = (await card.locator('.bars .figure').allInnerTexts()).map((text) => BigInt(text.replace(/[,.]/g, '')))
    expect(cents.reduce((sum, one) => sum + one, 0n)).toBe(67_590_000n)
    await line.locator('.figure').click()
    const drawer = page.locator('.el-drawer')
    await drawer.locator('td.source').first().waitFor()
    expect(await drawer.locator('.big').innerText()).toContain('550,200.00')
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'hidden' })
  })

  it('looks closer at another figure, and says so in the address', async () => {
    const { page } = leader
    await page.getByRole('button', { name: '固定资产投资' }).click()
    await page.waitForURL(/of=fixed_investment/)
    await page.getByText('固定资产投资逐月累计').waitFor()
  })

  it('fills a wall and fits a phone', async () => {
    const { page } = leader
    await leader.goes('/yunxi/board?period=2024-01..2024-06')
    await page.locator('.bars li').first().waitFor()
    await page.setViewportSize({ width: 1920, height: 1080 })
    await page.getByRole('button', { name: '全屏' }).click()
    await page.locator('section.wall').waitFor()
    await page.waitForTimeout(500)
    await leader.picture('cockpit-wall')
    await page.setViewportSize({ width: 3840, height: 2160 })
    await page.locator('section.wall').waitFor()
    expect(await page.evaluate(() => document.querySelector('section.wall')!.scrollWidth - document.querySelector('section.wall')!.clientWidth), 'scrolls sideways').toBeLessThanOrEqual(0)
    await page.locator('.trend canvas').waitFor()
    await leader.picture('cockpit-wall-4k')
    await page.setViewportSize({ width: 1920, height: 1080 })
    await page.locator('.cards .figure').first().click()
    await page.locator('.el-drawer td.source').first().waitFor()
    await page.locator('.el-drawer').getByRole('button', { name: /close|关闭/i }).first().click()
    await page.locator('.el-drawer').waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '退出全屏' }).click()
    await page.locator('section.wall').waitFor({ state: 'detached' })
    await leader.fits(390, 844)
    await leader.picture('phone-cockpit')
    await page.setViewportSize({ width: 1366, height: 768 })
  })
})

describe('one firm on one screen', () => {
  it('is found by pinyin initials and shows classes, figures, curve and whatever ledgers speak of it', async () => {
    const { page } = leader
    await leader.goes('/yunxi/ledgers/enterprise?q=jgt')
    await page.locator('tbody td:first-child a').first().click()
    await page.getByRole('link', { name: '一企一册' }).click()
    await page.waitForURL(/enterprises\/\d+$/)
    await page.locator('.related section').first().waitFor()
    await page.locator('canvas').waitFor()
    const text = await page.locator('main').innerText()
    expect(text).toContain('示范甲钢铁集团有限公司')
    expect(text).toContain('规上工业')
    // its output of January to June 2024 in the returns
    expect(text).toContain('550,200.00')
    expect(text).toContain('领导干部联系')
    expect(text).toContain('目标分解')
    await leader.findsItAccessible()
    await leader.picture('firm')
  })

  it('opens its figures to the firm’s own rows', async () => {
    const { page } = leader
    await page.locator('.cards .figure').first().click()
    const drawer = page.locator('.el-drawer')
    await drawer.locator('td.source').first().waitFor()
    expect(await drawer.locator('.big').innerText()).toContain('550,200.00')
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'hidden' })
  })

  it('says which policies fit the firm, by which value, and why some cannot be judged', async () => {
    const { page } = leader
    const card = page.locator('.policies')
    await card.locator('article').first().waitFor()
    const growing = card.locator('article', { hasText: '规上工业企业增产奖励' })
    // 550,200 against 440,050
    expect(await growing.innerText()).toMatch(/● 符合[\s\S]*25\.03/)
    const taxed = card.locator('article', { hasText: '税收贡献奖励' })
    expect(await taxed.innerText()).toMatch(/◆ 不能判断[\s\S]*税金总额（2024年1—6月，万元） 未报/)
    expect(await card.innerText()).not.toContain('光伏改造补助')
    await card.getByRole('button', { name: /^看不符合的 \d+ 项$/ }).click()
    await card.locator('article', { hasText: '标准厂房租金补助' }).getByText('自有用地').waitFor()
    await leader.picture('firm-policies')
  })

  it('gives all of it as Word', async () => {
    const { page } = leader
    const loading = page.waitForEvent('download')
    await page.getByRole('link', { name: '下载 Word' }).click()
    expect((await loading).suggestedFilename()).toBe('示范甲钢铁集团有限公司一企一册.docx')
  })

  it('fits a phone and speaks English', async () => {
    const { page } = leader
    await leader.fits(390, 844)
    await leader.picture('phone-firm')
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.getByText('English').click()
    await page.getByText('Month by month').waitFor()
    await leader.picture('firm-english')
    await leader.goes('/yunxi/board?period=2024-01..2024-06')
    await page.getByRole('heading', { name: 'Contributors' }).waitFor()
    await page.getByText('中文').click()
  })

  it('never raised an error on the way', () => {
    expect(leader.complaints).toEqual([])
  })
})

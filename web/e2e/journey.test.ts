import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

const profile = mkdtempSync(join(tmpdir(), 'yuanheng-chromium-'))
const pictures = process.env.YUANHENG_PICTURES
let browser: BrowserContext
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  browser = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    viewport: { width: 1366, height: 768 },
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
  page = browser.pages()[0] ?? (await browser.newPage())
  page.on('pageerror', (e) => complaints.push(e.message))
  page.on('console', (m) => {
    // 401 before the log-in, which is part of the journey
    if (m.type() === 'error' && !/401/.test(m.text())) complaints.push(m.text())
  })
})

afterAll(async () => {
  await browser?.close()
  rmSync(profile, { recursive: true, force: true })
})

async function picture(name: string): Promise<void> {
  if (!pictures) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, name + '.png') })
}

describe('a morning in the park office', () => {
  it('lets nobody in without the password, and says so', async () => {
    await page.goto(inject('address'))
    await page.fill('#login', inject('login'))
    await page.fill('#password', 'surely not this')
    await page.click('button[type=submit]')
    await page.waitForSelector('[role=alert]')
    await picture('login')
  })

  it('shows the figures of the park, value and growth and completion', async () => {
    await page.fill('#password', inject('password'))
    await page.click('button[type=submit]')
    await page.waitForURL(/figures/)
    const url = new URL(page.url())
    await page.goto(`${url.origin}${url.pathname}?period=2024-01..2024-06`)
    const output = page.locator('tbody tr', { has: page.locator('td:first-child', { hasText: /^工业总产值$/ }) })
    await output.locator('a.figure').waitFor()
    expect(await output.innerText()).toContain('675,900.00')
    expect(await output.innerText()).toContain('▲ 24.77%')
    expect(await output.innerText()).toContain('42.24%')
    await picture('figures')
    await page.getByLabel('按名称查找指标').fill('增加值')
    const names = () => page.locator('tbody td:first-child').allInnerTexts()
    await expect.poll(names).toEqual(['工业增加值', '规上工业增加值', '规上工业增加值率'])
    // nobody has reported it for this park
    await page.getByLabel('只看有数的').check()
    await page.getByText('没有符合条件的指标').waitFor()
    await page.getByLabel('只看有数的').uncheck()
    await page.getByLabel('按名称查找指标').fill('')
    await output.locator('a.figure').waitFor()
  })

  it('opens a figure to its rows and returns to where one was', async () => {
    const link = page.locator('tbody tr', { has: page.locator('td:first-child', { hasText: /^工业总产值$/ }) }).locator('a.figure')
    await link.focus()
    await page.keyboard.press('t')
    const drawer = page.locator('.el-drawer')
    await drawer.getByText('.xlsx').or(drawer.locator('td.source').first()).first().waitFor()
    expect(await drawer.innerText()).toContain('675,900.00')
    await page.waitForTimeout(400)
    await picture('trace')
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'hidden' })
    await expect.poll(() => link.evaluate((e) => e === document.activeElement)).toBe(true)
  })

  it('lists a ledger with its total, finds by a part of a name, and keeps the search in the address', async () => {
    await page.locator('#menu').getByText('入园工业项目').click()
    await page.waitForSelector('table.grid tbody tr')
    await picture('ledger')
    const first = (await page.locator('tbody td:first-child a').first().innerText()).trim()
    await page.keyboard.press('/')
    await page.keyboard.type(first)
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=/)
    await expect.poll(() => page.locator('tbody tr').count()).toBeGreaterThan(0)
    expect(await page.locator('tbody').innerText()).toContain(first)
  })

  it('shows a row with its versions and the file it came from', async () => {
    await page.locator('tbody td:first-child a').first().click()
    await page.waitForSelector('aside ol li')
    const versions = await page.locator('aside').innerText()
    expect(versions).toContain('第 1 版')
    expect(versions).toContain('.xlsx')
    await picture('row')
  })

  it('reads an issued report and opens a figure in it', async () => {
    await page.locator('#menu').getByText('报告', { exact: true }).click()
    await page.locator('.paper .figure').first().waitFor()
    await picture('report')
    await page.locator('.paper .figure[data-indicator]').first().click()
    await page.locator('.el-drawer td.source').first().waitFor()
    await page.waitForTimeout(400)
    await picture('report-trace')
    await page.keyboard.press('Escape')
    await page.locator('.el-drawer:visible').waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '核对' }).click()
    await page.getByText('核对结果').waitFor()
    await picture('report-check')
  })

  it('checks a text of anybody, against itself and against the ledgers', async () => {
    await page.locator('#menu').getByText('核稿', { exact: true }).click()
    await page.locator('textarea').fill(
      [
        '云汐工业园（演示）2024年上半年工作汇报',
        '2024年1—6月，园区实现工业总产值69.57亿元，同比增长24.77%。',
        '财政收入完成4.29亿元，占年初预算数19亿元的20.58%。',
        '征地工作由xx公司承担，具体进展待核实。',
      ].join('\n'),
    )
    await page.getByRole('button', { name: '核对', exact: true }).click()
    await page.locator('mark.wrong').waitFor()
    // 4.29 of 19 is 22.58 %; the rows of the first half year add up to 67.59亿元
    expect(await page.locator('mark.wrong').innerText()).toContain('20.58%')
    expect(await page.locator('mark.ledger').innerText()).toContain('69.57亿元')
    expect(await page.locator('mark.document').count()).toBe(2)
    await picture('check')
    await page.keyboard.press(']')
    await expect.poll(() => page.locator('li.chosen .say').innerText()).toContain('22.57')
    await page.locator('mark.ledger').click()
    const detail = page.locator('li.chosen')
    expect(await detail.innerText()).toContain('675900')
    await detail.getByRole('button', { name: '打开来处' }).click()
    await page.locator('.el-drawer td.source').first().waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.el-drawer:visible').waitFor({ state: 'hidden' })
    await page.locator('mark.document').first().click()
    await detail.locator('input').fill('此处按要求隐去')
    await detail.getByRole('button', { name: '不是错' }).click()
    await expect.poll(() => detail.innerText()).toContain('此处按要求隐去')
    await picture('check-decided')
    const [marked] = await Promise.all([page.waitForEvent('download'), page.getByText('下载带批注的 Word').click()])
    expect(marked.suggestedFilename()).toMatch(/-核稿\.docx$/)
  })

  it('speaks English by a switch and fits a phone', async () => {
    await page.getByText('English').click()
    await page.getByText('Where', { exact: false }).or(page.getByText('Reports')).first().waitFor()
    await picture('english')
    await page.setViewportSize({ width: 390, height: 844 })
    for (const [name, path] of [['figures', 'figures?period=2024-01..2024-06'], ['reports', 'reports'], ['check', 'check'], ['ledger', 'ledgers/enterprise']] as const) {
      const url = new URL(page.url())
      await page.goto(`${url.origin}/${url.pathname.split('/')[1]}/${path}`)
      await page.waitForSelector('h1')
      await page.waitForLoadState('networkidle')
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(wider, `${name} scrolls sideways on a phone`).toBeLessThanOrEqual(0)
      await picture('phone-' + name)
    }
  })

  it('never raised an error on the way', () => {
    expect(complaints).toEqual([])
  })
})

import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { expect, inject } from 'vitest'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const pictures = process.env.YUANHENG_PICTURES

/** Somebody at a screen: a browser of their own, logged in. */
export class Person {
  readonly complaints: string[] = []
  /** what the browser may complain of: refusals that are part of the journey */
  readonly expected: RegExp[] = [/401/]
  /** clicks and filled fields since the last task began */
  readonly counted = { clicks: 0, typed: 0 }

  private constructor(
    private readonly profile: string,
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  /** Comes as the office of the demonstration, for the firm whose log-in it made, or as another of its people. */
  static async comes(as: 'office' | 'firm' | 'leader' | 'expertA' | 'expertB' = 'office'): Promise<Person> {
    const profile = mkdtempSync(join(tmpdir(), 'yuanheng-chromium-'))
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      headless: true,
      acceptDownloads: true,
      viewport: { width: 1366, height: 768 },
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    })
    const page = context.pages()[0] ?? (await context.newPage())
    const person = new Person(profile, context, page)
    // the first page asks for more than a vice director or an expert may see
    if (as !== 'office' && as !== 'firm') person.expected.push(/403/)
    await context.exposeFunction('yuanhengCounts', (what: 'clicks' | 'typed') => void person.counted[what]++)
    await context.addInitScript(() => {
      const count = (window as unknown as { yuanhengCounts(what: string): void }).yuanhengCounts
      // Enter on a button is reported as a click without a place; one press is one click either way
      // at the document, behind the window: a click that Playwright holds back because its target moved, and repeats, is one click
      document.addEventListener('click', (e) => e.isTrusted && !(e.target as Element).closest('label input') && count('clicks'), true)
      window.addEventListener('change', (e) => (e.isTrusted || (e.target as HTMLInputElement).type === 'file') && count('typed'), true)
    })
    page.on('pageerror', (e) => person.complaints.push(e.message))
    page.on('console', (m) => {
      if (m.type() === 'error' && !person.expected.some((e) => e.test(m.text()))) person.complaints.push(m.text())
    })
    await page.goto(inject('address') + '/login')
    const [login, password] = as === 'office' ? [inject('login'), inject('password')] : as === 'firm' ? [inject('firm'), inject('firmPassword')] : inject('people')[as]
    await page.fill('#login', login)
    await page.fill('#password', password)
    await page.click('button[type=submit]')
    await page.waitForURL((url) => !url.pathname.startsWith('/login'))
    return person
  }

  async goes(path: string): Promise<void> {
    await this.page.goto(inject('address') + path)
  }

  /** Begins a task at the desk; from here on is counted. */
  async begins(park = 'yunxi'): Promise<void> {
    await this.goes(`/${park}/desk`)
    await this.page.locator('nav a').first().waitFor()
    this.counted.clicks = 0
    this.counted.typed = 0
  }

  /** Another window of the same browser. */
  async window(): Promise<Page> {
    return this.context.newPage()
  }

  /** The browser says where it is, once asked. */
  async standsAt(latitude: number, longitude: number): Promise<void> {
    await this.context.grantPermissions(['geolocation'])
    await this.context.setGeolocation({ latitude, longitude })
  }

  offline(lost: boolean): Promise<void> {
    return this.context.setOffline(lost)
  }

  async picture(name: string): Promise<void> {
    if (!pictures) return
    mkdirSync(pictures, { recursive: true })
    await this.page.screenshot({ path: join(pictures, name + '.png') })
  }

  /** The page has nothing that axe finds serious: WCAG 2.0 to 2.2, levels A and AA. */
  async findsItAccessible(): Promise<void> {
    await this.standsStill()
    await this.page.evaluate(axe)
    const found = await this.page.evaluate(async () => {
      interface Found { violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[] }
      const tool = (window as unknown as { axe: { run(at: Document, how: object): Promise<Found> } }).axe
      const result = await tool.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })
      return result.violations
        .filter((v) => v.impact === 'serious' || v.impact === 'critical')
        .map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 160) + ' ' + n.failureSummary.slice(0, 200)).slice(0, 3).join(' | ')}`)
    })
    expect(found).toEqual([])
  }

  /** What fades or slides in has come to rest: colours are measured as people see them. What turns for ever is not waited for. */
  private async standsStill(): Promise<void> {
    await this.page.waitForFunction(() => new Promise<boolean>((answer) => {
      const moves = () => document.getAnimations().some((a) => a.playState === 'running' && a.effect?.getComputedTiming().endTime !== Infinity)
      let still = 0
      const look = () => {
        still = moves() ? 0 : still + 1
        if (still > 5) answer(true)
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    }))
  }

  async fits(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height })
    // the page is laid out anew for the size; on a busy machine that takes its time
    await expect
      .poll(() => this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), { message: 'scrolls sideways', timeout: 5_000 })
      .toBeLessThanOrEqual(0)
  }

  async leaves(): Promise<void> {
    await this.context.close()
    rmSync(this.profile, { recursive: true, force: true })
  }
}

import type { Page } from 'playwright-core'

/** A screen to be pictured. */
export interface Screen {
  name: string
  /** the address, or how it is found out from the rows of the demonstration */
  at: string | ((page: Page) => Promise<string>)
  /** what has to be there before the picture is taken */
  ready: string
  /** what is done on the screen first */
  first?: (page: Page) => Promise<void>
  /** shown on a wide screen only */
  wide?: boolean
}

const AT = '2024-06-30T09:00'
const HALF_YEAR = '2024-01..2024-06'

/** The address of the row that a quick search finds first. */
function row(park: string, ledger: string, search: string, under = `ledgers/${ledger}`): (page: Page) => Promise<string> {
  return async (page) => {
    const found = await page.evaluate(
      async ([code, query]) => (await (await fetch(`/api/ledgers/${code}/rows?${query}`)).json()).rows as { row: number }[],
      [ledger, new URLSearchParams({ park, q: search, limit: '1' }).toString()] as const,
    )
    if (found[0] === undefined) throw new Error(`no row of ${ledger} in ${park} is called ${search}`)
    return `/${park}/${under}/${found[0].row}`
  }
}

async function opensFirstFigure(page: Page): Promise<void> {
  await page.locator('.paper .figure').first().click()
  await page.locator('.el-drawer').first().waitFor()
}

/** The address of the evaluation of the year, computed where nobody has done so yet. */
async function evaluation(page: Page): Promise<string> {
  const id = await page.evaluate(async () => {
    const made = ((await (await fetch('/api/evaluations?park=yunxi')).json()) as { evaluations?: { id: number }[] }).evaluations?.[0]
    if (made !== undefined) return made.id
    const headers = { 'Content-Type': 'application/json', 'X-Yuanheng': '1' }
    const answer = await fetch('/api/evaluations', { method: 'POST', headers, body: JSON.stringify({ park: 'yunxi', method: 'per_mu_2023', year: 2023 }) })
    return ((await answer.json()) as { id: number }).id
  })
  return `/yunxi/evaluations/${id}`
}

/** What the office sees. */
export const OFFICE: Screen[] = [
  { name: 'desk', at: `/yunxi/desk?at=${AT}&all=1`, ready: '.desk tbody tr' },
  { name: 'late', at: `/yunxi/late?at=${AT}`, ready: '.matrix tbody tr' },
  { name: 'meetings', at: '/yunxi/meetings', ready: 'article' },
  { name: 'agenda', at: `/yunxi/meetings?next=1&at=${AT}`, ready: 'form' },
  { name: 'fulfilment', at: `/yunxi/fulfilment?at=${AT}`, ready: 'article' },
  { name: 'approvals', at: `/chenqiao/approvals?at=${AT}`, ready: 'tbody tr' },
  { name: 'waiting', at: '/yunxi/waiting', ready: 'main h1' },
  { name: 'visit', at: '/yunxi/visit', ready: 'main h1' },
  { name: 'find', at: '/yunxi/find', ready: 'main h1' },
  { name: 'board', at: `/yunxi/board?period=${HALF_YEAR}`, ready: '.bars li' },
  { name: 'map', at: '/yunxi/map', ready: '.canvas canvas' },
  { name: 'evaluation', at: evaluation, ready: 'tbody tr' },
  { name: 'reviews', at: '/chenqiao/reviews', ready: 'main h1' },
  { name: 'review', at: row('chenqiao', 'entry_review', '示范辰溪食品', 'reviews'), ready: 'main h1' },
  { name: 'figures', at: `/yunxi/figures?period=${HALF_YEAR}`, ready: 'main .figure' },
  {
    name: 'trace',
    at: `/yunxi/board?period=${HALF_YEAR}`,
    ready: '.cards .figure',
    first: async (page) => {
      await page.locator('.cards .figure').first().click()
      await page.locator('.el-drawer td.source').first().waitFor()
    },
  },
  { name: 'ledger', at: '/yunxi/ledgers/enterprise', ready: 'tbody tr' },
  { name: 'ledger-amounts', at: '/yunxi/ledgers/monthly_return', ready: 'tbody tr' },
  { name: 'ledger-empty', at: '/yunxi/ledgers/investment_project?q=没有这个名字', ready: 'main h1' },
  {
    name: 'import',
    at: '/yunxi/ledgers/area',
    ready: 'tbody tr',
    first: async (page) => {
      await page.locator('main').getByRole('button', { name: /导入|Import/ }).click()
      await page.locator('.el-drawer input[type=file]').waitFor({ state: 'attached' })
    },
  },
  { name: 'row', at: row('yunxi', 'investment_project', '铜材加工项目'), ready: '.schedule' },
  {
    name: 'row-form',
    at: row('yunxi', 'investment_project', '铜材加工项目'),
    ready: '.schedule',
    first: async (page) => {
      await page.keyboard.press('e')
      await page.locator('form input').first().waitFor()
    },
  },
  { name: 'row-clock', at: row('yunxi', 'request', '用地手续缺勘测报告'), ready: '.clock' },
  { name: 'row-new', at: '/yunxi/ledgers/request/new', ready: 'form input' },
  { name: 'enterprise', at: row('yunxi', 'enterprise', '示范甲钢铁', 'enterprises'), ready: '.policies article' },
  { name: 'definitions', at: '/yunxi/definitions', ready: 'main a' },
  { name: 'definition', at: '/yunxi/definitions/ledger/request', ready: 'main table' },
  { name: 'check', at: '/yunxi/check', ready: 'main h1' },
  { name: 'report', at: '/chenqiao/reports', ready: '.paper .figure' },
  {
    name: 'circular',
    at: '/yunxi/reports',
    ready: 'aside li',
    first: async (page) => {
      await page.locator('aside li', { hasText: '通报' }).getByRole('button').first().click()
      await page.locator('.paper', { hasText: '通报' }).locator('.figure').first().waitFor()
    },
  },
  {
    name: 'circular-drawer',
    at: '/yunxi/reports',
    ready: 'aside li',
    first: async (page) => {
      await page.locator('aside li', { hasText: '通报' }).getByRole('button').first().click()
      await page.locator('.paper', { hasText: '通报' }).locator('.figure').first().waitFor()
      await opensFirstFigure(page)
    },
  },
  { name: 'login', at: '/login', ready: '#login' },
]

/** What a firm sees. */
export const FIRM: Screen[] = [
  { name: 'portal', at: '/yunxi/portal', ready: '.policies article' },
  { name: 'portal-enterprise', at: row('yunxi', 'enterprise', '示范', 'enterprises'), ready: '.policies article' },
]

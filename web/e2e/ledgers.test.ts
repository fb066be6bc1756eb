import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Person } from './browser'
import { workbook } from './workbook'

let clerk: Person
beforeAll(async () => {
  clerk = await Person.comes()
})
afterAll(async () => {
  await clerk?.leaves()
})

const rows = () => clerk.page.locator('table.grid tbody tr')
const example = (file: string) => resolve(__dirname, '../../packs/demo/example', file)

describe('finding one’s way in a ledger', () => {
  it('filters by an amount and a listed word, says so in words, and keeps it in the address', async () => {
    const { page } = clerk
    await clerk.goes('/yunxi/ledgers/investment_project')
    await rows().first().waitFor()
    await page.getByRole('button', { name: '筛选' }).click()
    await page.getByLabel('总投资 从').fill('9000')
    await page.getByLabel('总投资 从').press('Tab')
    await page.waitForURL(/f\.total=9000/)
    await expect.poll(() => page.locator('button.tag.remove').innerText()).toContain('总投资：从 9000')
    // 云汐's projects of 9,000 万元 and more, counted in its file
    await expect.poll(() => page.locator('.foot').innerText()).toContain('共 4 行')
    await clerk.picture('ledger-filter')
    await clerk.findsItAccessible()
  })

  it('shows the columns that are chosen, and keeps all of it as a view', async () => {
    const { page } = clerk
    await page.locator('summary', { hasText: '列' }).click()
    await page.getByRole('checkbox', { name: '行业' }).uncheck()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('thead').innerText()).not.toContain('行业')
    await page.locator('summary', { hasText: '视图' }).click()
    const title = '大项目' + Date.now()
    await page.getByLabel('给现在的筛选、排序和列起个名字').fill(title)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: title, exact: true }).waitFor()
    await clerk.goes('/yunxi/ledgers/investment_project')
    await rows().first().waitFor()
    await page.locator('summary', { hasText: '视图' }).click()
    await page.getByRole('button', { name: title, exact: true }).click()
    await page.waitForURL(/f\.total=9000/)
    await expect.poll(() => page.locator('thead').innerText()).not.toContain('行业')
    await page.locator('summary', { hasText: '视图' }).click()
    await page.getByRole('button', { name: `删除视图“${title}”` }).click()
    await page.getByRole('button', { name: title, exact: true }).waitFor({ state: 'detached' })
  })

  it('finds a firm by the first letters of its pinyin, with the keyboard alone', async () => {
    const { page } = clerk
    await clerk.goes('/yunxi/ledgers/enterprise')
    await rows().first().waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('ygjs')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=ygjs/)
    await expect.poll(() => page.locator('.foot, .state').first().innerText()).toMatch(/共 \d+ 行|没有符合/)
    await page.keyboard.press('/')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('yjs')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=yjs/)
    await expect.poll(() => page.locator('tbody').innerText()).toContain('示范乙金属板材有限公司')
    await page.locator('tbody td:first-child a').first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    expect(await page.evaluate(() => document.activeElement?.closest('tbody') !== null)).toBe(true)
  })

  it('exports what is on the screen', async () => {
    const { page } = clerk
    await clerk.goes('/yunxi/ledgers/investment_project?f.total=9000..&cols=total')
    await rows().first().waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '导出' }).click()])
    expect(download.suggestedFilename()).toMatch(/investment_project\.xlsx$/)
    expect(await download.failure()).toBeNull()
  })

  it('says what an empty filter, an unreadable one and an unknown ledger are, and how to go on', async () => {
    const { page } = clerk
    clerk.expected.push(/422/, /404/)
    await clerk.goes('/yunxi/ledgers/investment_project?f.total=很多')
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').innerText()).toContain('总投资')
    await page.getByRole('button', { name: '清除筛选' }).last().click()
    await rows().first().waitFor()
    await clerk.goes('/yunxi/ledgers/investment_project?q=没有这样的项目')
    await page.getByText('没有符合条件的行').waitFor()
    await clerk.goes('/yunxi/ledgers/nothing_here')
    await page.getByText('您无权查看这本台账').waitFor()
    await clerk.picture('ledger-refused')
  })

  it('keeps what was typed when the connection is lost, and goes on when it is back', async () => {
    const { page } = clerk
    clerk.expected.push(/ERR_INTERNET_DISCONNECTED/)
    await clerk.goes('/yunxi/ledgers/enterprise')
    await rows().first().waitFor()
    await clerk.offline(true)
    await page.getByRole('search').getByRole('textbox').fill('示范')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    await clerk.picture('ledger-offline')
    await clerk.offline(false)
    await page.getByRole('button', { name: '重试' }).click()
    await rows().first().waitFor()
    expect(await page.getByRole('search').getByRole('textbox').inputValue()).toBe('示范')
  })

  it('shows good and refused rows beside each other before anything is written', async () => {
    const { page } = clerk
    await clerk.goes('/yunxi/ledgers/monthly_return')
    await rows().first().waitFor()
    await page.getByRole('button', { name: '导入' }).click()
    await page.locator('input[type=file]').setInputFiles(example('chenqiao/06-monthly_return.xlsx'))
    await page.locator('.sides h2.wrong').waitFor()
    expect(await page.locator('.sides').innerText()).toContain('有误')
    await clerk.findsItAccessible()
    await clerk.picture('import')
    await page.keyboard.press('Escape')
  })

  it('corrects a bad cell in the preview, checks again and takes all rows', async () => {
    const { page } = clerk
    await clerk.goes('/nanlu/ledgers/area')
    await rows().first().waitFor()
    await page.getByRole('button', { name: '导入' }).click()
    const name = '试验片区' + Date.now().toString().slice(-6)
    const file = workbook([['片区名称', '面积'], [name + '甲', '120'], [name + '乙', '很大']])
    await page.locator('input[type=file]').setInputFiles({ name: '片区.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: file })
    await page.getByText('有误 1 行').waitFor()
    expect(await page.getByRole('button', { name: '全部导入' }).isDisabled()).toBe(true)
    const cell = page.locator('.fix').getByLabel('面积')
    expect(await cell.inputValue()).toBe('很大')
    await cell.fill('很小')
    await cell.press('Enter')
    await page.getByText('“很小”').first().waitFor()
    await clerk.findsItAccessible()
    await cell.fill('90.5')
    await clerk.picture('import-fix')
    await clerk.fits(390, 844)
    await clerk.picture('phone-import-fix')
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.getByRole('button', { name: '改好了，重新核对' }).click()
    await page.getByText('有误 0 行').waitFor()
    await page.getByRole('button', { name: '全部导入' }).click()
    await page.getByText(/已导入，变更号/).first().waitFor()
    await clerk.goes(`/nanlu/ledgers/area?q=${name}`)
    await expect.poll(() => page.locator('tbody').innerText()).toContain('90.5000')
    await page.getByRole('link', { name: name + '乙' }).click()
    await page.getByText('片区.xlsx（导入时更正 B3）').first().waitFor()
  })

  it('fits a phone', async () => {
    await clerk.goes('/yunxi/ledgers/investment_project')
    await rows().first().waitFor()
    await clerk.fits(390, 844)
    await clerk.picture('phone-ledger-list')
    await clerk.page.setViewportSize({ width: 1366, height: 768 })
  })
})

describe('the board by state', () => {
  it('takes the step a card is sent to, asks for what it requires, and moves the card', async () => {
    const { page } = clerk
    await clerk.goes('/yunxi/ledgers/investment_project?view=board')
    await page.locator('section.lane article').first().waitFor()
    await clerk.picture('board')
    await clerk.findsItAccessible()
    const started = page.locator('section.lane', { has: page.locator('h2', { hasText: '开工' }) })
    const trial = page.locator('section.lane', { has: page.locator('h2', { hasText: '试生产' }) })
    const card = started.locator('article').first()
    const name = await card.locator('a').innerText()
    await card.dragTo(trial, { sourcePosition: { x: 100, y: 40 }, targetPosition: { x: 100, y: 40 } })
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await page.waitForTimeout(300)
    await clerk.picture('board-step')
    await dialog.getByRole('button', { name: '试生产' }).click()
    await dialog.getByText('必须填写').waitFor()
    await dialog.getByLabel('试生产日期').fill('20240630')
    await dialog.getByRole('button', { name: '试生产' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await trial.getByText(name).waitFor()
    await clerk.findsItAccessible()
  })

  it('can be used without a mouse', async () => {
    const { page } = clerk
    const card = page.locator('section.lane', { has: page.locator('h2', { hasText: '试生产' }) }).locator('article').first()
    await card.locator('summary').focus()
    await page.keyboard.press('Enter')
    await card.getByRole('button', { name: '投产' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })

  it('never raised an error on the way', () => {
    expect(clerk.complaints).toEqual([])
  })
})

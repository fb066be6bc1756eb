import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Person } from './browser'

let office: Person
beforeAll(async () => {
  office = await Person.comes()
  // a report that is refused by its own check is part of the journey
  office.expected.push(/422/)
})
afterAll(async () => {
  await office?.leaves()
})

const WORDS = '园区上下同心，为全年目标打下基础。'
const WRONG = '完成投资12亿元，完成年度任务30亿元的60%。'

/** The first line of plain words: no figure in it. */
function plainLine() {
  return office.page.locator('.editor .paragraph .words').filter({ hasNot: office.page.locator('.chip') }).first()
}

async function draft() {
  const { page } = office
  await page.locator('.el-select.period').click()
  await page.getByRole('option', { name: '2024H1' }).click()
  await page.getByRole('button', { name: '生成草稿' }).click()
  await page.getByRole('button', { name: '签发' }).waitFor()
}

describe('the words of a report', () => {
  it('are changed around figures that nobody can type over', async () => {
    const { page } = office
    await office.goes('/chenqiao/reports')
    await page.locator('.paper .figure').first().waitFor()
    await office.findsItAccessible()
    await draft()
    await page.getByRole('button', { name: '改文字' }).click()
    await plainLine().waitFor()
    await office.findsItAccessible()

    const label = await page.locator('.editor .paragraph .words').filter({ has: page.locator('.chip') }).first().getAttribute('aria-label')
    const line = page.getByRole('textbox', { name: label!, exact: true })
    const figures = await line.locator('.chip').allInnerTexts()
    await line.focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('只剩文字')
    expect(await line.locator('.chip').count()).toBe(0)
    expect(await line.innerText()).toBe('只剩文字')
    const notes = page.locator('.editor .line', { has: line })
    await notes.getByRole('button', { name: `放回 ${figures[0]}` }).click()
    await expect.poll(() => line.locator('.chip').allInnerTexts()).toEqual([figures[0]])
    await office.picture('prose-editor')
    await notes.getByRole('button', { name: '恢复模板的写法' }).click()
    await expect.poll(() => line.locator('.chip').allInnerTexts()).toEqual(figures)
    expect(await page.getByRole('button', { name: '保存' }).isDisabled()).toBe(true)
  })

  it('are kept on the server, and go into the draft with its figures live', async () => {
    const { page } = office
    await plainLine().focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type(WORDS)
    await page.keyboard.press('Control+s')
    await page.locator('.el-message').getByText(/已保存为第 \d+ 版文字/).waitFor()
    await page.locator('.paper').getByText(WORDS).waitFor()
    await page.locator('.paper .figure').first().waitFor()

    await page.reload()
    await page.locator('aside').getByRole('button', { name: /2024H1/ }).last().click()
    await page.locator('.paper').getByText(WORDS).waitFor()
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('.main .part').getByText('下载 Word').click()])
    expect(file.suggestedFilename()).toMatch(/草稿.*\.docx$/)
  })

  it('are compared with the template, and with what was issued', async () => {
    const { page } = office
    await page.getByRole('button', { name: '比较' }).click()
    await page.locator('.el-select.with').click()
    await page.getByRole('option', { name: '模板的写法' }).click()
    await page.locator('li.added ins').getByText(WORDS).waitFor()
    await office.findsItAccessible()
    await office.picture('prose-compare')
    await page.locator('.el-select.with').click()
    await page.getByRole('option', { name: /号，.*签发/ }).first().click()
    await page.locator('li.added ins').getByText(WORDS).waitFor()
    await page.getByRole('button', { name: '关闭比较' }).click()
  })

  it('open what is due behind a figure of the circular, each with its lamp, and lead to the row', async () => {
    const { page } = office
    await office.goes('/yunxi/reports')
    await page.locator('aside').getByRole('button', { name: /通报/ }).first().click()
    const figure = page.locator('.paper', { hasText: '2024年6月跟踪监测和督促通报' }).locator('.figure:not([data-indicator])').first()
    const printed = await figure.innerText()
    await figure.click()
    const drawer = page.getByRole('dialog')
    await drawer.locator('tbody tr').first().waitFor()
    // as many rows as the figure says
    const said = Number(/\d+/.exec(await drawer.locator('.big').innerText())![0])
    expect(printed).toContain(String(said))
    expect(await drawer.locator('tbody tr').count()).toBe(said)
    expect(await drawer.locator('tbody .lamp').count()).toBeGreaterThan(0)
    await office.findsItAccessible()
    await office.picture('behind-due')
    await office.fits(390, 844)
    await office.picture('phone-behind-due')
    await page.setViewportSize({ width: 1366, height: 768 })
    await drawer.locator('tbody a').first().click()
    await page.waitForURL(/ledgers\/\w+\/\d+$/)
    await office.goes('/chenqiao/reports')
    await draft()
  })

  it('pass their own check before they are issued, or are issued for a reason', async () => {
    const { page } = office
    await page.getByRole('button', { name: '改文字' }).click()
    await plainLine().focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type(WRONG)
    await page.getByRole('button', { name: '保存' }).click()
    await page.locator('.paper').getByText(WRONG).waitFor()
    const before = await page.locator('aside li').count()
    await page.getByRole('button', { name: '签发' }).click()
    const panel = page.locator('.objections')
    await panel.getByText(/核稿发现 \d+ 处不符/).waitFor()
    expect(await panel.innerText()).toContain('60%')
    expect(await panel.getByRole('button', { name: '照样签发' }).isDisabled()).toBe(true)
    await office.findsItAccessible()
    await office.picture('report-objections')
    await office.fits(390, 844)
    await office.picture('phone-report-objections')
    await page.setViewportSize({ width: 1366, height: 768 })
    expect(await page.locator('aside li').count()).toBe(before)
    await panel.getByRole('textbox').fill('任务正在调整，下月更正')
    await panel.getByRole('button', { name: '照样签发' }).click()
    await page.locator('.el-message').getByText('已签发').waitFor()
    await page.locator('.paper').getByText(WRONG).waitFor()
    await page.getByRole('button', { name: '核对' }).click()
    await page.getByText('核对结果').waitFor()
  })

  it('fit a phone and speak English', async () => {
    const { page } = office
    await page.getByText('English').click()
    await draftInEnglish()
    await page.getByRole('button', { name: 'Edit the words' }).click()
    await page.locator('.editor .chip').first().waitFor()
    await office.fits(390, 844)
    await office.picture('phone-prose-editor')
    await page.getByRole('button', { name: 'Compare' }).click()
    await page.getByText(/lines differ/).first().waitFor()
    await office.fits(390, 844)
    await office.picture('phone-prose-compare')
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.getByText('中文').click()
  })

  it('never raised an error on the way', () => {
    expect(office.complaints).toEqual([])
  })
})

async function draftInEnglish() {
  const { page } = office
  await page.locator('aside').getByRole('button', { name: /2024H1/ }).last().click()
  await page.getByRole('button', { name: 'Issue', exact: true }).waitFor()
}

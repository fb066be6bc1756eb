import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Person } from './browser'

let admin: Person
beforeAll(async () => {
  admin = await Person.comes()
  // a refused overlay is part of the journey
  admin.expected.push(/422/)
})
afterAll(async () => {
  await admin?.leaves()
})

describe('the definitions', () => {
  it('lists everything declared and finds a ledger by one of its fields', async () => {
    const { page } = admin
    await admin.goes('/yunxi/definitions')
    await page.locator('tbody tr').first().waitFor()
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(60)
    await admin.findsItAccessible()
    await admin.picture('definitions')
    await page.keyboard.press('/')
    await page.keyboard.type('拆除面积')
    await page.waitForURL(/q=/)
    await expect.poll(() => page.locator('tbody tr').count()).toBe(1)
    expect(await page.locator('tbody').innerText()).toContain('违章建筑拆除')
    expect(await page.locator('tbody').innerText()).toContain('standard/ledger/structure_removal.yaml:1')
  })

  it('shows where a field is declared and what reads it, and leads there', async () => {
    const { page } = admin
    await admin.goes('/yunxi/definitions/ledger/monthly_return')
    const output = page.locator('tbody tr', { has: page.locator('code', { hasText: /^output$/ }) })
    await output.waitFor()
    expect(await output.innerText()).toMatch(/standard\/ledger\/monthly_return\.yaml:\d+/)
    await admin.findsItAccessible()
    await admin.picture('definition-ledger')
    // what is used in many places is folded
    await output.locator('summary').click()
    await output.getByRole('link', { name: '工业总产值', exact: true }).click()
    await page.waitForURL(/definitions\/indicator\/industrial_output/)
    await page.getByText('写进报告').first().waitFor()
    await admin.picture('definition-indicator')
  })

  it('shows the items of a method of evaluation, and the ledger it reads leads to it', async () => {
    const { page } = admin
    await admin.goes('/yunxi/definitions?kind=method')
    await page.getByRole('link', { name: /亩均效益/ }).click()
    const taxes = page.locator('tbody tr', { hasText: '亩均税收' })
    await taxes.first().waitFor()
    expect(await taxes.first().locator('td').allInnerTexts()).toEqual(['亩均税收', '规上工业企业', '与基准之比', '30'])
    expect(await page.getByRole('button', { name: '修改', exact: true }).count()).toBe(0)
    await admin.findsItAccessible()
    await admin.picture('definition-method')
    await admin.fits(390, 844)
    await admin.picture('phone-definition-method')
    await page.setViewportSize({ width: 1366, height: 768 })
    await admin.goes('/yunxi/definitions/ledger/mu_result')
    await page.getByText('评价结果写入').first().waitFor()
  })

  it('says every problem of an overlay with its line, and applies nothing', async () => {
    const { page } = admin
    await admin.goes('/yunxi/definitions/ledger/activity')
    await page.getByRole('button', { name: '修改', exact: true }).click()
    await page.getByLabel('字段名称').fill('天气')
    await page.getByLabel('字段代码').fill('Weather')
    await page.locator('form textarea').waitFor()
    await page.locator('form textarea').fill((await page.locator('form textarea').inputValue()) + 'ruls: []\n')
    await page.getByRole('button', { name: '预览' }).click()
    const problems = page.locator('.problems')
    await problems.getByText('DECL-005').waitFor()
    await admin.picture('definition-problems')
    await problems.getByRole('button').first().click()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    expect(await page.getByRole('button', { name: '应用' }).count()).toBe(0)
  })

  it('gives a deadline another limit from a day on, shows what changes, and takes it back', async () => {
    const { page } = admin
    await admin.goes('/yunxi/definitions/deadline/request_answer')
    await page.getByRole('button', { name: '修改', exact: true }).click()
    await page.getByLabel('新的时限').fill('2 working days')
    await page.getByLabel('从哪一天起').fill('2025-01-01')
    await page.getByRole('button', { name: '预览' }).click()
    await page.locator('.plan').getByText('2个工作日').first().waitFor()
    await admin.findsItAccessible()
    await admin.picture('definition-plan')
    await page.getByRole('button', { name: '应用' }).click()
    await page.locator('dl').getByText('2个工作日').waitFor()
    expect(await page.locator('dl').innerText()).toContain('3个工作日')

    await page.getByRole('button', { name: '修改', exact: true }).click()
    await page.locator('form textarea').fill('')
    await page.getByRole('button', { name: '预览' }).click()
    await page.getByRole('button', { name: '应用' }).click()
    await page.locator('form').waitFor({ state: 'hidden' })
    await expect.poll(() => page.locator('dl').innerText()).not.toContain('2个工作日')
  })

  it('fits a phone and speaks English', async () => {
    const { page } = admin
    await page.getByText('English').click()
    for (const path of ['definitions', 'definitions/ledger/monthly_return', 'definitions/role/office', 'definitions/dictionary/activity_kind', 'definitions/report/half_year']) {
      await admin.goes('/yunxi/' + path)
      await page.locator('h1').waitFor()
      await page.waitForLoadState('networkidle')
      await admin.fits(390, 844)
      await admin.picture('phone-' + path.replace(/\//g, '-'))
    }
    await page.setViewportSize({ width: 1366, height: 768 })
    await admin.picture('english-definition-report')
    await page.getByText('中文').click()
  })

  it('never raised an error on the way', () => {
    expect(admin.complaints).toEqual([])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Person } from './browser'

let officer: Person
beforeAll(async () => {
  officer = await Person.comes()
})
afterAll(async () => {
  await officer?.leaves()
})

// a Sunday of the demonstration; what is late on it is worked out by hand in packs/demo/expected/deadlines/approvals.yaml
const SUNDAY = 'at=2024-06-30T09:00'

describe('the matrix of joint approvals', () => {
  it('is reached from the menu and shows each project with what is late, stopped and blocked', async () => {
    const { page } = officer
    await officer.goes('/chenqiao/desk')
    await page.getByRole('link', { name: '审批矩阵' }).click()
    await page.waitForURL(/approvals$/)
    await officer.goes(`/chenqiao/approvals?${SUNDAY}`)
    const line = page.locator('tr', { hasText: '塑料新材料项目联审' })
    await line.waitFor()
    const cells = await line.locator('td').allInnerTexts()
    expect(cells).toHaveLength(9)
    expect(cells[3]).toMatch(/▲ 逾期\s*06-06/)
    expect(cells[2]).toContain('缺大气环境监测数据、危险废物处置协议')
    expect(cells[8]).toContain('等建设工程规划许可、环境影响评价')
    expect(await page.locator('.tabs').innerText()).toMatch(/逾期 3[\s\S]*受阻 4[\s\S]*停表 1/)
    await officer.picture('approvals')
    await officer.findsItAccessible()
  })

  it('points to what blocks a matter, by mouse and by keyboard', async () => {
    const { page } = officer
    const line = page.locator('tr', { hasText: '塑料新材料项目联审' })
    await line.locator('td').nth(8).locator('a').focus()
    expect(await line.locator('td.linked').count()).toBe(2)
    await line.locator('td').nth(5).hover()
    expect(await line.locator('td').nth(8).getAttribute('class')).toContain('linked')
  })

  it('keeps to one state, and says so in the address', async () => {
    const { page } = officer
    await page.getByRole('button', { name: /停表 1/ }).click()
    await page.waitForURL(/state=stopped/)
    await page.locator('tr', { hasText: '特色食品入驻代办' }).waitFor({ state: 'detached' })
    expect(await page.locator('tbody tr').count()).toBe(1)
  })

  it('opens a matter’s row from its cell, and gives the opinion sheet', async () => {
    const { page } = officer
    const loading = page.waitForEvent('download')
    await page.locator('tr', { hasText: '塑料新材料项目联审' }).getByRole('link', { name: '联审意见书' }).click()
    expect((await loading).suggestedFilename()).toBe('塑料新材料项目联审联审意见书.docx')
    await page.locator('td').nth(3).locator('a').click()
    await page.waitForURL(/ledgers\/approval_item\/\d+/)
    await page.getByText('节能审查').first().waitFor()
  })

  it('fits a phone and speaks English', async () => {
    const { page } = officer
    await officer.goes(`/chenqiao/approvals?${SUNDAY}`)
    await page.locator('tr', { hasText: '塑料新材料项目联审' }).waitFor()
    await officer.fits(390, 844)
    await officer.picture('phone-approvals')
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.getByText('English').click()
    await page.getByRole('heading', { name: 'Approvals' }).waitFor()
    expect(await page.locator('tr', { hasText: '塑料新材料项目联审' }).locator('td').nth(8).innerText()).toContain('Waits for')
    await officer.picture('approvals-english')
    await page.getByText('中文').click()
  })

  it('never raised an error on the way', () => {
    expect(officer.complaints).toEqual([])
  })
})

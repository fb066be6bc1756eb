import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Person } from './browser'

const AT = '2024-06-30T23:59'
let office: Person
beforeAll(async () => {
  office = await Person.comes()
})
afterAll(async () => {
  await office?.leaves()
})

describe('meetings', () => {
  it('are reached from the menu and show what was carried from one to the next', async () => {
    const { page } = office
    await office.goes('/yunxi/desk')
    await page.getByRole('link', { name: '会议', exact: true }).first().click()
    await page.getByRole('heading', { name: '第24周调度例会' }).waitFor()
    const shown = await page.locator('article').innerText()
    expect(shown).toContain('片区连接道路征地清表')
    expect(shown).toContain('第23周调度例会提出，转入本次')
    await office.picture('meetings')
    await office.findsItAccessible()
  })

  it('give minutes as Word', async () => {
    const { page } = office
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载会议纪要' }).click()])
    expect(file.suggestedFilename()).toBe('第24周调度例会纪要.docx')
  })

  it('propose what is late with its reason, and refuse what nobody has in hand', async () => {
    const { page } = office
    await office.goes(`/yunxi/meetings?next=1&at=${AT}`)
    await page.getByText('龙坪A区场平扬尘整改').waitFor()
    await office.picture('meeting-agenda')
    await office.findsItAccessible()
    expect(await page.locator('form').innerText()).toContain('逾期2天（0个工作日），应于2024-06-28')
    await page.getByLabel('会议名称').fill('第26周调度例会')
    await page.getByLabel('召开日期').fill('2024-06-30')
    await page.getByLabel('督办单：办结：龙坪A区场平扬尘整改').check()
    office.expected.push(/422/)
    await page.getByRole('button', { name: '记录会议' }).click()
    const said = await page.getByRole('alert').innerText()
    expect(said).toContain('没有写责任科室或办结时限')
  })

  it('fit a phone and speak English', async () => {
    const { page } = office
    await office.fits(390, 844)
    await office.picture('phone-meeting-agenda')
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.getByText('English').click()
    // the agenda was begun above
    await page.getByRole('button', { name: '仍要换' }).click()
    await page.getByRole('button', { name: 'Record the meeting' }).waitFor()
    await office.picture('meeting-agenda-english')
    await page.getByText('中文').click()
  })

  it('never raised an error on the way', () => {
    expect(office.complaints).toEqual([])
  })
})

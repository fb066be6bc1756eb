import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Person } from './browser'

let one: Person
let other: Person
beforeAll(async () => {
  one = await Person.comes()
  other = await Person.comes()
})
afterAll(async () => {
  await one?.leaves()
  await other?.leaves()
})

const number = 'T' + Date.now().toString().slice(-8)
const name = '试验项目' + number
let path = ''

describe('writing a row', () => {
  it('says at each field what is wrong and loses nothing when the browser is closed', async () => {
    const { page } = one
    one.expected.push(/422/, /409/)
    await one.goes('/nanlu/ledgers/investment_project')
    await page.locator('table.grid tbody tr').first().waitFor()
    await page.keyboard.press('n')
    await page.getByLabel('项目编号').fill(number)
    await page.getByLabel('项目名称').fill(name)
    await page.getByLabel('总投资').fill('很多')
    await page.getByLabel('总投资').press('Tab')
    await page.getByText('不是确切的数').first().waitFor()
    await one.picture('form-wrong')
    await one.findsItAccessible()
    await page.reload()
    await page.getByText('没有保存的内容').first().waitFor()
    expect(await page.getByLabel('项目名称').inputValue()).toBe(name)
    await page.keyboard.press('Control+s')
    await page.getByText('处需要修改').waitFor()
    await page.getByLabel('总投资').fill('1.2亿')
    await page.keyboard.press('Control+s')
    await page.waitForURL(/investment_project\/\d+$/)
    path = new URL(page.url()).pathname
    await page.locator('aside ol li').first().waitFor()
    expect(await page.locator('dl').first().innerText()).toContain(name)
    expect(await page.locator('main').innerText()).toContain('12,000.00')
  })

  it('shows the second of two writers what the first changed, field by field, and merges', async () => {
    await other.goes(path)
    other.expected.push(/409/)
    for (const person of [one, other]) {
      await person.page.getByRole('heading', { level: 1, name }).waitFor()
      await person.page.keyboard.press('e')
      await person.page.getByLabel('总投资').waitFor()
    }
    await one.page.getByLabel('总投资').fill('13000')
    await one.page.getByLabel('用地面积').fill('30')
    await one.page.keyboard.press('Control+s')
    await one.page.getByText('第 2 版').waitFor()

    await other.page.getByLabel('总投资').fill('14000')
    await other.page.getByRole('textbox', { name: '形象进度', exact: true }).fill('桩基完成')
    await other.page.keyboard.press('Control+s')
    const conflict = other.page.getByRole('alert').filter({ hasText: '另一版' })
    await conflict.waitFor()
    const told = await conflict.innerText()
    expect(told).toContain('总投资')
    expect(told).toContain('13,000.00')
    expect(told).toContain('14000')
    expect(told).toContain('用地面积')
    expect(told).not.toContain('形象进度')
    await other.picture('conflict')
    await other.findsItAccessible()
    await conflict.getByLabel('用对方的').first().check()
    await conflict.getByRole('button', { name: '合并' }).click()
    await other.page.keyboard.press('Control+s')
    await other.page.getByText('第 3 版').waitFor()
    const text = await other.page.locator('main').innerText()
    expect(text).toContain('13,000.00')
    expect(text).toContain('30.0000')
    expect(text).toContain('桩基完成')
  })

  it('shows each version with its differences, and the row as it was', async () => {
    const { page } = other
    expect(await page.locator('aside').innerText()).toContain('形象进度')
    await page.getByRole('button', { name: '第 1 版' }).click()
    await page.getByText('当时的样子').waitFor()
    expect(await page.locator('.columns > div').innerText()).toContain('12,000.00')
    await page.getByRole('button', { name: '现在的样子' }).click()
    await page.locator('input[type=date]').fill('2001-01-01')
    await page.getByText('那一天还没有这一行').waitFor()
    await other.picture('row-versions')
  })

  it('shows who may take the next step and what is missing', async () => {
    const { page } = other
    const bar = page.locator('.state-bar')
    await bar.waitFor()
    expect(await bar.innerText()).toContain('下一步')
    await other.picture('row-state')
    await other.findsItAccessible()
    await other.fits(390, 844)
    await other.picture('phone-row')
    await page.getByRole('button', { name: '编辑' }).click()
    await page.getByLabel('总投资').waitFor()
    await other.fits(390, 844)
    await other.picture('phone-form')
    await page.getByRole('button', { name: '放弃修改' }).click()
    await page.setViewportSize({ width: 1366, height: 768 })
  })

  it('undoes what was saved, and withdraws what was entered by mistake', async () => {
    const { page } = other
    await other.goes(path)
    await page.getByRole('heading', { level: 1, name }).waitFor()
    const versions = await page.locator('aside ol > li').count()
    await page.keyboard.press('e')
    await page.getByLabel('用地面积').fill('31')
    await page.keyboard.press('Control+s')
    await page.getByRole('button', { name: '撤销', exact: true }).waitFor()
    await other.picture('row-undo')
    await page.getByRole('button', { name: '撤销', exact: true }).click()
    await page.locator('aside').getByText('撤销上一次修改').waitFor()
    expect(await page.locator('aside ol > li').count()).toBe(versions + 2)
    expect(await page.locator('.columns > div').innerText()).toContain('30.0000')

    await page.getByRole('button', { name: '撤回', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '撤回', exact: true }).click()
    await dialog.getByText('必须填写').waitFor()
    await other.findsItAccessible()
    await other.picture('row-withdraw')
    await other.fits(390, 844)
    await other.picture('phone-row-withdraw')
    await page.setViewportSize({ width: 1366, height: 768 })
    await dialog.getByLabel('撤回的原因').fill('重复登记')
    await dialog.getByRole('button', { name: '撤回', exact: true }).click()
    await page.waitForURL(/ledgers\/investment_project$/)
    await other.goes(`/nanlu/ledgers/investment_project?q=${number}`)
    await page.getByText('没有符合条件的行').waitFor()
  })

  it('takes a new row back at once', async () => {
    const { page } = one
    await one.goes('/nanlu/ledgers/investment_project/new')
    await page.getByLabel('项目编号').fill(number + 'X')
    await page.getByLabel('项目名称').fill(name + '又一')
    await page.keyboard.press('Control+s')
    await page.getByRole('button', { name: '撤销', exact: true }).click()
    await page.waitForURL(/ledgers\/investment_project$/)
    await one.goes(`/nanlu/ledgers/investment_project?q=${number}X`)
    await page.getByText('没有符合条件的行').waitFor()
  })

  it('never raised an error on the way', () => {
    expect([...one.complaints, ...other.complaints]).toEqual([])
  })
})

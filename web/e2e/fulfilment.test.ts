import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Person } from './browser'

const AT = '2024-06-30T09:00'
let leader: Person
beforeAll(async () => {
  leader = await Person.comes()
})
afterAll(async () => {
  await leader?.leaves()
})

describe('commitments', () => {
  it('are reached from the menu and show what is proposed with its reason and figures', async () => {
    const { page } = leader
    await leader.goes('/yunxi/desk')
    await page.locator('#menu').getByRole('link', { name: '履约', exact: true }).click()
    await page.locator('article').first().waitFor()
    await leader.goes(`/yunxi/fulfilment?at=${AT}`)
    const short = page.locator('article', { hasText: 'YX-T-04' })
    await short.waitFor()
    // promised 9,000, found 7,800: packs/demo/expected/measures/yunxi.yaml
    expect(await short.innerText()).toContain('约定9,000.00万元，实际7,800.00万元，少1,200.00万元')
    await leader.picture('fulfilment')
    await leader.findsItAccessible()
  })

  it('leave the later measure until the earlier one and its time are over', async () => {
    const { page } = leader
    await page.getByRole('button', { name: /^未到下一级/ }).click()
    await page.waitForURL(/state=waiting/)
    await expect.poll(() => page.locator('article').count()).toBe(1)
    expect(await page.locator('article').innerText()).toContain('2024-08-22 起提出')
    // without a deposit there is nothing to defer
    await page.getByRole('button', { name: /^待决定/ }).click()
    expect(await page.locator('article', { hasText: 'YX-T-02' }).locator('li', { hasText: '推迟退还' }).innerText()).toContain('跳过')
  })

  it('open the row behind a figure', async () => {
    const { page } = leader
    await leader.goes(`/yunxi/fulfilment?at=${AT}`)
    await page.getByRole('link', { name: /^实际投资 7,800.00/ }).click()
    await page.waitForURL(/agreement_check/)
    // where the figure came from
    await page.locator('[value="竣工决算审计"]').or(page.getByText('竣工决算审计')).first().waitFor()
  })

  it('ask for a reason before a measure is turned down', async () => {
    const { page } = leader
    await leader.goes('/yunxi/fulfilment?state=proposed')
    await page.locator('article').first().getByRole('button', { name: /^决定：/ }).click()
    await page.getByRole('button', { name: '不采纳', exact: true }).last().click()
    await page.getByRole('alert').filter({ hasText: '不采纳请写一两句理由' }).waitFor()
    await leader.picture('fulfilment-decision')
    await leader.findsItAccessible()
    await page.getByRole('button', { name: '先不决定' }).click()
  })

  it('wait on the desk', async () => {
    const { page } = leader
    await leader.goes('/yunxi/desk')
    await page.getByText('履约措施待决定').first().waitFor()
    await leader.picture('desk-fulfilment')
    await leader.findsItAccessible()
    await page.getByRole('link', { name: '去决定' }).click()
    await page.waitForURL(/fulfilment\?state=proposed/)
  })

  it('are decided by a person, once, and the decision is a row', async () => {
    const { page } = leader
    const waiting = async () => Number(/\d+$/.exec(await page.getByRole('button', { name: /^待决定/ }).innerText())![0])
    await leader.goes('/yunxi/fulfilment?state=proposed')
    await page.locator('article').first().waitFor()
    const before = await waiting()
    const one = await page.locator('article').first().locator('h2 a').innerText()
    await page.locator('article').first().getByRole('button', { name: /^决定：/ }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('材料未到，先补材料')
    await page.getByRole('button', { name: '不采纳', exact: true }).last().click()
    await page.locator('.el-message').getByText('已记下不采纳').waitFor()
    // turned down: not proposed again for the same facts
    await expect.poll(waiting).toBe(before - 1)

    const next = page.locator('article').first()
    const measure = (await next.getByRole('button', { name: /^决定：/ }).innerText()).replace('决定：', '')
    await next.getByRole('button', { name: /^决定：/ }).click()
    await page.getByRole('button', { name: '采纳', exact: true }).click()
    await page.locator('.el-message').getByText('已采纳').waitFor()
    await expect.poll(waiting).toBe(before - 2)
    await page.getByRole('button', { name: /^全部/ }).click()
    await page.locator('article', { hasText: one }).getByText('材料未到，先补材料').waitFor()
    // the decision leads to its row
    await page.locator('article li', { hasText: '采纳，待办理' }).getByRole('link', { name: measure, exact: true }).first().click()
    await page.waitForURL(/ledgers\/measure\/\d+$/)
    await page.getByText('采纳', { exact: true }).first().waitFor()
  })

  it('fit a phone and speak English', async () => {
    const { page } = leader
    await leader.goes(`/yunxi/fulfilment?at=${AT}`)
    await page.locator('article').first().waitFor()
    await leader.fits(390, 844)
    await leader.picture('phone-fulfilment')
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.getByText('English').click()
    await page.getByRole('heading', { name: 'Commitments' }).waitFor()
    await leader.picture('fulfilment-english')
    await page.getByText('中文').click()
  })

  it('never raised an error on the way', () => {
    expect(leader.complaints).toEqual([])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Person } from './browser'

let firm: Person
let clerk: Person
beforeAll(async () => {
  firm = await Person.comes('firm')
  clerk = await Person.comes()
})
afterAll(async () => {
  await firm?.leaves()
  await clerk?.leaves()
})

const wish = '厂区门口积水' + Date.now().toString().slice(-6)
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64')

describe('the pages of a firm', () => {
  it('begin where the firm has something to do, and show nobody else', async () => {
    const { page } = firm
    await page.waitForURL(/\/yunxi\/portal/)
    await page.locator('h1').getByText('示范甲钢铁集团有限公司').waitFor()
    expect(await page.locator('#menu').innerText()).not.toContain('驾驶舱')
    const seen = await page.evaluate(async () => {
      const rows = async (ledger: string) => (await (await fetch(`/api/ledgers/${ledger}/rows?park=yunxi&limit=100`)).json()).rows as { label: string }[]
      return { firms: (await rows('enterprise')).map((r) => r.label), returns: [...new Set((await rows('monthly_return')).map((r) => r.label))] }
    })
    expect(seen).toEqual({ firms: ['示范甲钢铁集团有限公司'], returns: ['示范甲钢铁集团有限公司'] })
  })

  it('ask in the return only for what the park does not know', async () => {
    const { page } = firm
    firm.expected.push(/422/)
    await page.getByRole('heading', { name: /月报$/ }).waitFor()
    const month = (await page.getByRole('heading', { name: /月报$/ }).innerText()).replace('月报', '')
    const asked = await page.locator('form .ask').first().locator('label').allInnerTexts()
    expect(asked.join()).not.toMatch(/企业|月份|纳入统计|报送日期/)
    await page.getByText('园区已经知道的').click()
    expect(await page.locator('form details dl').innerText()).toContain('纳入统计')
    await page.getByText('填报规则').click()
    await page.getByText('工业总产值不能为负数').waitFor()
    await firm.findsItAccessible()

    await page.getByLabel(/^工业总产值（/).fill('-5')
    await page.getByRole('button', { name: /^上报/ }).click()
    await page.getByRole('alert').getByText('工业总产值不能为负数').first().waitFor()
    await page.getByLabel(/^工业总产值（/).fill('10.02亿')
    await page.getByLabel(/^工业总产值上年同期（/).fill('90,000')
    await page.getByRole('button', { name: /^上报/ }).click()
    await page.getByText(month + '月报已上报').first().waitFor()
    await page.getByRole('link', { name: month, exact: true }).click()
    await page.locator('dl').first().waitFor()
    const row = await page.locator('.columns').innerText()
    expect(row).toContain('100,200.00')
    expect(row).toContain('90,000.00')
  })

  it('show which policies fit, and by which of its own figures', async () => {
    const { page } = firm
    await firm.goes('/yunxi/portal')
    const card = page.locator('.policies')
    await card.locator('article').first().waitFor()
    // 550,200 against 440,050 in the firm's own returns
    expect(await card.locator('article', { hasText: '规上工业企业增产奖励' }).innerText()).toMatch(/● 符合[\s\S]*25\.03/)
    expect(await card.locator('article', { hasText: '税收贡献奖励' }).innerText()).toContain('不能判断')
    await card.scrollIntoViewIfNeeded()
    await firm.picture('portal-policies')
    await firm.findsItAccessible()
    await firm.fits(390, 844)
    await card.scrollIntoViewIfNeeded()
    await firm.picture('phone-portal-policies')
    await page.setViewportSize({ width: 1366, height: 768 })
  })

  it('apply for a policy with one click, and say what fails before and after', async () => {
    const { page } = firm
    await firm.goes('/yunxi/portal')
    const policy = page.locator('.policies article', { hasText: '高新技术企业认定奖励' })
    await page.getByRole('button', { name: /看不符合的/ }).click()
    expect(await policy.innerText()).toMatch(/✕ 不符合[\s\S]*高新技术企业证书在有效期内/)
    await policy.getByRole('button', { name: '仍要申报' }).click()
    await page.getByText(/已申报高新技术企业认定奖励（演示），编号 Z\d{4}-\d+/).first().waitFor()
    await policy.getByText('已申报').waitFor()
    const mine = page.locator('section.card', { has: page.getByRole('heading', { name: '我的申报' }) })
    const article = mine.locator('article', { hasText: '高新技术企业认定奖励' }).first()
    await article.getByText('高新技术企业证书在有效期内').waitFor()
    expect(await article.innerText()).toMatch(/不符合[\s\S]*高新/)
    await mine.scrollIntoViewIfNeeded()
    await firm.picture('portal-applications')
    await firm.findsItAccessible()
    await firm.fits(390, 844)
    await mine.scrollIntoViewIfNeeded()
    await firm.picture('phone-portal-applications')
    await page.setViewportSize({ width: 1366, height: 768 })
  })

  it('take a request with a photo, and show its clock', async () => {
    const { page } = firm
    await firm.goes('/yunxi/portal')
    await page.getByRole('button', { name: '提出诉求' }).click()
    await page.getByLabel('要解决什么').fill(wish)
    await page.getByLabel('诉求内容').fill('雨后积水半米，货车不能进出')
    await page.getByLabel('拍照或选照片').setInputFiles({ name: '积水.png', mimeType: 'image/png', buffer: PICTURE })
    await page.getByRole('button', { name: '提出', exact: true }).click()
    await page.getByText(/诉求已提出，编号 Q\d{4}-\d{4}/).first().waitFor()
    const article = page.locator('article', { hasText: wish })
    await article.locator('.clock li').first().waitFor()
    expect(await article.locator('.clock').innerText()).toMatch(/办结 最迟 \d{4}-\d\d-\d\d/)
    await article.getByText('还没有答复').waitFor()
    await article.getByText('文件和照片').first().click()
    await article.locator('img').waitFor()
    await firm.picture('portal')
  })

  it('show the answer once the park has given it', async () => {
    const office = clerk.page
    await clerk.goes('/yunxi/ledgers/request?q=' + encodeURIComponent(wish))
    await office.getByRole('link', { name: wish }).click()
    await office.locator('.files img').waitFor()
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
    await office.locator('.state-bar').getByRole('button', { name: '交办' }).click()
    const dialog = office.getByRole('dialog')
    await dialog.getByLabel('承办科室').fill('规划建设科')
    await dialog.getByLabel('交办日期').fill(today)
    await dialog.getByRole('button', { name: '交办' }).click()
    await expect.poll(() => office.locator('.state-bar strong').innerText()).toBe('已交办')
    await office.locator('.state-bar').getByRole('button', { name: '答复' }).click()
    await dialog.getByLabel('答复意见').fill('排水沟周五前疏通')
    await dialog.getByLabel('阶段答复日期').fill(today)
    await dialog.getByRole('button', { name: '答复' }).click()
    await expect.poll(() => office.locator('.state-bar strong').innerText()).toBe('已答复')

    await firm.goes('/yunxi/portal')
    await firm.page.locator('article', { hasText: wish }).getByText('排水沟周五前疏通').waitFor()
  })

  it('fit a phone and speak English', async () => {
    const { page } = firm
    await firm.fits(390, 844)
    await firm.findsItAccessible()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Requests' }).waitFor()
    await firm.picture('portal-phone-en')
    await page.getByRole('button', { name: '中文' }).click()
  })
})

describe('on the phone', () => {
  it('does the next step of what waits, from a card', async () => {
    const { page } = clerk
    await clerk.fits(390, 844)
    await clerk.goes('/yunxi/waiting')
    const card = page.locator('article', { hasText: '龙坪A区场平扬尘整改' })
    await card.locator('.head').click()
    await card.locator('.state-bar').getByRole('button', { name: '反馈' }).waitFor()
    await clerk.fits(390, 844)
    await clerk.findsItAccessible()
    await card.locator('.state-bar').getByRole('button', { name: '反馈' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('反馈情况').fill('已覆盖防尘网')
    await dialog.getByLabel('反馈日期').fill('2024-06-27')
    await dialog.getByLabel('反馈岗位').fill('规划建设科科长')
    await dialog.getByRole('button', { name: '反馈' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await card.locator('.head').click()
    await expect.poll(() => card.locator('.state-bar strong').innerText()).not.toBe('已签收')
    await clerk.picture('phone-waiting')
  })

  it('finds a firm and shows the board, a thumb away', async () => {
    const { page } = clerk
    const thumb = page.getByRole('navigation', { name: '常用' })
    await thumb.getByText('查企业').click()
    // the box has the keyboard already
    await page.locator('.find input:focus').waitFor()
    await page.keyboard.type('jgt')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: '示范甲钢铁集团有限公司' }).waitFor()
    await clerk.fits(390, 844)
    await clerk.findsItAccessible()
    await thumb.getByText('走访登记').click()
    await page.getByLabel('情况').waitFor()
    await clerk.fits(390, 844)
    await clerk.findsItAccessible()
    await thumb.getByText('驾驶舱').click()
    await page.locator('.bars li').first().waitFor()
    await clerk.fits(390, 844)
  })

  it('never raised an error on the way', () => {
    expect(clerk.complaints).toEqual([])
    expect(firm.complaints).toEqual([])
  })

  it('show the park how the conditions stand in an application, down to the rows, and ask for a reason to grant it', async () => {
    const { page } = clerk
    clerk.expected.push(/422/)
    await clerk.goes('/yunxi/ledgers/policy_application?q=YX-SB-03')
    await page.getByRole('link', { name: 'YX-SB-03' }).first().click()
    const card = page.locator('.judgement')
    await card.getByText('上半年工业总产值同比增长10%以上').waitFor()
    // the firm's own returns: 27 % down
    expect(await card.innerText()).toMatch(/不符合[\s\S]*-27\.00/)
    await clerk.picture('application-judged')
    await clerk.findsItAccessible()
    await card.getByRole('button', { name: '工业总产值同比增长的明细' }).click()
    await page.getByRole('dialog').getByText('示范地紧固件有限公司').first().waitFor()
    await page.keyboard.press('Escape')
    await clerk.fits(390, 844)
    await clerk.picture('phone-application-judged')
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.getByRole('button', { name: 'English' }).click()
    await card.getByText('Conditions compared').waitFor()
    await card.getByText('growth (Jan–Jun 2024, %)').waitFor()
    await clerk.picture('application-judged-english')
    await page.getByRole('button', { name: '中文' }).click()
  })
})

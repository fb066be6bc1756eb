import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Person } from './browser'

let clerk: Person
beforeAll(async () => {
  clerk = await Person.comes()
})
afterAll(async () => {
  await clerk?.leaves()
})

describe('the map of a park', () => {
  it('draws the parcels by state, with their areas against what the contract states, and asks nobody outside', async () => {
    const { page } = clerk
    const asked: string[] = []
    page.on('request', (r) => asked.push(new URL(r.url()).host))
    await clerk.begins()
    await page.locator('#menu').getByText('一张图').click()
    await page.locator('.canvas canvas').first().waitFor()
    await page.getByText('YX2024-05 与 YX2024-06 重叠 500.00 平方米').waitFor()
    await clerk.picture('map')
    await page.getByRole('button', { name: /YX2024-03 测算与登记相差 1.3000 亩/ }).click()
    const chosen = page.locator('.chosen')
    // 160 × 125 m are 20,000 m² or 30 亩; the contract says 28.7
    await chosen.getByText('20,000.00 平方米').waitFor()
    expect(await chosen.innerText()).toContain('28.7000 亩')
    expect(await chosen.innerText()).toContain('超过允许的 1%')
    // the row itself is there, in one click
    await chosen.getByText('新材料项目').waitFor()
    await clerk.picture('map-parcel')
    await clerk.findsItAccessible()
    expect(new Set(asked).size).toBe(1)
  })

  it('opens a row where it is clicked on the map', async () => {
    const { page } = clerk
    await page.locator('.chosen').getByRole('button', { name: '关闭' }).click()
    await expect.poll(() => page.locator('.chosen').count()).toBe(0)
    await clerk.goes('/yunxi/map?at=area%2F0')
    await page.locator('.canvas canvas').first().waitFor()
    const box = (await page.locator('.canvas').boundingBox())!
    // somewhere in the middle there is an area at least
    await expect
      .poll(async () => {
        for (const [x, y] of [[0.3, 0.3], [0.4, 0.4], [0.45, 0.6], [0.6, 0.35], [0.35, 0.7]] as const) {
          await page.mouse.click(box.x + box.width * x, box.y + box.height * y)
          await page.locator('.chosen').waitFor({ timeout: 1000 }).catch(() => undefined)
          if ((await page.locator('.chosen').count()) > 0) return 1
        }
        return 0
      }, { timeout: 20_000 })
      .toBe(1)
    expect(page.url()).toContain('at=')
  })

  it('leaves out a state that is switched off, and finds by name and by area', async () => {
    const { page } = clerk
    await clerk.goes('/yunxi/map')
    await page.getByRole('button', { name: 'YX2024-06', exact: true }).waitFor()
    await page.getByLabel(/拟供/).uncheck()
    await expect.poll(() => page.getByRole('button', { name: 'YX2024-06', exact: true }).count()).toBe(0)
    await page.getByLabel(/拟供/).check()
    await page.getByLabel('在图上找').fill('YX2024')
    await expect.poll(() => page.locator('table.grid tbody tr').count()).toBe(6)
    await page.getByLabel('片区', { exact: true }).selectOption('浩湾片区')
    await expect.poll(() => page.locator('table.grid tbody tr').count()).toBe(2)
    await page.getByLabel('片区', { exact: true }).selectOption('')
    await page.getByLabel('只看面积不符的').check()
    await expect.poll(() => page.locator('table.grid tbody tr').count()).toBe(1)
    expect(await page.locator('table.grid tbody tr').innerText()).toContain('YX2024-03')
  })

  it('puts a drawn parcel into the form of a new row, a corner taken back on the way', async () => {
    const { page } = clerk
    await clerk.goes('/yunxi/map')
    await page.locator('.canvas canvas').first().waitFor()
    await page.getByRole('button', { name: '画一块地' }).click()
    const box = (await page.locator('.canvas').boundingBox())!
    const corners = page.locator('.pen')
    const corner = async (x: number, y: number, n: number) => {
      await page.mouse.move(box.x + x, box.y + y)
      await page.mouse.down()
      await page.mouse.up()
      await corners.getByText(`已有 ${n} 点`).waitFor()
    }
    await corner(120, 60, 1)
    await corner(200, 62, 2)
    await corner(201, 130, 3)
    await page.getByRole('button', { name: '撤销一步' }).click()
    await corners.getByText('已有 2 点').waitFor()
    await corner(203, 128, 3)
    await corner(122, 126, 4)
    await clerk.picture('map-drawing')
    await page.getByRole('button', { name: '画完' }).click()
    await page.getByText(/画出 .* 平方米，合 .* 亩/).waitFor()
    await clerk.picture('map-drawn')
    await page.getByLabel('登记到哪本台账').selectOption({ label: '片区' })
    await page.getByRole('button', { name: '新登记一行' }).click()
    await page.waitForURL(/area\/new/)
    expect(await page.getByLabel('范围').first().inputValue()).toContain('"type":"Polygon"')
    await page.getByText(/4 个界址点/).first().waitFor()
    await clerk.picture('map-form')
  })

  it('takes parcels from a file, good ones beside bad ones, and gives them out again', async () => {
    const { page } = clerk
    // 100 × 50 m = 7.5 mu in degrees of CGCS2000 would hide what is checked: the corners are given in metres of zone 40
    const lot = 'YX-T-' + Date.now().toString().slice(-6)
    const ring = (x: number, y: number, w: number, h: number) => [[x, y], [x + w, y], [x + w, y + h], [x, y + h], [x, y]]
    const crossed = [[40513000, 3320900], [40513100, 3320950], [40513100, 3320900], [40513000, 3320950], [40513000, 3320900]]
    const parcel = (no: string, size: string, corners: number[][]) => ({ type: 'Feature', properties: { 宗地编号: no, 面积: size }, geometry: { type: 'Polygon', coordinates: [corners] } })
    const file = { type: 'FeatureCollection', crs: { type: 'name', properties: { name: 'EPSG:4528' } }, features: [parcel(lot, '7.5', ring(40513000, 3320700, 100, 50)), parcel(lot + 'X', '7.5', crossed)] }
    await clerk.goes('/yunxi/map')
    await page.locator('.canvas canvas').first().waitFor()
    await page.locator('summary', { hasText: '导入地块' }).click()
    await page.locator('details').getByRole('button', { name: '供地', exact: true }).click()
    await page.locator('input[type=file]').setInputFiles({ name: '地块.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(JSON.stringify(file)) })
    await page.getByText('有误 1 行').waitFor()
    expect(await page.locator('.sides').innerText()).toContain('自相交')
    await clerk.picture('map-import')
    await page.getByRole('button', { name: '导入无误的行' }).click()
    await page.getByText(/已导入，变更号/).first().waitFor()
    await page.keyboard.press('Escape')
    await clerk.goes('/yunxi/map?q=' + lot)
    await page.getByRole('button', { name: lot, exact: true }).click()
    await page.locator('.chosen').getByText('5,000.00 平方米').waitFor()

    const [taken] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出 GeoJSON 供地' }).click()])
    expect(taken.suggestedFilename()).toBe('yunxi-land_supply.geojson')
    const out = JSON.parse(readFileSync((await taken.path())!, 'utf8')) as { features: { properties: Record<string, string>; geometry: { coordinates: number[][][] } }[] }
    const mine = out.features.find((f) => Object.values(f.properties).includes(lot))!
    expect(mine.geometry.coordinates[0]).toHaveLength(5)
    // degrees, as every GeoJSON is
    expect(mine.geometry.coordinates[0]![0]![0]).toBeGreaterThan(70)
    expect(mine.geometry.coordinates[0]![0]![0]).toBeLessThan(140)
  })

  it('moves a corner, and shows the new area before anything is saved', async () => {
    const { page } = clerk
    await page.locator('.chosen').getByRole('button', { name: '改界址' }).click()
    const pen = page.locator('.pen')
    await pen.getByText('已改 0 处').waitFor()
    const box = (await page.locator('.canvas').boundingBox())!
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    // twice as wide as deep, the parcel fills the sheet but for 80 pixels at either side
    const edge = middle.y - (box.width - 160) / 4
    await page.waitForTimeout(500)
    for (const off of [0, -6, 6, -12, 12]) {
      await page.mouse.move(middle.x, edge + off)
      await page.mouse.down()
      await page.mouse.move(middle.x + 4, edge + off - 20, { steps: 4 })
      await page.mouse.up()
      if ((await pen.innerText()).includes('已改 1 处')) break
      // nothing was under the pointer, so the map went along: back again
      await page.mouse.down()
      await page.mouse.move(middle.x, edge + off, { steps: 4 })
      await page.mouse.up()
    }
    await pen.getByText('已改 1 处').waitFor()
    await page.getByRole('button', { name: '画完' }).click()
    await page.getByText(/画出 .* 平方米，合 .* 亩/).waitFor()
    expect(await page.getByText(/画出 .* 平方米，合 .* 亩/).innerText()).not.toContain('画出 5,000.00 平方米')
    await clerk.picture('map-moved')
    await page.getByRole('button', { name: '不要了' }).click()
  })

  it('says where corners cross, beside the field', async () => {
    const { page } = clerk
    clerk.expected.push(/422/)
    await clerk.goes('/yunxi/ledgers/area/new')
    await page.getByLabel('范围').first().fill('3320000,40512000\n3320150,40512200\n3320000,40512200\n3320150,40512000')
    await page.getByText(/界线自相交，在 东经 .*X=3320075.00，Y=40512100.00/).first().waitFor()
    await page.getByLabel('范围').first().fill('J1,3320000,40512000\nJ2,3320000,40512200\nJ3,3320150,40512200\nJ4,3320150,40512000')
    // 200 × 150 m
    await page.getByText('30,000.00 平方米').first().waitFor()
  })

  it('fits a phone and speaks English', async () => {
    const { page } = clerk
    await clerk.fits(390, 844)
    await clerk.goes('/yunxi/map')
    await page.locator('.canvas canvas').first().waitFor()
    await clerk.fits(390, 844)
    await clerk.picture('map-phone')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Map' }).waitFor()
    await clerk.findsItAccessible()
    await clerk.picture('map-phone-en')
    await clerk.fits(1366, 768)
    await clerk.picture('map-en')
    await page.getByRole('button', { name: '中文' }).click()
  })

  it('never raised an error on the way', () => {
    expect(clerk.complaints).toEqual([])
  })
})

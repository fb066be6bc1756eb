import { afterEach, describe, expect, it, vi } from 'vitest'
import { get, query, Refusal, send } from './client'

afterEach(() => vi.unstubAllGlobals())

function answers(status: number, body: unknown) {
  const fetched = vi.fn(async (_path: string, _init: RequestInit) => new Response(JSON.stringify(body), { status }))
  vi.stubGlobal('fetch', fetched)
  return fetched
}

describe('talking to the server', () => {
  it('leaves empty filters out of the address and escapes the rest', () => {
    expect(query({ q: '甲&乙', state: '', after: null, limit: 100 })).toBe('?q=%E7%94%B2%26%E4%B9%99&limit=100')
    expect(query({})).toBe('')
  })
  it('marks every change with the header another site cannot add', async () => {
    const fetched = answers(200, {})
    await send('POST', '/reports/half_year/draft', { park: 'p' })
    expect(fetched.mock.calls[0]![1].headers).toMatchObject({ 'X-Yuanheng': '1' })
    await get('/parks')
    expect(fetched.mock.calls[1]![1].headers).not.toHaveProperty('X-Yuanheng')
  })
  it('repeats a refusal in the words of the server, with the way out', async () => {
    answers(422, { title: '1 项内容需要修改', problems: [{ code: 'ROW-017', where: 'F14', message: '金额超过协议投资额', hint: '请核对协议' }] })
    const refusal = await get('/x').catch((e: unknown) => e)
    expect(refusal).toBeInstanceOf(Refusal)
    expect((refusal as Refusal).message).toBe('金额超过协议投资额（请核对协议）')
    expect((refusal as Refusal).status).toBe(422)
  })
})

import { get } from '../api/client'
import type { Ledger, Related } from '../api/types'

/** What points to a row, and the definitions of those ledgers for their headings. */
export async function relatedTo(park: string, ledger: string, row: string): Promise<{ related: Related[]; definitions: Record<string, Ledger> }> {
  const related = await get<Related[]>(`/ledgers/${ledger}/rows/${row}/related`)
  const codes = [...new Set(related.map((r) => r.ledger))]
  const found = await Promise.all(codes.map((code) => get<Ledger>(`/ledgers/${code}`, { park })))
  return { related, definitions: Object.fromEntries(found.map((d) => [d.code, d])) }
}

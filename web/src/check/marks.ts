import type { CheckedText, Finding as OwnFinding } from '../api/types'

/** What a finding is about; the order is the order of gravity. */
export const GROUPS = ['wrong', 'ledger', 'document', 'own', 'rounding', 'agrees', 'confirmed', 'open'] as const
export type Group = (typeof GROUPS)[number]

/** Shape beside colour: never colour alone. */
export const SHAPES: Record<Group, string> = { wrong: '▲', ledger: '◆', document: '■', own: '▲', rounding: '△', agrees: '●', confirmed: '●', open: '○' }

export interface Decided { decision: string; reason: string; at: string; by: string }
export interface LedgerRow { ledger: string; row: number; version: number; label: string; contribution?: string | null; file?: string | null; cell?: string | null }
export interface Item {
  id: number
  group: Group
  /** null for what stands nowhere in the text */
  span: [number, number] | null
  kind: string
  quote: string
  say: string
  cause: string | null
  fingerprint: string | null
  decision: Decided | null
  rows: LedgerRow[]
  rowCount: number
  trace: { indicator: string; period: string; change: number; only: string[] } | null
}
interface DocumentFinding { kind: string; span: number[]; quote: string; say: string; fingerprint: string; decision?: Decided | null }

const CLAIMS: Record<string, Group> = { inconsistent: 'wrong', rounding: 'rounding', consistent: 'agrees', unsupported: 'open' }

/** One list of everything the answer holds, in the order of the text. */
export function items(answer: CheckedText): Item[] {
  const all: Item[] = []
  const add = (group: Group, span: number[] | null, rest: Partial<Item>) =>
    all.push({ id: all.length, group, span: span === null ? null : [span[0]!, span[1]!], kind: '', quote: '', say: '', cause: null, fingerprint: null, decision: null, rows: [], rowCount: 0, trace: null, ...rest })
  for (const claim of answer.claims) {
    add(CLAIMS[claim.verdict] ?? 'open', claim.span, { kind: claim.kind, quote: claim.quote, say: claim.say, cause: claim.cause ?? null, fingerprint: claim.fingerprint, decision: claim.decision ?? null })
  }
  for (const finding of answer.findings as unknown as (DocumentFinding | OwnFinding)[]) {
    if ('kind' in finding) {
      const { kind, quote, say, fingerprint, decision } = finding
      add('document', finding.span, { kind, quote, say, fingerprint, decision: decision ?? null })
    }
    else if (finding.verdict !== 'confirmed') add('own', null, { kind: finding.verdict, quote: finding.printed, say: finding.say })
  }
  for (const figure of answer.figures) {
    const ledger = figure.ledger
    if (ledger == null || ledger.status === 'not in ledger') continue
    add(ledger.status === 'differs' ? 'ledger' : 'confirmed', figure.span, {
      kind: ledger.part ?? '',
      quote: figure.subject + ' ' + figure.printed,
      say: ledger.say,
      fingerprint: ledger.fingerprint ?? null,
      decision: ledger.decision ?? null,
      rows: (ledger.rows ?? []) as LedgerRow[],
      rowCount: ledger.row_count ?? 0,
      trace: ledger.indicator && ledger.period ? { indicator: ledger.indicator, period: ledger.period, change: ledger.change!, only: ledger.only ?? [] } : null,
    })
  }
  return all.sort((a, b) => (a.span?.[0] ?? -1) - (b.span?.[0] ?? -1) || GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group))
}

/** A stretch of the text under the gravest of the findings that cover it; `first` where that finding begins. */
export interface Piece { text: string; item: Item | null; first: boolean }

export function pieces(text: string, shown: Item[]): Piece[] {
  const spans = shown.filter((i) => i.span !== null && i.span[1] > i.span[0])
  const edges = new Set([0, text.length])
  for (const item of spans) {
    edges.add(item.span![0])
    edges.add(item.span![1])
  }
  const opening = new Map<number, Item[]>()
  for (const item of spans) opening.set(item.span![0], [...(opening.get(item.span![0]) ?? []), item])
  const cuts = [...edges].filter((e) => e <= text.length).sort((a, b) => a - b)
  const result: Piece[] = []
  const begun = new Set<Item>()
  let open: Item[] = []
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [from, to] = [cuts[i]!, cuts[i + 1]!]
    open = [...open.filter((item) => item.span![1] > from), ...(opening.get(from) ?? [])]
    const item = open.reduce<Item | null>((top, one) => (top === null || graver(one, top) ? one : top), null)
    result.push({ text: text.slice(from, to), item, first: item !== null && !begun.has(item) })
    if (item) begun.add(item)
  }
  return result
}

function graver(one: Item, other: Item): boolean {
  const byGroup = GROUPS.indexOf(one.group) - GROUPS.indexOf(other.group)
  // of two alike the shorter is on top, so that both can be reached
  return byGroup !== 0 ? byGroup < 0 : one.span![1] - one.span![0] < other.span![1] - other.span![0]
}

// Shapes of the wire. Amounts are texts.
export interface Park { code: string; title: string; full: string | null; source: string | null }
export interface Session { login: string; name: string; parks: Park[] }
export interface LedgerSummary { code: string; title: string; group: string; description: string | null; rows: number }
export interface FieldType { kind: string; unit?: string | null; scale?: number | null; to?: string | null }
export interface Field { code: string; title: string; type: FieldType; required: boolean; help: string | null }
export interface Ledger {
  code: string
  title: string
  group: string
  description: string | null
  name: string
  identifiedBy: string[]
  fields: Field[]
  sections: { title: string; fields: string[] }[]
  states: { code: string; title: string }[]
}
export interface Cell { value: string; text: string }
export interface Row {
  row: number
  change: number
  version: number
  state: string | null
  stateTitle: string | null
  label: string
  cells: Record<string, Cell>
}
export interface Rows { rows: Row[]; next: string | null; total: number; sums: Record<string, string>; states?: Record<string, number>; asOf: number }
export interface RowVersion {
  version: number
  change: number
  at: string
  by: string
  kind: string
  reason: string | null
  file: string | null
  cells: Record<string, Cell>
  changed: string[]
  sources: Record<string, string>
  stateTitle?: string | null
}
export interface Indicator { code: string; title: string; unit: string; scale: number; by: { code: string; title: string }[] }
export interface Part {
  member: string | null
  title: string
  value: string | null
  prior: string | null
  difference: string | null
  growth: string | null
  share: string | null
}
export interface Figure {
  indicator: string
  title: string
  park: string
  period: string
  unit: string
  value: string | null
  prior: string | null
  difference: string | null
  growth: string | null
  target: { floor: string; stretch: string | null } | null
  completion: string | null
  estimate: boolean
  status: 'reported' | 'partly' | 'not_reported'
  change: number
  lineage: { ledger: string; rows: number }
  by: Part[]
  published: string | null
  nominal_growth: string | null
  time_progress: string
  stretch_completion: string | null
  scope: string
  stated: { kind: string; say: string }[]
  top: { largest: Part; rest: string | null; rest_growth: string | null } | null
}
export interface FigureRow {
  ledger: string
  row: number
  version: number
  change: number
  label: string
  role: string
  contribution: string | null
  prior: string | null
  texts: Record<string, string>
  file: string | null
  cell: string | null
  at: string
  by: string
}
export interface FigureRows { figure: Figure; rows: FigureRow[] }
export interface ReportKind { code: string; title: string; grain: string }
export interface Draft { id: string; title: string; html: string; asOf: number }
export interface Issued { id: number; code: string; title: string; park: string; period: string; change: number; at: string; by: string; html?: string }
export interface Finding { verdict: string; figure?: string | null; indicator?: string | null; say: string }
export interface ProblemDetail { title?: string; detail?: string; code?: string; problems?: { code: string; where: string; message: string; hint: string | null }[] }

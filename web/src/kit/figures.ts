// Amounts travel and stay as text; nothing here turns one into a binary number.

/** Thousands separated; the decimals as sent. */
export function grouped(amount: string): string {
  const m = /^([-+]?)(\d+)(\.\d+)?$/.exec(amount)
  return m === null ? amount : m[1] + m[2]!.replace(/\B(?=(\d{3})+$)/g, ',') + (m[3] ?? '')
}

/** At least the declared decimals, by adding zeros; never fewer than were sent. */
export function padded(amount: string, scale: number): string {
  const m = /^([-+]?\d+)(?:\.(\d+))?$/.exec(amount)
  if (m === null || scale === 0) return amount
  return `${m[1]}.${(m[2] ?? '').padEnd(scale, '0')}`
}

/** ▲ 24.77% or ▼ 0.10%: the sign as a shape, in ink, because red means wrong or late only. */
export function growth(percent: string | null | undefined): string {
  if (percent == null) return '—'
  const bare = percent.replace(/^[-+]/, '')
  if (/^0*(\.0*)?$/.test(bare)) return bare + '%'
  return (percent.startsWith('-') ? '▼ ' : '▲ ') + bare + '%'
}

/** Whether a decimal text is below another, without floating point: both at two decimals. */
export function below(a: string, b: string): boolean {
  return hundredths(a) < hundredths(b)
}

function hundredths(text: string): bigint {
  const negative = text.startsWith('-')
  const [whole = '0', part = ''] = text.replace(/^[-+]/, '').split('.')
  const units = BigInt(whole + (part + '00').slice(0, 2))
  return negative ? -units : units
}

/** Cumulative periods people ask for, newest first, up to a year and month; statistics have no January. */
export function cumulativePeriods(year: number, month: number, howMany: number): string[] {
  const periods: string[] = []
  let y = year
  let m = month
  while (periods.length < howMany) {
    if (m < 2) {
      y -= 1
      m = 12
    }
    periods.push(`${y}-01..${y}-${String(m).padStart(2, '0')}`)
    m -= 1
  }
  return periods
}

/** 2024-01..2024-06 as 2024年1—6月, or Jan–Jun 2024. */
export function periodTitle(period: string, language: string): string {
  const m = /^(\d{4})-(\d{2})(?:\.\.(\d{4})-(\d{2}))?$/.exec(period)
  if (m === null) return period
  const from = Number(m[2])
  const to = m[4] === undefined ? from : Number(m[4])
  if (language === 'en') {
    const names = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
    return from === to ? `${names[from - 1]} ${m[1]}` : `${names[from - 1]}–${names[to - 1]} ${m[3] ?? m[1]}`
  }
  if (from === 1 && to === 12) return `${m[1]}年`
  return from === to ? `${m[1]}年${from}月` : `${m[1]}年${from}—${to}月`
}

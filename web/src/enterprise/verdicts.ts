/** How a verdict looks; the mark tells it without the colour. */
export function mark(verdict: string): string {
  return verdict === 'fits' ? '●' : verdict === 'not' ? '✕' : '◆'
}

export function tone(verdict: string): string {
  return verdict === 'fits' ? 'good' : verdict === 'not' ? '' : 'warn'
}

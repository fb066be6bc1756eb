/** A stretch of a line: words, or the n-th figure of the line. */
export type Stretch = { words: string } | { slot: number }

export function stretches(text: string): Stretch[] {
  const found: Stretch[] = []
  let from = 0
  for (const match of text.matchAll(/\{\{(\d{1,3})\}\}/g)) {
    if (match.index > from) found.push({ words: text.slice(from, match.index) })
    found.push({ slot: Number(match[1]) })
    from = match.index + match[0].length
  }
  if (from < text.length) found.push({ words: text.slice(from) })
  return found
}

/** What stands in an editable line, figures as `{{1}}`; the browser puts people's line breaks as it likes. */
export function textOf(line: Node): string {
  let text = ''
  line.childNodes.forEach((node) => {
    if (node.nodeType === 3) text += (node.nodeValue ?? '').replace(/\u00a0/g, ' ')
    else if (node instanceof HTMLElement && node.dataset.slot) text += `{{${node.dataset.slot}}}`
    else if (node.nodeName === 'BR') text += '\n'
    else if (node instanceof HTMLElement) text += (text === '' || text.endsWith('\n') ? '' : '\n') + textOf(node)
  })
  return text.replace(/\n+$/, '')
}

/** Figures of a line that are no longer in its text. */
export function missing(text: string, figures: number): number[] {
  const there = new Set(stretches(text).flatMap((s) => ('slot' in s ? [s.slot] : [])))
  return Array.from({ length: figures }, (_, i) => i + 1).filter((n) => !there.has(n))
}

/** `2024-01..2024-06` as people write it: 2024H1. */
export function named(period: string): string {
  const range = /^(\d{4})-(\d{2})\.\.(\d{4})-(\d{2})$/.exec(period)
  if (range === null || range[1] !== range[3]) return period
  const [from, to] = [Number(range[2]), Number(range[4])]
  if (from === 1 && to === 12) return range[1]!
  if (to - from === 5 && (from === 1 || from === 7)) return `${range[1]}H${from === 1 ? 1 : 2}`
  return to - from === 2 && from % 3 === 1 ? `${range[1]}Q${(from + 2) / 3}` : period
}

import type { Field } from '../api/types'

export const BLANK = '(空)'
export const FILLED = '(非空)'

export type FilterShape = 'range' | 'choice' | 'reference' | 'flag' | 'text'

/** How a field is filtered: what has an order by a range, what is listed by choosing, words by a part of them. */
export function shapeOf(field: Field): FilterShape {
  switch (field.type.kind) {
    case 'amount':
    case 'count':
    case 'day':
    case 'month':
    case 'year':
      return 'range'
    case 'choice':
      return 'choice'
    case 'reference':
      return 'reference'
    case 'flag':
      return 'flag'
    default:
      return 'text'
  }
}

/** `a..b`, `a..`, `..b`, or nothing where both ends are empty. */
export function range(from: string, to: string): string {
  const a = from.trim()
  const b = to.trim()
  if (a === '' && b === '') return ''
  return a === b ? a : `${a}..${b}`
}

export function ends(filter: string): [string, string] {
  const at = filter.indexOf('..')
  return at < 0 ? [filter, filter] : [filter.slice(0, at), filter.slice(at + 2)]
}

/** A filter in words, for the tag that removes it. */
export function words(field: Field, filter: string, says: { blank: string; filled: string; from: string; to: string }): string {
  if (filter === BLANK) return says.blank
  if (filter === FILLED) return says.filled
  switch (shapeOf(field)) {
    case 'choice':
      return filter
        .split(',')
        .map((code) => field.type.options?.find((o) => o.code === code)?.title ?? code)
        .join('、')
    case 'range': {
      const [a, b] = ends(filter)
      if (a === b) return a
      return [a && says.from + ' ' + a, b && says.to + ' ' + b].filter(Boolean).join(' ')
    }
    case 'reference':
    case 'flag':
    case 'text':
      return filter
  }
}

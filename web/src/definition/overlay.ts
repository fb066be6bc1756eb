/** What somebody fills in to change a declaration; texts as typed, empty for nothing. */
export type Wanted =
  | { do: 'field'; code: string; title: string; type: string; unit: string; list: string; to: string; options: string; section: string; required: boolean; personal: boolean; help: string }
  | { do: 'amend'; code: string; title: string; headers: string; help: string; required: boolean }
  | { do: 'rule'; when: string; message: string; refuses: boolean }
  | { do: 'code'; code: string; title: string; aliases: string }
  | { do: 'aliases'; aliases: string }
  | { do: 'limit'; limit: string; due: string; since: string }
  | { do: 'title'; title: string }

/** The document that says so, as people write it in a pack; what is empty is left out. */
export function written(target: string, writtenFor: string, wanted: Wanted): string {
  return [`overlay: ${target}`, `written_for: ${writtenFor}`, ...lines(wanted)].join('\n') + '\n'
}

function lines(w: Wanted): string[] {
  switch (w.do) {
    case 'field': {
      const parts = {
        type: w.type,
        title: scalar(w.title),
        unit: w.type === 'amount' || w.type === 'count' ? scalar(w.unit) : '',
        list: w.type === 'choice' ? scalar(w.list) : '',
        options: w.type === 'choice' && w.list.trim() === '' ? options(w.options) : '',
        to: w.type === 'reference' ? scalar(w.to) : '',
        required: w.required ? 'yes' : '',
        personal: w.personal ? 'yes' : '',
        help: scalar(w.help),
      }
      return ['fields:', `  ${w.code.trim()}: ${flow(parts)}`, ...(w.section.trim() === '' ? [] : ['sections:', `  ${scalar(w.section)}: [${w.code.trim()}]`])]
    }
    case 'amend':
      return ['fields:', `  ${w.code}: ${flow({ title: scalar(w.title), headers: list(w.headers), help: scalar(w.help), required: w.required ? 'yes' : '' })}`]
    case 'rule':
      return ['rules:', `  - ${flow({ when: quoted(w.when), [w.refuses ? 'refuse' : 'warn']: scalar(w.message) })}`]
    case 'code':
      return ['entries:', `  ${scalar(w.code)}: ${w.aliases.trim() === '' ? scalar(w.title) : flow({ title: scalar(w.title), aliases: list(w.aliases) })}`]
    case 'aliases':
      return [`aliases: ${list(w.aliases)}`]
    case 'limit':
      return [['limit', w.limit], ['due', w.due], ['since', w.since]].filter(([, text]) => text!.trim() !== '').map(([key, text]) => `${key}: ${scalar(text!)}`)
    case 'title':
      return [`title: ${scalar(w.title)}`]
  }
}

function flow(parts: Record<string, string>): string {
  const filled = Object.entries(parts).filter(([, value]) => value !== '')
  return filled.length === 0 ? '{}' : `{ ${filled.map(([key, value]) => `${key}: ${value}`).join(', ')} }`
}

/** Several words as people separate them. */
function list(text: string): string {
  const words = text.split(/[、,，;；\n]/).map((w) => w.trim()).filter((w) => w !== '')
  return words.length === 0 ? '' : `[${words.map(scalar).join(', ')}]`
}

/** `a 甲、b 乙`: a code and what it is called. */
function options(text: string): string {
  const pairs = text.split(/[、,，;；\n]/).map((w) => /^\s*([a-z]\w*)\s*[ :：=]\s*(.+?)\s*$/.exec(w)).filter((m) => m !== null)
  return pairs.length === 0 ? '' : `{ ${pairs.map((m) => `${m![1]}: ${scalar(m![2]!)}`).join(', ')} }`
}

/** A text in YAML: plain where nothing in it could mean something else, otherwise in single quotes. */
function scalar(text: string): string {
  const one = text.trim().replace(/\s*\n\s*/g, ' ')
  if (one === '') return ''
  return /^[\p{L}\p{N}（(][\p{L}\p{N} ._()（）、，。；/%㎡²³～—+-]*$/u.test(one) && !/ #|: /.test(one) ? one : quoted(one)
}

function quoted(text: string): string {
  const one = text.trim().replace(/\s*\n\s*/g, ' ')
  return one === '' ? '' : `'${one.replace(/'/g, "''")}'`
}

/** The whole file: what is there, and behind it the new document. */
export function appended(before: string, document: string): string {
  return before.trim() === '' ? document : `${before.trimEnd()}\n---\n${document}`
}

export interface DiffLine {
  kind: 'same' | 'added' | 'gone'
  text: string
}

/** Line by line, by the longest common run of lines; overlay files are short. */
export function difference(before: string, after: string): DiffLine[] {
  const one = split(before)
  const other = split(after)
  const common: number[][] = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0))
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) common[i]![j] = one[i] === other[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!)
  }
  const found: DiffLine[] = []
  let i = 0
  let j = 0
  while (i < one.length || j < other.length) {
    if (i < one.length && j < other.length && one[i] === other[j]) {
      found.push({ kind: 'same', text: one[i]! })
      i++
      j++
    } else if (j < other.length && (i === one.length || common[i]![j + 1]! >= common[i + 1]![j]!)) {
      found.push({ kind: 'added', text: other[j++]! })
    } else {
      found.push({ kind: 'gone', text: one[i++]! })
    }
  }
  return found
}

function split(text: string): string[] {
  return text.trim() === '' ? [] : text.trimEnd().split('\n')
}

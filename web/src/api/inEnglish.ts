import type { ProblemDetail } from './types'

/** What the server refuses, said in English: by the stable code of the problem, and filled with what the Chinese sentence names. */
export type Sentence = { zh?: string; en: string }
type Item = { code: string; where: string; message: string; hint?: string | null }
/** @param words titles and units, by their Chinese @param sentences of problems, by their code */
export type English = { words: Record<string, string>; sentences: Record<string, Sentence> }

// what the server advises, as far as it is the same for every row
const HINTS: [RegExp, string][] = [
  [/是否应为 (.+)$/, 'did you mean $1?'],
  [/^可用[：:]?\s*(.+)$/, 'possible: $1'],
  [/^可以写：(.+)$/, 'possible: $1'],
  [/^只填数字，单位是([^，]+)，例如 1234\.56 或 1,234\.56/, 'digits only, in $1, such as 1234.56 or 1,234.56'],
  [/^只填确切的数，例如 ([^；]+)；估计数请在“预计”栏注明$/, 'an exact number, such as $1; mark an estimate in its own field'],
  [/，也可写 1\.2万、1\.2亿/, '; 1.2万 and 1.2亿 are read as well'],
  [/^只填整数$/, 'a whole number only'],
  [/^没有数据就留空；确实为零请填 0$/, 'leave it empty where there is no figure; 0 for a real zero'],
  [/^本栏只能填一个数，范围请写在备注里$/, 'one number only; a range belongs in the note'],
  [/^例如 /, 'such as '],
  [/^写四位数字，例如 /, 'four digits, such as '],
  [/^缺少日，写到年月日，例如 /, 'the day is missing: write it in full, such as '],
  [/^本栏只填一个号码$/, 'one number only'],
  [/^手机号应为 11 位，现有 (\d+) 位$/, 'a mobile number has 11 digits; there are $1'],
  [/^请缩短，或把其余内容写到备注里$/, 'shorten it, or put the rest into the note'],
  [/^请联系管理员授权$/, 'ask the administrator for the right'],
]

export function isProblem(value: object): value is Item {
  const { code, message, where } = value as Partial<Item>
  return typeof code === 'string' && /^[A-Z]+-\d{3}$/.test(code) && typeof message === 'string' && where !== undefined
}

export function problemInEnglish(problem: Item, english: English): Item {
  return { ...problem, message: said(problem, english), hint: hint(problem.hint ?? null, english.words) }
}

export function refusalInEnglish(refusal: ProblemDetail, english: English): ProblemDetail {
  const problems = (refusal.problems ?? []).map((each) => problemInEnglish(each, english))
  const whole: Item = { code: refusal.code ?? '', where: '', message: refusal.title ?? '' }
  const title = problems.length > 1 ? `${problems.length} things to mend` : (problems[0] ?? problemInEnglish(whole, english)).message
  return { ...refusal, title, problems: problems as ProblemDetail['problems'] }
}

function said(problem: Item, { words, sentences }: English): string {
  // the words of a declared rule
  const declared = words[problem.message]
  if (declared !== undefined) return declared
  const sentence = sentences[problem.code]
  if (sentence === undefined) return problem.message
  // the number of an incident, to be told to whoever looks after the system
  const incident = /（编号 (\S+?)，/.exec(problem.message)
  if (problem.code.startsWith('HTTP-')) return sentence.en + (incident ? ` (incident ${incident[1]})` : '')
  // a sentence without a pattern has details of its own
  if (sentence.zh === undefined) return `${sentence.en} (${problem.message})`
  // the field may stand before it
  const found = new RegExp('^(?:([^：]+)：)??' + sentence.zh.split('%s').map(literal).join('(.*?)') + '$', 's').exec(problem.message)
  if (found === null) return problem.message
  const field = found[1] === undefined ? '' : (words[found[1]] ?? found[1]) + ': '
  return field + sentence.en.replace(/\{(\d)\}/g, (_, place: string) => words[found[Number(place) + 1]!] ?? found[Number(place) + 1]!)
}

function hint(chinese: string | null, words: English['words']): string | null {
  if (chinese === null) return null
  const said = HINTS.reduce((text, [pattern, english]) => text.replace(pattern, english), chinese)
  return said === chinese ? said : said.replace(/[\u4e00-\u9fff]+/g, (left) => words[left] ?? left)
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

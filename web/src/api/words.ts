import { periodTitle } from '../indicator/periods'
import { reasonInEnglish } from '../locale/reasons.en'
import { type English, isProblem, problemInEnglish, refusalInEnglish, type Sentence } from './inEnglish'
import type { ProblemDetail } from './types'

/**
 * Titles are declared in Chinese; a phrasebook of the packs says what they are called in English. Answers are reworded as they arrive, so
 * that no screen has to look words up. What people wrote, codes and values stay as they are.
 */
const TITLES = new Set(['title', 'description', 'fieldTitle', 'stateTitle', 'state_title', 'kind_title', 'group', 'unit', 'text', 'stage', 'department', 'node', 'level', 'board'])
// sentences that the server puts together
const REASONS = new Set(['reason', 'missing', 'why'])
const TITLES_BY_CODE = new Set(['states', 'roles', 'options', 'texts'])
// documents and declarations are shown as they are written
const AS_WRITTEN = /^\/(definitions|check|manuscripts|reports|session)/

let english = false
let book: Promise<English> | null = null

/** From now on answers come in this language. */
export function hear(language: 'zh' | 'en'): void {
  english = language === 'en'
}

export async function inWords<T>(path: string, answer: T): Promise<T> {
  if (!english || AS_WRITTEN.test(path)) return answer
  book ??= learn()
  return reworded(answer, await book) as T
}

/** A refusal as the screen says it. */
export async function refusedInWords(refusal: ProblemDetail): Promise<ProblemDetail> {
  if (!english) return refusal
  book ??= learn()
  return refusalInEnglish(refusal, await book)
}

async function learn(): Promise<English> {
  const sentences: Record<string, Sentence> = (await import('../locale/refusals.en.json')).default
  const answer = await fetch('/api/words/en', { credentials: 'same-origin', headers: { Accept: 'application/json' } }).catch(() => null)
  if (answer?.ok) return { words: (await answer.json()) as Record<string, string>, sentences }
  // asked again with the next answer: nobody may be logged in yet
  book = null
  return { words: {}, sentences }
}

function reworded(value: unknown, english: English): unknown {
  if (Array.isArray(value)) return value.map((each) => reworded(each, english))
  if (value === null || typeof value !== 'object') return value
  if (isProblem(value)) return problemInEnglish(value, english)
  return members(value, (key, each) => member(key, each, english))
}

function members(value: object, say: (key: string, each: unknown) => unknown): unknown {
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, say(key, each)]))
}

/** 2024年1—2月 as Jan–Feb 2024; anything else as it is. */
function months(text: string): string {
  const found = /^(\d{4})年(\d{1,2})(?:—(\d{1,2}))?月$/.exec(text)
  if (found === null) return text
  const month = (n: string) => `${found[1]}-${n.padStart(2, '0')}`
  return periodTitle(found[3] === undefined ? month(found[2]!) : `${month(found[2]!)}..${month(found[3])}`, 'en')
}

const PLAIN: Record<string, string> = { 状态: 'State', 是: 'yes', 否: 'no' }

/** What a condition was judged by: 工业总产值同比增长（2024年1—6月，%）, and 是（2013年1月起）. */
function composed(text: string, words: English['words']): string {
  const figure = /^([^（；]+?)(同比增长)?(?:（(\d{4}年[^，）]*)，([^，）]+)）)?$/.exec(text)
  if (figure !== null && words[figure[1]!] !== undefined) {
    return words[figure[1]!]! + (figure[2] ? ', growth' : '') + (figure[3] ? ` (${months(figure[3])}, ${words[figure[4]!] ?? figure[4]!})` : '')
  }
  const since = /^是（([^）]+)起）$/.exec(text)
  return since === null ? (PLAIN[text] ?? months(text)) : `yes (since ${months(since[1]!)})`
}

function member(key: string, value: unknown, english: English): unknown {
  const { words } = english
  if (typeof value === 'string') return TITLES.has(key) ? (words[value] ?? composed(value, words)) : REASONS.has(key) ? reasonInEnglish(value, words) : value
  if (TITLES_BY_CODE.has(key) && value !== null && typeof value === 'object' && !Array.isArray(value)) {
    return members(value, (_, each) => (typeof each === 'string' ? (words[each] ?? each) : reworded(each, english)))
  }
  return reworded(value, english)
}

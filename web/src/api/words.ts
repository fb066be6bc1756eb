import { reasonInEnglish } from '../locale/reasons.en'

/**
 * Titles are declared in Chinese; a phrasebook of the packs says what they are called in English. Answers are reworded as they arrive, so
 * that no screen has to look words up. What people wrote, codes and values stay as they are.
 */
type Words = Record<string, string>

const TITLES = new Set(['title', 'fieldTitle', 'stateTitle', 'state_title', 'kind_title', 'group', 'unit', 'text', 'stage', 'department', 'node', 'level', 'board'])
const TITLES_BY_CODE = new Set(['states', 'roles', 'options', 'texts'])
// documents and declarations are shown as they are written
const AS_WRITTEN = /^\/(definitions|check|manuscripts|reports|session)/

let english = false
let book: Promise<Words> | null = null

/** From now on answers come in this language. */
export function hear(language: 'zh' | 'en'): void {
  english = language === 'en'
}

export async function inWords<T>(path: string, answer: T): Promise<T> {
  if (!english || AS_WRITTEN.test(path)) return answer
  book ??= phrasebook()
  return reworded(answer, await book) as T
}

async function phrasebook(): Promise<Words> {
  const answer = await fetch('/api/words/en', { credentials: 'same-origin', headers: { Accept: 'application/json' } }).catch(() => null)
  if (answer?.ok) return (await answer.json()) as Words
  // asked again with the next answer: nobody may be logged in yet
  book = null
  return {}
}

function reworded(value: unknown, words: Words): unknown {
  if (Array.isArray(value)) return value.map((each) => reworded(each, words))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, member(key, each, words)]))
}

function member(key: string, value: unknown, words: Words): unknown {
  if (typeof value === 'string') return TITLES.has(key) ? (words[value] ?? value) : key === 'reason' ? reasonInEnglish(value) : value
  if (TITLES_BY_CODE.has(key) && value !== null && typeof value === 'object' && !Array.isArray(value)) {
    return Object.fromEntries(Object.entries(value).map(([code, each]) => [code, typeof each === 'string' ? (words[each] ?? each) : reworded(each, words)]))
  }
  return reworded(value, words)
}

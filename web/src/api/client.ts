import type { ProblemDetail } from './types'
import { inWords, refusedInWords } from './words'

/** A refusal of the server, in the language of the screen. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly problem: ProblemDetail,
  ) {
    super(words(problem))
  }
}

function words(problem: ProblemDetail): string {
  const each = (problem.problems ?? []).map((p) => p.message + (p.hint ? `（${p.hint}）` : ''))
  return each.length > 0 ? each.join('；') : (problem.title ?? '')
}

let onSignedOut: () => void = () => {}

export function whenSignedOut(act: () => void): void {
  onSignedOut = act
}

export type Query = Record<string, string | number | string[] | null | undefined>

export function query(values: Query): string {
  const parts = new URLSearchParams()
  for (const [key, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one != null && one !== '') parts.append(key, String(one))
    }
  }
  const text = parts.toString()
  return text === '' ? '' : '?' + text
}

export async function get<T>(path: string, values: Query = {}): Promise<T> {
  return call<T>('GET', path + query(values))
}

export async function send<T>(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<T> {
  return call<T>(method, path, body)
}

/** A file as it is; what is refused comes as from any other request. */
export async function download(path: string, values: Query = {}): Promise<Blob> {
  const answer = await fetch('/api' + path + query(values), { credentials: 'same-origin' })
  if (answer.ok) return answer.blob()
  if (answer.status === 401) onSignedOut()
  throw await refused(answer)
}

/** Sends a form with files. */
export async function upload(path: string, body: FormData): Promise<Response> {
  const answer = await fetch('/api' + path, { method: 'POST', credentials: 'same-origin', headers: { 'X-Yuanheng': '1' }, body })
  if (answer.ok) return answer
  if (answer.status === 401) onSignedOut()
  throw await refused(answer)
}

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const answer = await fetch('/api' + path, {
    method,
    credentials: 'same-origin',
    headers: {
      Accept: 'application/json',
      // the server asks for this header on every change, which another site cannot add
      ...(method === 'GET' ? {} : { 'X-Yuanheng': '1' }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  if (answer.ok) {
    const text = await answer.text()
    return text === '' ? (undefined as T) : inWords(path, JSON.parse(text) as T)
  }
  if (answer.status === 401 && path !== '/session') onSignedOut()
  throw await refused(answer)
}

async function refused(answer: Response): Promise<Refusal> {
  const problem = (await answer.json().catch(() => ({ title: answer.statusText }))) as ProblemDetail
  return new Refusal(answer.status, await refusedInWords(problem))
}

import { Refusal } from './client'

/** What to say of a request that failed. */
export function wordsOf(e: unknown, unreachable: string): string {
  return e instanceof Refusal ? e.message || unreachable : unreachable
}

/** The messages of a refused command by the field they speak of; those of no field under the empty name. */
export function byField(e: unknown): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  if (!(e instanceof Refusal)) return found
  for (const p of e.problem.problems ?? []) {
    const field = /^rows\[\d+\]\.(?:f\.)?(\w+)$/.exec(p.where)?.[1] ?? ''
    found[field] = [...(found[field] ?? []), p.message + (p.hint ? `（${p.hint}）` : '')]
  }
  return found
}

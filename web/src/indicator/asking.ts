import { get } from '../api/client'
import type { Figure, FigureAnswered } from '../api/types'

// what fits on a screen: the first request answers what one sees
const AT_ONCE = 30
const REQUESTS = 2

/**
 * Asks for many figures of one park and period, some at once, and hands over each as soon as its request is answered. A figure that cannot
 * be computed comes as the reason.
 */
export async function askMany(park: string, period: string, codes: string[], take: (figures: Record<string, Figure | string>) => void): Promise<void> {
  const parts: string[][] = []
  for (let from = 0; from < codes.length; from += AT_ONCE) parts.push(codes.slice(from, from + AT_ONCE))
  const work = async () => {
    for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
      const asked = part
      const answered = await get<FigureAnswered[]>('/figures', { park, period, indicator: asked }).catch((e: unknown) => (e instanceof Error ? e.message : ''))
      take(
        typeof answered === 'string'
          ? Object.fromEntries(asked.map((code) => [code, answered]))
          : Object.fromEntries(answered.map((one) => [one.indicator, one.figure ?? one.problems.map((p) => p.message).join('；')])),
      )
    }
  }
  await Promise.all(Array.from({ length: REQUESTS }, work))
}

import { reactive } from 'vue'

/** What a trace is asked for. `change` null means the newest. */
export interface TraceQuestion {
  indicator: string
  park: string
  period: string
  change: number | null
  /** `dimension:member` each */
  only?: string[]
  /** the dimension whose largest contributor is left out */
  without?: string | null
}

export const trace = reactive<{ question: TraceQuestion | null; opener: HTMLElement | null }>({ question: null, opener: null })

export function openTrace(question: TraceQuestion): void {
  trace.opener = document.activeElement instanceof HTMLElement ? document.activeElement : null
  trace.question = question
}

/** Esc returns to exactly where one was. */
export function closeTrace(): void {
  trace.question = null
  const back = trace.opener
  trace.opener = null
  setTimeout(() => back?.focus(), 0)
}

import type { ApprovalMatrix, ApprovalMatter } from '../api/types'
import { isLamp, shape, type Lamp } from '../desk/lamps'

/** What stands first needs somebody. */
export const STATES = ['late', 'blocked', 'stopped', 'refused', 'open', 'granted', 'waived'] as const

export interface Mark {
  colour: Lamp
  shape: string
  word: 'late' | 'near' | 'fine' | 'stopped' | 'blocked' | 'granted' | 'grantedLate' | 'waived' | 'refused'
}

/** Colour, shape and word of a matter; no two words share a shape and a colour. */
export function markOf(matter: Pick<ApprovalMatter, 'state' | 'lamp'>): Mark {
  switch (matter.state) {
    case 'blocked':
      return { colour: 'grey', shape: '⊘', word: 'blocked' }
    case 'refused':
      return { colour: 'red', shape: '✕', word: 'refused' }
    case 'waived':
      return { colour: 'grey', shape: '–', word: 'waived' }
    case 'stopped':
      return { colour: 'grey', shape: shape('grey'), word: 'stopped' }
    case 'late':
      return { colour: 'red', shape: shape('red'), word: 'late' }
    case 'granted':
      return matter.lamp === 'red' ? { colour: 'red', shape: '△', word: 'grantedLate' } : { colour: 'green', shape: '✓', word: 'granted' }
    default: {
      const lamp: Lamp = isLamp(matter.lamp) ? matter.lamp : 'green'
      return { colour: lamp, shape: shape(lamp), word: lamp === 'green' ? 'fine' : 'near' }
    }
  }
}

/** Neighbouring columns of one stage under one heading. */
export function stagesOf(columns: ApprovalMatrix['schemes'][number]['columns']): { title: string; span: number }[] {
  const stages: { title: string; span: number }[] = []
  for (const column of columns) {
    const last = stages.at(-1)
    if (last !== undefined && last.title === (column.stage ?? '')) last.span++
    else stages.push({ title: column.stage ?? '', span: 1 })
  }
  return stages
}

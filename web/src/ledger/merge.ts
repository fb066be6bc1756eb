export interface Difference {
  field: string
  opened: string
  theirs: string
  mine: string
  /** both changed it, to different things: somebody has to choose */
  both: boolean
}

type Values = Record<string, string>

/** What differs when somebody else saved meanwhile, field by field. Empty cells are empty texts. */
export function differences(opened: Values, theirs: Values, mine: Values): Difference[] {
  const fields = new Set([...Object.keys(opened), ...Object.keys(theirs), ...Object.keys(mine)])
  const found: Difference[] = []
  for (const field of fields) {
    const was = opened[field] ?? ''
    const their = theirs[field] ?? ''
    const my = mine[field] ?? ''
    if (their !== was && their !== my) found.push({ field, opened: was, theirs: their, mine: my, both: my !== was })
  }
  return found
}

/** The cells to go on with: theirs, with mine where only I changed, and the choice where both did. */
export function merged(opened: Values, theirs: Values, mine: Values, choice: Record<string, 'mine' | 'theirs'>): Values {
  const result: Values = { ...theirs }
  for (const field of Object.keys({ ...opened, ...mine })) {
    const was = opened[field] ?? ''
    const my = mine[field] ?? ''
    if (my === was) continue
    const their = theirs[field] ?? ''
    if (their === was || choice[field] !== 'theirs') result[field] = my
  }
  return result
}

/** Only what was changed: a command leaves the other cells as they are. */
export function changes(opened: Values, mine: Values): Values {
  return Object.fromEntries(Object.entries(mine).filter(([field, value]) => value.trim() !== (opened[field] ?? '')))
}

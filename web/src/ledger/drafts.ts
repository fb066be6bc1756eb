/** What was typed and not yet saved, kept in the browser: closing it loses nothing. */
export interface Draft {
  /** the change that opened the version the draft began from; 0 for a new row */
  expected: number
  opened: Record<string, string>
  cells: Record<string, string>
  at: string
}

const PREFIX = 'yuanheng.draft.'

export function draftKey(login: string, park: string, ledger: string, row: string): string {
  return PREFIX + [login, park, ledger, row].join('/')
}

export function keepDraft(key: string, draft: Draft): void {
  try {
    localStorage.setItem(key, JSON.stringify(draft))
  } catch {
    // a full or forbidden storage: the form itself still holds everything
  }
}

export function keptDraft(key: string): Draft | null {
  const text = localStorage.getItem(key)
  if (text === null) return null
  try {
    return JSON.parse(text) as Draft
  } catch {
    localStorage.removeItem(key)
    return null
  }
}

export function dropDraft(key: string): void {
  localStorage.removeItem(key)
}

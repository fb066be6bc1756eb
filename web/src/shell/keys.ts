/** What the keyboard does anywhere: `/` finds, `g` then a letter goes, `t` traces, `?` lists this. */
export interface KeyActions {
  l: () => void
  f: () => void
  r: () => void
  c: () => void
  help: () => void
}

export function listenToKeys(actions: KeyActions): () => void {
  let went = 0
  const press = (e: KeyboardEvent) => {
    const at = e.target as HTMLElement | null
    if (e.ctrlKey || e.metaKey || e.altKey || at?.closest('input, textarea, select, [contenteditable=true]')) return
    if (e.key === '/') {
      const box = document.querySelector<HTMLInputElement>('.quick-search input')
      if (box) {
        e.preventDefault()
        box.focus()
      }
    } else if (e.key === '?') {
      actions.help()
    } else if (e.key === 't') {
      document.activeElement?.closest<HTMLElement>('.figure')?.click()
    } else if (e.key === 'g') {
      went = Date.now()
      return
    } else if (Date.now() - went < 1500 && (e.key === 'l' || e.key === 'f' || e.key === 'r' || e.key === 'c')) {
      actions[e.key]()
    }
    went = 0
  }
  window.addEventListener('keydown', press)
  return () => window.removeEventListener('keydown', press)
}

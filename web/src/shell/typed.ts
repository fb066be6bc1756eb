/**
 * What somebody has typed into the page and not sent. Another language draws the page anew, so the switch asks first where something
 * would be lost; forms that keep a draft of their own, or where little is lost, say so by
 * `data-switch-freely`.
 */
type Field = HTMLInputElement | HTMLTextAreaElement

const before = new Map<Field, string>()

export function watchTyping(): void {
  document.addEventListener('focusin', (e) => remember(e.target), true)
}

/** Whether a field that is still on the page holds something else than when it was entered. */
export function somethingTyped(): boolean {
  for (const field of before.keys()) if (!field.isConnected) before.delete(field)
  return [...before].some(([field, text]) => field.value !== text && field.value.trim() !== '')
}

function remember(target: EventTarget | null): void {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) || before.has(target)) return
  if (target.type === 'search' || target.readOnly || target.closest('[data-switch-freely]')) return
  before.set(target, target.value)
}

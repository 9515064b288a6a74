/** Where a key after `g` leads. */
export const jumps = {
  w: { does: 'work', path: '/desk' },
  r: { does: 'records', path: '/desk/records' },
  n: { does: 'new', path: '/desk/new' },
  t: { does: 'translations', path: '/desk/translations' },
  m: { does: 'messages', path: '/desk/enquiries' },
} as const

export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>
export type Shortcut = { open: 'search' | 'help' } | { go: string } | { waits: true }

/** What a key asks for: `before` is what was pressed just before it, `mayBeSingle` whether keys without Ctrl count. */
export function shortcutOf(press: Press, before: string | undefined, mayBeSingle: boolean): Shortcut | undefined {
  const { key, ctrlKey, metaKey, altKey, isComposing } = press
  if (isComposing || altKey) return undefined
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k' ? { open: 'search' } : undefined
  return mayBeSingle ? singleShortcut(key, before) : undefined
}

function singleShortcut(key: string, before: string | undefined): Shortcut | undefined {
  if (key === '?') return { open: 'help' }
  if (before === 'g' && Object.hasOwn(jumps, key)) return { go: jumps[key as keyof typeof jumps].path }
  return key === 'g' ? { waits: true } : undefined
}

const place = 'desk-shortcuts'

/** Whether keys without Ctrl are shortcuts on this device (WCAG 2.1.4). */
export function singleKeysAreOn(): boolean {
  try {
    return localStorage.getItem(place) !== 'off'
  } catch {
    return true
  }
}

/** Keeps the choice on this device; one that keeps nothing forgets it with the page. */
export function switchSingleKeys(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(place)
    else localStorage.setItem(place, 'off')
  } catch {
    // Storage is switched off.
  }
}

/** Whether what has the focus takes letters itself. */
export const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select') || target.closest('[role="dialog"]') !== null)

const partsOf = (root: Element) => Array.from(root.querySelectorAll<HTMLElement>('[data-live]'))

/** The document at an address, and the element in it. Throws where there is none, or no such one. */
export async function pageAt(address: string, { element, signal }: { element: string; signal: AbortSignal }) {
  const answer = await fetch(address, { signal, headers: { accept: 'text/html' } })
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const next = page.querySelector(element)
  if (!answer.ok || !next) throw new Error(`no ${element} at ${address}`)
  return { page, next }
}

/**
 * Puts the parts of a newer page in the place of those of this one. What is folded stays folded, and what has the focus
 * keeps it if it is still there; answers whether it is not.
 */
export function swapParts(root: Element, next: Element): boolean {
  const focused = document.activeElement
  const hadFocus = partsOf(root).some((part) => part.contains(focused))
  const isOpen = new Map(Array.from(root.querySelectorAll('details'), ({ id, open }) => [id, open]))
  for (const fold of next.querySelectorAll('details')) fold.open = isOpen.get(fold.id) ?? fold.open
  for (const part of partsOf(root)) {
    const fresh = partsOf(next).find(({ dataset }) => dataset.live === part.dataset.live)
    part.dataset.swapped = ''
    part.replaceChildren(...(fresh?.childNodes ?? []))
  }
  return hadFocus && !hasFocusAgain(focused?.id ?? '')
}

function hasFocusAgain(id: string): boolean {
  const again = document.getElementById(id)
  again?.focus({ preventScroll: true })
  return again !== null && document.activeElement === again
}

export const unfolded = (root: Element): string[] =>
  Array.from(root.querySelectorAll<HTMLDetailsElement>('details[open]'), ({ id }) => id)

export function unfold(root: Element, ids: readonly string[]): void {
  for (const fold of root.querySelectorAll('details')) fold.open = ids.includes(fold.id)
}

/** What stands around the page follows: its name, and the same search in other languages. */
export function keepLooks(page: Document, root: Element): void {
  document.title = page.title
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
    const same = page.querySelector<HTMLAnchorElement>(`a[hreflang="${link.hreflang}"]`)
    const href = same?.getAttribute('href')
    if (href && !root.contains(link)) link.setAttribute('href', href)
  }
}

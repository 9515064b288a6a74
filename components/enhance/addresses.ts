/** The address a browser would open if the form were sent; several values of one name as one list. */
export function addressOfForm(form: HTMLFormElement): string {
  const values = new Map<string, string[]>()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value !== '') values.set(name, [...(values.get(name) ?? []), value])
  const query = new URLSearchParams(Array.from(values, ([name, all]) => [name, all.join(',')]))
  const { pathname } = new URL(form.action, location.href)
  return query.size > 0 ? `${pathname}?${query}` : pathname
}

/** Whether a link leads to another state of this page and was pressed to go there: not into a new window, not to a part of it. */
export function isFollowedHere(link: Element, event: MouseEvent): boolean {
  const isPlain = event.button === 0 && !['alt', 'ctrl', 'meta', 'shift'].some((key) => event[`${key}Key` as 'altKey'])
  if (!isPlain || event.defaultPrevented) return false
  const href = link.getAttribute('href')
  if (!href || href.startsWith('#') || link.hasAttribute('target') || link.hasAttribute('download')) return false
  const { origin, pathname } = new URL(href, location.href)
  return origin === location.origin && pathname === location.pathname
}

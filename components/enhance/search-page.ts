import { addressOfForm, isFollowedHere } from './addresses'
import { keepLooks, pageAt, swapParts, unfold, unfolded } from './live-parts'

/** How a question came about, and so what becomes of history, focus and scrolling. */
type Way = 'step' | 'page' | 'typed' | 'return'

/** What an entry of the history remembers, for coming back to it from another page as well. */
type Place = { top?: number; unfolded?: string[] } | null

/** Quiet after a key, in milliseconds, before the words are asked for. */
const pause = 300

/**
 * The page of a search: what is ticked, pressed or typed on it changes it in place. It asks for the same address a browser
 * would open and shows parts of that document, so whatever fails is left to the browser.
 */
class SearchPage extends HTMLElement {
  #asking: AbortController | undefined
  #waiting: number | undefined
  #isTyping = false
  #shown = here()

  connectedCallback() {
    for (const name of ['submit', 'change', 'input', 'click']) this.addEventListener(name, this)
    addEventListener('popstate', this)
    addEventListener('pagehide', this)
    this.#tidyAddress()
    this.#resume(history.state as Place)
  }

  disconnectedCallback() {
    removeEventListener('popstate', this)
    removeEventListener('pagehide', this)
    this.#asking?.abort()
    clearTimeout(this.#waiting)
  }

  handleEvent(event: Event) {
    if (event.type === 'submit') this.#submitted(event)
    else if (event.type === 'click') this.#clicked(event as MouseEvent)
    else if (event.type === 'popstate') this.#returned(event as PopStateEvent)
    else if (event.type === 'pagehide') this.#keepPlace()
    else if (event.target instanceof HTMLInputElement) this.#filledIn(event, event.target)
  }

  #submitted(event: Event) {
    event.preventDefault()
    // The keys on the glass would cover the results.
    if (matchMedia('(pointer: coarse)').matches) this.#words?.blur()
    this.#show(addressOfForm(event.target as HTMLFormElement), 'step')
  }

  #clicked(event: MouseEvent) {
    const link = (event.target as Element).closest('a')
    if (!link || !isFollowedHere(link, event)) return
    event.preventDefault()
    this.#show(link.getAttribute('href') ?? '', link.hasAttribute('data-to-top') ? 'page' : 'step')
  }

  #filledIn(event: Event, field: HTMLInputElement) {
    const isWords = field === this.#words
    if (!field.form || isWords !== (event.type === 'input')) return
    if (!isWords) return this.#show(addressOfForm(field.form), 'step')
    clearTimeout(this.#waiting)
    const { form } = field
    if (!(event as InputEvent).isComposing)
      this.#waiting = window.setTimeout(() => this.#show(addressOfForm(form), 'typed'), pause)
  }

  #returned({ state }: PopStateEvent) {
    // A link within the page goes nowhere else.
    if (here() === this.#shown) return
    this.#show(here(), 'return', (state as Place)?.top)
  }

  async #show(address: string, way: Way, top?: number) {
    clearTimeout(this.#waiting)
    this.#asking?.abort()
    const asking = new AbortController()
    this.#asking = asking
    this.#setBusy(true)
    try {
      const { page, next } = await pageAt(address, { element: this.localName, signal: asking.signal })
      if (asking.signal.aborted) return
      this.#setBusy(false)
      this.#remember(next, way)
      this.#become(next, way)
      keepLooks(page, this)
      if (way === 'return') scrollTo({ top: top ?? scrollY })
    } catch {
      if (!asking.signal.aborted) this.#giveUp(address, way)
    }
  }

  /** What is half typed is no reason to leave; pressing the button is. */
  #giveUp(address: string, way: Way) {
    this.#setBusy(false)
    if (way === 'return') location.reload()
    else if (way !== 'typed') location.assign(address)
  }

  /** Words that are still being typed are one step to go back. */
  #remember(next: Element, way: Way) {
    const address = addressIn(next)
    const goesOn = way === 'typed' && this.#isTyping
    if (way !== 'return' && address !== here()) {
      if (!goesOn) this.#keepPlace()
      history[goesOn ? 'replaceState' : 'pushState'](null, '', address)
    }
    this.#isTyping = way === 'typed'
    this.#shown = here()
  }

  /** Choices that nothing published has, and pages beyond the last, are not handed on with the address. */
  #tidyAddress() {
    const address = addressIn(this)
    if (address === here()) return
    history.replaceState(history.state, '', address + location.hash)
    this.#shown = here()
  }

  #keepPlace() {
    history.replaceState({ top: scrollY, unfolded: unfolded(this) } satisfies Place, '')
  }

  /** What was unfolded is above what was read: the browser alone would come back to another place. */
  #resume(place: Place) {
    if (!place?.unfolded) return
    unfold(this, place.unfolded)
    scrollTo({ top: place.top ?? scrollY })
  }

  #become(next: Element, way: Way) {
    const words = next.querySelector<HTMLInputElement>('input[type=search]')
    if (this.#words && words && way !== 'typed') this.#words.value = words.value
    const hasLostFocus = swapParts(this, next)
    const found = this.querySelector<HTMLElement>('#found')
    if (!found) return
    if (hasLostFocus || way === 'page') found.focus({ preventScroll: true })
    if (way === 'page') found.scrollIntoView({ block: 'start' })
    this.#announce(found.textContent)
  }

  /** Emptied first: the same sentence twice would be heard once. */
  #announce(sentence: string) {
    const status = this.querySelector('[role=status]')
    if (!status) return
    status.textContent = ''
    setTimeout(() => {
      status.textContent = sentence
    }, 50)
  }

  #setBusy(isBusy: boolean) {
    for (const part of this.querySelectorAll('[data-live]')) part.setAttribute('aria-busy', String(isBusy))
  }

  get #words() {
    return this.querySelector<HTMLInputElement>('input[type=search]')
  }
}

const here = () => location.pathname + location.search

/** The address of what a page answers, as the browser writes it. */
function addressIn(page: Element): string {
  const address = page.querySelector<HTMLElement>('[data-address]')?.dataset.address
  if (address === undefined) return here()
  const { pathname, search } = new URL(address, location.href)
  return pathname + search
}

customElements.define('search-page', SearchPage)

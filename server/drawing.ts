import { AsyncLocalStorage } from 'node:async_hooks'
import { renderToStaticMarkup } from 'react-dom/server'
import { portalProcess } from './process'

/** What a public page leaves beside the answer of Next: its body, finished. */
export type Drawn = { body?: string }

const answers = new AsyncLocalStorage<Drawn>()

/** Makes an answer into which public pages are drawn at once. */
export const withDrawing = <Made>(drawn: Drawn, make: () => Made): Made => answers.run(drawn, make)

/**
 * From now on public pages are drawn by React alone. Next would put every element into the format its scripts read, read it
 * back, draw it and send it twice, though a public page has no such scripts (docs/adr/0024).
 */
export function drawPublicPages(): void {
  portalProcess().draw = (page) => {
    const answer = answers.getStore()
    if (!answer) return false
    answer.body = renderToStaticMarkup(page)
    return true
  }
}

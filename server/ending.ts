/** Closes something; in a hurry once the signal is aborted. */
export type Closer = (hurry: AbortSignal) => Promise<void>

export type Ending = {
  /** What was opened last is closed first. */
  add: (closer: Closer) => void
  run: () => Promise<void>
}

/** Ends the process in order on Ctrl-C or SIGTERM. A second signal waits for nobody; a third leaves everything as it is. */
export function openEnding(): Ending {
  const closers: Closer[] = []
  const hurry = new AbortController()
  let running: Promise<void> | undefined

  const closeAll = async () => {
    for (const close of closers.splice(0).reverse()) await close(hurry.signal).catch((error) => console.error(error))
  }
  const run = () => (running ??= closeAll())
  const onSignal = () => {
    if (hurry.signal.aborted) process.exit(1)
    if (running) hurry.abort()
    else void run().then(() => process.exit(0))
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, onSignal)
  return { add: (closer) => closers.push(closer), run }
}

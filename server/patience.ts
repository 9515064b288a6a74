/** An answer that was not made to its end: the visitor left, or it took longer than anyone should wait. */
export class Abandoned extends Error {
  override readonly name = 'Abandoned'
}

const patience = 10_000

type Question = { url: string; signal?: AbortSignal }

/** Waits for an answer as long as somebody who asked for it would; `giveUp` tells whoever makes it. */
export function patiently<Made>(
  { url, signal }: Question,
  begin: () => Promise<Made>,
  giveUp: () => void = () => undefined,
): Promise<Made> {
  return new Promise((resolve, reject) => {
    const abandon = () => {
      forget()
      giveUp()
      reject(new Abandoned(`${url.split('?')[0]} was not made to its end`))
    }
    // Signals of Node's own for this (`timeout`, `any`) would keep every answer in memory until they have run out.
    const timer = setTimeout(abandon, patience)
    const forget = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abandon)
    }
    if (signal?.aborted) return abandon()
    signal?.addEventListener('abort', abandon, { once: true })
    begin().finally(forget).then(resolve, reject)
  })
}

/** Too many wait already, or one has waited too long: better a quick refusal than an answer nobody waits for. */
export class NotAdmitted extends Error {
  override readonly name = 'NotAdmitted'
}

export type Admission = <Result>(work: () => Promise<Result>) => Promise<Result>

type Bounds = { atOnce: number; waiting: number; patience: number }

/** Lets a bounded number of renderings run and a bounded number wait for a bounded time. */
export function openAdmission({ atOnce, waiting, patience }: Bounds): Admission {
  const queue: (() => void)[] = []
  let running = 0

  const enter = () => {
    if (running < atOnce) {
      running += 1
      return Promise.resolve()
    }
    if (queue.length >= waiting) throw new NotAdmitted('too many requests wait')
    return new Promise<void>((resolve, reject) => {
      const admit = () => {
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(admit), 1)
        reject(new NotAdmitted('waited too long'))
      }, patience)
      queue.push(admit)
    })
  }
  const leave = () => {
    const next = queue.shift()
    if (next) next()
    else running -= 1
  }
  return async (work) => {
    await enter()
    try {
      return await work()
    } finally {
      leave()
    }
  }
}

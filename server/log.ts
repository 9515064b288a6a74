import pino from 'pino'

export type Log = pino.Logger

const flushEvery = 250

/** JSON lines on standard output, gathered for a moment: one write per request would cost more than a finished page. */
export function openLog(level: string): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describeError },
  }
  const log = pino(options, pino.destination({ dest: 1, sync: false, minLength: 8_192 }))
  let isFlushing = false
  // A slow reader of our output holds one flush up, not one more each time.
  const flush = () => {
    if (isFlushing) return
    isFlushing = true
    log.flush(() => {
      isFlushing = false
    })
  }
  setInterval(flush, flushEvery).unref()
  return log
}

/** What a log may say of an error: Prisma quotes the arguments of a failed call above the cause, which is its last line. */
function describeError(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error).slice(0, 500) }
  const { name, message, stack = '' } = error
  const { code, digest } = error as Error & { code?: unknown; digest?: unknown }
  const frames = stack
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 12)
  const told = name.startsWith('Prisma') ? message.trim().split('\n').at(-1) : message
  return { name, code, digest, message: told?.slice(0, 500), stack: frames.join('\n') }
}

/** Next tells its troubles to the console; the log gets them in one shape, without the values of a failed call. */
export function divertConsole(log: Log) {
  const tell =
    (level: 'error' | 'warn' | 'debug') =>
    (...words: unknown[]) => {
      const err = words.find((word) => word instanceof Error)
      const text = words
        .filter((word) => typeof word === 'string')
        .join(' ')
        .slice(0, 500)
      log[level](err ? { from: 'next', err } : { from: 'next' }, err ? 'Next reports an error' : text)
    }
  Object.assign(console, { error: tell('error'), warn: tell('warn'), log: tell('debug') })
}

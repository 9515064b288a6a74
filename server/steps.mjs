// Shows a start as it goes: one line per step, with the time it took.
let since = performance.now()
let out = process.stdout

/** For programs whose own output is meant for another program. */
export function keepOutputClean() {
  out = process.stderr
}

/** Names a long step while it runs, where the line can be replaced afterwards. */
export function begin(text) {
  if (out.isTTY) out.write(`    …    ${text}`)
}

/** Prints a finished step with the time since the one before. */
export function step(text) {
  const now = performance.now()
  const seconds = ((now - since) / 1000).toFixed(1).padStart(5)
  since = now
  out.write(`${out.isTTY ? '\r\u001B[K' : ''}${seconds} s  ${text}\n`)
}

/** A line without a time: what a person should know, not what was done. */
export function remark(text) {
  out.write(`${out.isTTY ? '\r\u001B[K' : ''}         ${text}\n`)
}

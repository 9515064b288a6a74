import { waitForLock } from '../../server/lock.mjs'
import { prepare } from '../../server/prepare.mjs'

/** Installs, generates and compiles what is missing, as `npm start` does, and never beside it. */
export async function prepareOnce() {
  const release = await waitForLock('.build/prepare.lock', ({ pid }) =>
    process.stdout.write(`waiting for another start in this folder (process ${pid})\n`),
  )
  try {
    await prepare()
    return { ok: true, output: '' }
  } catch (error) {
    return { ok: false, output: `${error.message}\n` }
  } finally {
    release()
  }
}

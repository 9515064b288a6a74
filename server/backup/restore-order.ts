import process from 'node:process'
import { StartFailure } from '../failure'

/** What somebody asked `npm run restore` for. */
export type Order = {
  /** A name, a number's worth of `latest`, or the path of a file; undefined to be asked. */
  which: string | undefined
  /** A folder for an installation of its own. */
  into: string | undefined
  /** A file with the secret key. */
  key: string | undefined
  /** Asked for by --overwrite: a database that is not empty is replaced without a question. */
  isSure: boolean
  /** Somebody sits there who can be asked. */
  isTold: boolean
}

const usage = 'npm run restore -- [NAME | latest | FILE] [--into FOLDER] [--key FILE] [--overwrite]'

/** Reads the words behind `npm run restore --`. */
export function orderIn(args: readonly string[], isTold = process.stdin.isTTY === true): Order {
  const order: Order = { which: undefined, into: undefined, key: undefined, isSure: false, isTold }
  const rest = [...args]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') continue
    if (word === '--overwrite') order.isSure = true
    else if (word === '--into') order.into = valueOf(word, rest)
    else if (word === '--key') order.key = valueOf(word, rest)
    else if (word.startsWith('-') || order.which !== undefined)
      throw new StartFailure(`"${word}" is not understood.`, usage)
    else order.which = word
  }
  return order
}

function valueOf(word: string, rest: string[]): string {
  const value = rest.shift()
  if (value === undefined || value.startsWith('-')) throw new StartFailure(`What follows ${word}?`, usage)
  return value
}

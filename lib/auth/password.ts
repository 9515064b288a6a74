import 'server-only'
import { hash, type Options, parseOptions, verify } from '@node-rs/argon2'
import { AppError } from '@/lib/errors'

/** argon2id, OWASP Password Storage; raised figures reach everybody at their next sign-in. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const satisfies Options

// Each computation takes 19 MB and a thread of libuv's four: the rest of the portal must go on meanwhile.
const atOnce = 2
const longestQueue = 20

// Nobody's password: a try for an unknown account costs as much as any other.
const nobodysHash = `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`

/** Hashes a password, unmodified. Throws `busy` when too many wait. */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, cost))

/** True for the right password; takes as long when there is no hash to compare with. Throws `busy` when too many wait. */
export const passwordMatches = (storedHash: string | null, password: string): Promise<boolean> =>
  inTurn(async () => (await verify(storedHash ?? nobodysHash, password)) && storedHash !== null)

/** True where a hash was made with weaker figures than today's. */
export function isOutdated(storedHash: string): boolean {
  const made = parseOptions(storedHash)
  return made.memoryCost < cost.memoryCost || made.timeCost < cost.timeCost
}

/** True for passwords that are on lists of common ones, or easily derived from them or from `personal` words. */
export async function isEasyToGuess(password: string, personal: string[]): Promise<boolean> {
  estimator ??= loadEstimator()
  return (await estimator).check(password.slice(0, lookedAt), [...personal, ...closeToHand]).score < 3
}

// It takes a second of everybody's time to look at 128 well-chosen characters. What is hard to guess is so by then.
const lookedAt = 64

/** What people of this portal think of first; the list of breached passwords is mostly English. */
const closeToHand = [
  ...['portal', 'integration', 'integracja', 'migration', 'migracja', 'refugee', 'uchodzca', 'roundtable', 'spotkanie'],
  ...['share', 'sira', 'projekt', 'project', 'fundacja', 'foundation', 'organizacja', 'organisation', 'haslo', 'hasło'],
  ...['polska', 'poland', 'europa', 'europe', 'warszawa', 'warsaw', 'krakow', 'kraków', 'wroclaw', 'wrocław', 'gdansk'],
  ...['gdańsk', 'poznan', 'poznań', 'lodz', 'łódź', 'lublin', 'katowice', 'szczecin', 'bydgoszcz', 'rzeszow', 'opole'],
  ...['styczen', 'luty', 'marzec', 'kwiecien', 'maj', 'czerwiec', 'lipiec', 'sierpien', 'wrzesien', 'pazdziernik'],
  ...['listopad', 'grudzien', 'wiosna', 'lato', 'jesien', 'zima', 'ukraina', 'ukraine'],
]

let estimator: ReturnType<typeof loadEstimator> | undefined

async function loadEstimator() {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
}

let running = 0
const queue: (() => void)[] = []

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= atOnce) {
    if (queue.length >= longestQueue) throw new AppError('busy')
    // Whoever finishes hands its turn over, so `running` stays as it is.
    await new Promise<void>((resolve) => queue.push(resolve))
  } else running += 1
  try {
    return await work()
  } finally {
    const next = queue.shift()
    if (next) next()
    else running -= 1
  }
}

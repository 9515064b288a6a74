import { StartFailure } from './failure'

const agreement = '--yes-this-database'

const remedy =
  `For the demo leave DATABASE_URL and its sisters out, or set PORTAL_DATA to a new folder. ` +
  `If you mean this database: npm run demo -- ${agreement}`

/** Throws unless people whose passwords stand on a console may be let into this database. */
export function refuseDemoElsewhere(kind: 'embedded' | 'external', args: readonly string[]): void {
  if (kind === 'embedded' || args.includes(agreement)) return
  throw new StartFailure('The demo would let people into an external database.', remedy)
}

/** The same for a database that has people of its own. */
export function refuseDemoAmongPeople(count: number, args: readonly string[]): void {
  if (count === 0 || args.includes(agreement)) return
  throw new StartFailure('This portal has people of its own; the demo would add an admin to them.', remedy)
}

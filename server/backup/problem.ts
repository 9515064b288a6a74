import { StartFailure } from '../failure'

type Sentences = readonly [problem: string, remedy: string]

/** What can go wrong with a backup, in plain words. The key stays in the database and is translated by the admin pages. */
const sentencesOf = {
  key_missing: (file) => [
    `There is no backup key in ${file}.`,
    'Put the key there that you copied elsewhere when the portal was installed, or name its file: npm run restore -- --key FILE',
  ],
  wrong_key: (name) => [
    `${name} was not sealed for this key.`,
    'Use the key of the installation that made it (secrets/backup-key.txt in its data folder), or the secret key that belongs to its BACKUP_RECIPIENT.',
  ],
  not_a_backup: (name) => [`${name} is no backup of this portal.`, 'Choose another file.'],
  damaged: (name) => [
    `${name} is damaged: what is in it is not what was put in.`,
    'Nothing was changed. Copy it again from where it came, or take another backup.',
  ],
  cut_short: (name) => [
    `${name} ends too early: it was not copied whole, or its end is damaged.`,
    'Nothing was changed. Copy it again from where it came, or take another backup.',
  ],
  newer_release: (what) => [
    `The backup was made by a newer release of the portal (it knows "${what}").`,
    'Nothing was changed. Install that release first, then restore again.',
  ],
  foreign_release: (what) => [
    `The backup's migration "${what}" is not the one of this release.`,
    'Nothing was changed. Use the release that made the backup, then upgrade.',
  ],
  disk_full: (where) => [`The disk is full (${where}).`, 'Nothing was changed. Make room, then run the same again.'],
  database_full: () => [
    'The database has no room left.',
    'Nothing was changed. Make room on the disk of the database, then run the same again.',
  ],
  counts_differ: (what) => [
    `What was restored is not what was backed up: ${what}.`,
    'Nothing was changed. Take another backup, and report this: it must not happen.',
  ],
  files_missing: (count) => [
    `${count} attached files are named in the backup and are not in it.`,
    'Look whether the storage of files is whole. The database of the backup is.',
  ],
  hides_rows: (table) => [
    `The owner's login does not see every row of ${table}; a backup would lose some without a word.`,
    'A policy for the owner is missing on that table.',
  ],
  no_scratch: (why) => [
    `The backup cannot be restored on trial here: ${why}`,
    'Let the owner make databases (ALTER ROLE portal_owner CREATEDB).',
  ],
  store_unreachable: (why) => [
    `The place of the backups cannot be reached: ${why}`,
    'Check BACKUP_FOLDER and BACKUP_S3_…; .env.example explains them.',
  ],
  interrupted: () => ['It was interrupted.', 'It is tried again at its next turn.'],
  busy: (holder) => [
    `Another backup is being made or proven (${holder}).`,
    'Wait until it is done, then run the same again.',
  ],
} as const satisfies Record<string, (about: string) => Sentences>

export type BackupProblemKey = keyof typeof sentencesOf

/** Something about a backup that a person can act on: printed without a stack, kept in the database by its key. */
export class BackupProblem extends StartFailure {
  constructor(
    readonly key: BackupProblemKey,
    about = '',
    options?: ErrorOptions,
  ) {
    const [problem, remedy] = sentencesOf[key](about)
    super(problem, remedy, options)
  }
}

const noRoom = ['ENOSPC', 'EDQUOT', 'EFBIG']

/** What was thrown, as a problem of its own where people can do something about it. */
export function problemIn(error: unknown, where: string): unknown {
  if (error instanceof StartFailure) return error
  const { code = '', reason } = error as { code?: string; reason?: string }
  if (noRoom.includes(code) || reason === 'storage_full') return new BackupProblem('disk_full', where, { cause: error })
  if (code === '53100') return new BackupProblem('database_full', '', { cause: error })
  if (code === 'ABORT_ERR') return new BackupProblem('interrupted', '', { cause: error })
  return error
}

/** The key under which it is kept. What an unexpected error says may quote what it was given, so only its kind is. */
export const keyOf = (error: unknown): string =>
  error instanceof BackupProblem ? error.key : `unexpected: ${error instanceof Error ? error.name : typeof error}`

import * as z from 'zod'

// What lies in a backup, a tar in gzip in age:
//   portal-backup.json              what it is: when it was made, of which schema, with which tables
//   database/desk.Person/000001.copy  rows of a table in the text format of COPY, in pieces, in the order of its key
//   files/<name>                    what is stored of attached files
//   files.sha256                    their hashes, as `sha256sum -c` reads them
//   manifest.json                   how many rows and which hash every table has

export const headName = 'portal-backup.json'
export const manifestName = 'manifest.json'
export const hashesName = 'files.sha256'
export const filesFolder = 'files/'

const word = z.string().max(200)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().min(0)

const tableShape = z.object({ schema: z.enum(['desk', 'pub']), name: word, columns: z.array(word).max(500) })

/** The first entry of a backup. */
export const headShape = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  portal: word,
  postgres: word,
  migrations: z.array(z.object({ name: word, checksum: word })).max(10_000),
  /** Comments of the schemas: they say what was done once for this database. */
  marks: z.object({ desk: z.string().max(1000).nullable(), pub: z.string().max(1000).nullable() }),
  tables: z.array(tableShape).max(1000),
})

/** The last entry of a backup: what must be found in it. */
export const manifestShape = z.object({
  tables: z.array(tableShape.omit({ columns: true }).extend({ rows: count, bytes: count, sha256: hash })).max(1000),
  sequences: z.array(z.object({ schema: word, name: word, value: z.string().regex(/^-?\d+$/) })).max(1000),
  files: z.object({ count, bytes: count, sha256: hash }),
})

export type TableHead = z.infer<typeof tableShape>
export type Head = z.infer<typeof headShape>
export type Manifest = z.infer<typeof manifestShape>
export type TableSum = Manifest['tables'][number]

export const tableKey = ({ schema, name }: { schema: string; name: string }): string => `${schema}.${name}`

/** Name of the nth piece of a table. */
export const pieceName = (table: TableHead, piece: number): string =>
  `database/${tableKey(table)}/${String(piece).padStart(6, '0')}.copy`

/** The table that a piece belongs to; undefined for other entries. */
export const tableOfPiece = (entry: string): string | undefined =>
  /^database\/((?:desk|pub)\.[^/]+)\/\d{6,}\.copy$/.exec(entry)?.[1]

/** The name of a stored file; undefined for other entries. */
export const fileOfEntry = (entry: string): string | undefined =>
  /^files\/([0-9a-f]{32}(?:-\d{3,4})?)$/.exec(entry)?.[1]

/** One line of the list of hashes. */
export const hashLine = (sha256: string, name: string): string => `${sha256}  ${filesFolder}${name}\n`

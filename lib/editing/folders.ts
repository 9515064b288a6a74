import type { RecordKind } from '@/lib/generated/prisma/enums'
import { folders } from '@/lib/public/addresses'
import { documentKinds } from '@/lib/publishing/document'
import { deskFolders } from './editable'

/** The folder of `/desk` in which records of a kind are reviewed and published, whether they have a form there or not. */
const recordFolders: Record<RecordKind, string> = { ...folders, ...deskFolders }

/** The kind whose records are reviewed in a folder of the desk. */
export const kindOfRecordFolder = (folder: string): RecordKind | undefined =>
  documentKinds.find((kind) => recordFolders[kind] === folder)

/** Where the pages of a record are: its form, and beside it `/review` and `/preview`. */
export const recordPathOf = ({ kind, id }: { kind: RecordKind; id: string }): string =>
  `/desk/${recordFolders[kind]}/${id}`

import type { RecordKind } from '@/lib/generated/prisma/enums'

/** Kinds of records that have a form on the desk, and the folder of `/desk` it lives in. */
export const deskFolders = {
  practice: 'practices',
  roundtable: 'roundtables',
  gap: 'gaps',
  pilot: 'pilots',
  project: 'projects',
  platform: 'platforms',
  region: 'regions',
  partner: 'partners',
  press: 'press',
  campaign: 'campaigns',
  event: 'events',
  publication: 'publications',
} as const satisfies Partial<Record<RecordKind, string>>
export type EditableKind = keyof typeof deskFolders

export const editableKinds = Object.keys(deskFolders) as EditableKind[]

/** The kind whose forms live in a folder of the desk. */
export const kindOfDeskFolder = (folder: string): EditableKind | undefined =>
  editableKinds.find((kind) => deskFolders[kind] === folder)

/** Where a record's form is; its languages are chosen with `?language=`. */
export const deskPathOf = ({ kind, id }: { kind: RecordKind; id: string }): string =>
  `/desk/${(deskFolders as Partial<Record<RecordKind, string>>)[kind] ?? kind}/${id}`

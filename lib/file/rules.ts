import type { Localised } from '@/lib/language/rules'

/** What may be attached, and how much of it. */
export const fileLimits = {
  bytes: 20_971_520,
  /** Width times height of an image as it comes. */
  pixels: 40_000_000,
  /** Longest side of an image as it is kept. */
  side: 2560,
  alternative: 1000,
  caption: 1000,
  name: 200,
  perRecord: 60,
} as const

/** How long a file that was taken off its record can be put back. */
export const daysKept = 30

/** Widths of the smaller copies of an image; one that is not wider has none. */
const copyWidths = [640, 1280] as const
/** Names of what is kept of a file: itself, and the smaller copies of an image. */
export const fileSizes = ['whole', '640', '1280'] as const
export type FileSize = (typeof fileSizes)[number]

/** The smaller copies that an image of this width has. */
export const copiesOf = (width: number | null): number[] => copyWidths.filter((one) => width !== null && width > one)

/** Every name under which something of a file may be stored. */
export const storedNames = (storageKey: string): string[] => [
  storageKey,
  ...copyWidths.map((width) => `${storageKey}-${width}`),
]

export const storedNameShape = /^[0-9a-f]{32}(-\d{3,4})?$/

/** The name under which one size of a file is stored; a copy that was not made is the file itself. */
export const storedName = (storageKey: string, size: FileSize, width: number | null): string =>
  copiesOf(width).includes(Number(size)) ? `${storageKey}-${size}` : storageKey

/** Endings of what may be attached, by the media type that was proven. */
export const documentTypes: Record<string, string> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'text/csv': 'csv',
  'text/plain': 'txt',
}
export const imageType = 'image/webp'

/** What people may choose; the portal proves by content what it really is. */
export const acceptedEndings = [
  '.png',
  '.jpg',
  '.jpeg',
  '.webp',
  '.gif',
  ...Object.values(documentTypes).map((ending) => `.${ending}`),
]

/** The kind of a document in the letters people know it by: PDF, DOCX. */
export const typeName = (mediaType: string): string => (documentTypes[mediaType] ?? 'webp').toUpperCase()

/** What a reader finds in a file beside its text. */
export const findingKinds = [
  'authors',
  'organisation',
  'comments',
  'tracked_changes',
  'hidden_text',
  'hidden_sheets',
  'hidden_rows',
  'hidden_slides',
  'hidden_layers',
  'speaker_notes',
  'embedded_files',
  'external_links',
  'pivot_caches',
  'earlier_versions',
  'photo_metadata',
] as const
export type FindingKind = (typeof findingKinds)[number]
/** One finding, with up to five words of the file that show it. */
export type Finding = { kind: FindingKind; words: string[] }

type Attached = {
  kind: 'image' | 'document'
  isCleared: boolean
  texts: Localised<{ alternative: string | null }>
}

/** Why a record with these files cannot be published, as a key of section `refusal`; undefined where it can. */
export function reasonNotToPublish(files: readonly Attached[], originalLanguage: string): string | undefined {
  const texts = (file: Attached): Record<string, { alternative: string | null } | undefined> => file.texts
  const isUntold = (file: Attached) => file.kind === 'image' && !texts(file)[originalLanguage]?.alternative?.trim()
  if (files.some(isUntold)) return 'alternative_missing'
  return files.some((file) => !file.isCleared) ? 'findings_open' : undefined
}

/** The name of a file made harmless: no path, nothing unseen, nothing a system reads as its own, the ending it has earned. */
export function harmlessName(given: string, ending: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? ''
  const bare = last
    .normalize('NFC')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}<>:"|?*%]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const short = [...bare].slice(0, 120).join('').trim()
  const isReserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(short)
  return `${short && !isReserved ? short : `file${short && `-${short}`}`}.${ending}`
}

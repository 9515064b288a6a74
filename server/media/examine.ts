import { fileTypeFromBuffer } from 'file-type'
import { type Finding, imageType } from '@/lib/file/rules'
import { type MadeImage, redraw } from './image'
import { examineOffice } from './office'
import { examinePdf } from './pdf'
import { Refused } from './refused'
import { openZip } from './zip'

export type Examined =
  | ({ kind: 'image'; mediaType: string } & MadeImage)
  | { kind: 'document'; mediaType: string; findings: Finding[] }

const images = ['image/png', 'image/apng', 'image/jpeg', 'image/webp', 'image/gif']

/** Types that deserve a word of their own. */
const reasonsOf: Record<string, string> = {
  'application/x-cfb': 'file_old_or_locked',
  'application/xml': 'file_markup',
  'image/svg+xml': 'file_markup',
}

/** What a file is by what stands in it; its name only tells CSV from other text. Throws `Refused` for all that is not wanted. */
export async function examine(file: Buffer, name: string): Promise<Examined> {
  if (file.length === 0) throw new Refused('file_empty')
  const type = await typeOf(file)
  if (images.includes(type)) return { kind: 'image', mediaType: imageType, ...(await redraw(file)) }
  if (type === 'application/pdf') return { kind: 'document', mediaType: type, findings: examinePdf(file) }
  if (file.readUInt32BE(0) === 0x504b0304) return { kind: 'document', ...examineOffice(openZip(file)) }
  if (type !== '') throw new Refused(reasonsOf[type] ?? 'file_type_not_allowed')
  return { kind: 'document', mediaType: textType(file, name), findings: [] }
}

async function typeOf(file: Buffer): Promise<string> {
  const found = await fileTypeFromBuffer(file).catch(() => undefined)
  return found?.mime ?? ''
}

function textType(file: Buffer, name: string): string {
  const ending = /\.(csv|txt)$/i.exec(name)?.[1]?.toLowerCase()
  const text = file.toString('latin1')
  if (/^(?:\xEF\xBB\xBF)?\s*<[!?a-z]/i.test(text)) throw new Refused('file_markup')
  // Control characters are for programs, not for people.
  if (!ending || /[^\P{Cc}\t\n\r\f\x80-\x9f]/u.test(text) || text.startsWith('#!'))
    throw new Refused('file_type_not_allowed')
  return ending === 'csv' ? 'text/csv' : 'text/plain'
}

import * as z from 'zod'
import { optional, paragraph, writtenLanguage } from '@/lib/publishing/input'
import { fileLimits, fileSizes } from './rules'

/** A path of the desk to come back to, so that a plain form leads nowhere else. */
const deskPath = z.string().regex(/^\/desk(\/[\w-]+)*(\?[\w-]+=[\w-]*)?$/)

/** The address a file is sent to. */
export const uploadQuery = z.strictObject({ record: z.uuid(), from: deskPath.optional() })
/** The address a file of the desk is read from. */
export const viewQuery = z.strictObject({ size: z.enum(fileSizes).default('whole') })

const said = (most: number) => optional(paragraph(most))

/** A press about one file. */
export const naming = z.strictObject({ file: z.uuid() })
export const moving = naming.extend({ to: z.enum(['earlier', 'later']) })

/** What is said of a file in one language. */
export const describing = naming.extend({
  language: writtenLanguage,
  alternative: said(fileLimits.alternative),
  caption: said(fileLimits.caption),
  name: said(fileLimits.name),
})
export type FileWordsInput = Omit<z.infer<typeof describing>, 'file'>

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

/** What is said of a file in one language. */
export const fileWordsInput = z.strictObject({
  language: writtenLanguage,
  alternative: said(fileLimits.alternative),
  caption: said(fileLimits.caption),
  name: said(fileLimits.name),
})
export type FileWordsInput = z.infer<typeof fileWordsInput>

/** A button of a file's entry says all by itself. */
export const pressed = z.strictObject({})
export const moveInput = z.strictObject({ to: z.enum(['earlier', 'later']) })

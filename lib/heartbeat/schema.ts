import * as z from 'zod'
import { paragraph, webAddress } from '@/lib/publishing/input'
import { answers } from './rules'

/** The secret of a letter's link. */
export const letterToken = z.string().min(20).max(100)

/** What somebody answers from the page of a letter: the secret of its link is asked for each time. */
export const answerInput = z.strictObject({
  token: letterToken,
  questionId: z.uuid(),
  answer: z.enum(answers),
  note: paragraph(2000).default(''),
  link: z
    .literal('')
    .transform(() => null)
    .or(webAddress)
    .default(null),
})
export type AnswerInput = z.infer<typeof answerInput>

/** Takes an answer back. */
export const takeBackInput = z.strictObject({ token: letterToken, questionId: z.uuid() })
export type TakeBackInput = z.infer<typeof takeBackInput>

/** Who answers for a record; empty for whoever published it last. */
export const responsibleInput = z.strictObject({
  responsibleId: z
    .uuid()
    .nullable()
    .or(z.literal('').transform(() => null)),
})
export type ResponsibleInput = z.infer<typeof responsibleInput>

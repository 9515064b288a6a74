import type { Locale } from '@/lib/language/rules'
import type { Answer } from '@/lib/search/answer'
import type { Question } from '@/lib/search/question'

/** What the thread is given when it begins. */
export type Beginning = { databaseUrl: string }
export type Asked = { number: number; question: Question; locale: Locale }
/** `number` is that of the question; what goes wrong without one has none. */
export type Told = { number: number; answer: Answer } | { number: number; error: Error } | { warning: string }

import type { Locale } from '@/lib/language/rules'
import type { Extent } from '@/lib/search/answer'
import type { Question } from '@/lib/search/question'

/** What the thread is given when it begins. */
export type Beginning = { databaseUrl: string }
export type Asked = { number: number; question: Question; locale: Locale; extent: Extent }
/**
 * `number` is that of the question; what goes wrong without one has none. An answer travels as JSON: copying hundreds of small
 * objects from thread to thread takes five times as long.
 */
export type Told = { number: number; answer: string } | { number: number; error: Error } | { warning: string }

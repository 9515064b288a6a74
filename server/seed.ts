import { firstContent } from '@/prisma/seed/first-content'

/** Fills in the first content; safe to repeat. */
export const seed = (): Promise<void> => firstContent()

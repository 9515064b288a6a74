import { AppError } from '@/lib/errors'

/** What a mutation answered instead of doing it: its code and the fields it named. Throws for any other error. */
export const refusalOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => {
      if (!(error instanceof AppError)) throw error
      return { code: error.code, fields: error.fields }
    },
  )

/** Statuses that have a page of their own in every language: `app/[locale]/problem/[status]`. */
export const problemStatuses = [400, 403, 404, 405, 410, 413, 429, 500, 503] as const
export type ProblemStatus = (typeof problemStatuses)[number]

export const isProblemStatus = (status: number): status is ProblemStatus =>
  (problemStatuses as readonly number[]).includes(status)

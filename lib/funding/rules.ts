/** The last day a partial date may mean, for comparing: 2025-06-31 stands for the end of June. */
const lastDayOf = (date: string) => `${date}${'-12-31'.slice(date.length === 4 ? 0 : 3)}`.slice(0, 10)

type Ending = { ends: string | null }

/** When the last of the money ends, as far as it is known; null where no end is. */
export const lastEndOf = (funding: readonly Ending[]): string | null =>
  funding.reduce<string | null>(
    (last, { ends }) => (ends !== null && (last === null || lastDayOf(ends) > lastDayOf(last)) ? ends : last),
    null,
  )

/** Whether a day, month or year is over on a given day (`YYYY-MM-DD`). */
export const isOver = (date: string, today: string) => lastDayOf(date) < today

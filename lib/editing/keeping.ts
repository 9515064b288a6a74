/** A deleted record can be brought back for so many days. */
export const daysKept = 30

/** When a deleted record is erased for good. */
export const erasedAt = (deletedAt: Date) => new Date(deletedAt.getTime() + daysKept * 24 * 60 * 60 * 1000)

/** Compares texts letter by letter, the same in every language: for keys and codes, and where speed counts. */
export const compareLetters = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

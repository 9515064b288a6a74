/** Fills in the first content of a new installation. */
export async function firstContent(): Promise<void> {}

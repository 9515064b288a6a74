/** How long a link to choose a new password works. */
export const resetLasts = 30 * 60 * 1000
/** How long a link to confirm a new address works: it has to wait for whoever reads that address. */
export const emailChangeLasts = 24 * 60 * 60 * 1000

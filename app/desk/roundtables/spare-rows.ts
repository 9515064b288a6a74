/** How many empty rows each group of the form begins with; `?rows=5` asks for more where no script can add them. */
export function spareRows({ rows }: { rows?: string | string[] | undefined }): number {
  const wanted = typeof rows === 'string' && /^\d{1,2}$/.test(rows) ? Number(rows) : 1
  return Math.min(Math.max(wanted, 1), 20)
}

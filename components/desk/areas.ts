/** The areas of the desk, as its navigation names them. */
export type Area = 'work' | 'records' | 'new' | 'translations' | 'enquiries' | 'deleted' | 'organisation' | 'admin'

const folders: Record<string, Area> = {
  records: 'records',
  new: 'new',
  translations: 'translations',
  enquiries: 'enquiries',
  deleted: 'deleted',
  organisation: 'organisation',
  admin: 'admin',
}

/** The area a page of the desk belongs to; every page of a record belongs to the records. */
export function areaOf(path: string): Area | undefined {
  const [, desk, folder, page] = path.split('/')
  if (desk !== 'desk') return undefined
  if (!folder) return 'work'
  const named = folders[folder]
  if (named) return named
  if (page === 'new') return 'new'
  return page ? 'records' : undefined
}

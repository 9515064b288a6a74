import { once } from './once'

/** How public documents are made in this release. Other words here have those of every installation made anew. */
export const mark = 'plain texts beside documents'

/** Makes the public documents again, once, where a release before this one made them; answers how many records changed. */
export async function renewDocuments(ownerUrl: string): Promise<number> {
  let written = 0
  const work = async () => {
    const { rebuildPublic } = await import('@/lib/publishing/rebuild')
    written = (await rebuildPublic()).written
  }
  await once({ ownerUrl, schema: 'pub', mark, work })
  return written
}

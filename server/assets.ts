import { LRUCache } from 'lru-cache'
import { finishPage, type Page } from './page'
import { type Handle, type Rendered, render } from './render'

export type Assets = { get: (url: string) => Promise<Page> }

const keptBytes = 64_000_000
/** Slow and small: an asset is compressed once and sent for as long as the process lives. */
const quality = 9

/** Files of the build and of `public/`, compressed once; they change only with a new build, and so with a new process. */
export function openAssets(handle: Handle): Assets {
  const files = new LRUCache<string, Page>({
    maxSize: keptBytes,
    sizeCalculation: ({ bodies }, url) => bodies.size + url.length + 500,
  })
  return {
    get: async (url) => {
      const known = files.get(url)
      if (known) return known
      const rendered = await render(handle, { url })
      // Pages change without a new build: whatever leads to one under a file's name, it is not kept here.
      const page = await finishPage(rendered, { quality })
      const keep = rendered.headers['cache-control']
      if (keep !== undefined) page.headers.push(['Cache-Control', String(keep)])
      if (page.status === 200 && !isPage(rendered)) files.set(url, page)
      return page
    },
  }
}

const isPage = ({ headers }: Rendered) => String(headers['content-type'] ?? '').startsWith('text/html')

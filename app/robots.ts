import type { MetadataRoute } from 'next'
import { absoluteUrl } from '@/lib/public/base-url'

export const dynamic = 'force-dynamic'

/** Everything public may be found; the private side may not. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/desk', '/sign-in'] },
    sitemap: absoluteUrl('/sitemap.xml'),
  }
}

import '@/app/public.css'
import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import { ThemeLink } from '@/components/portal/theme-link'
import { translator } from '@/i18n/translator'
import { directionOf, isInterfaceLocale } from '@/lib/language/rules'
import { papers } from '@/lib/portal-settings/colour/contrast'
import { baseUrl } from '@/lib/public/base-url'

export const dynamic = 'force-dynamic'

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: papers.light[0] },
    { media: '(prefers-color-scheme: dark)', color: papers.dark[0] },
  ],
}

export async function generateMetadata({ params }: LayoutProps<'/[locale]'>): Promise<Metadata> {
  const { locale } = await params
  if (!isInterfaceLocale(locale)) return {}
  const t = translator(locale, 'site')
  return {
    metadataBase: baseUrl(),
    title: { default: t('name'), template: t('titleTemplate') },
    description: t('description'),
    applicationName: t('name'),
    formatDetection: { telephone: false, email: false, address: false },
  }
}

/**
 * The frame of what Next draws here: the page with a form, and in development every page. The portal draws the others by
 * itself (server/draw-page.tsx, docs/adr/0028).
 */
export default async function PublicLayout({ children, params }: LayoutProps<'/[locale]'>) {
  const { locale } = await params
  if (!isInterfaceLocale(locale)) notFound()
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>
        <ThemeLink />
        {children}
      </body>
    </html>
  )
}

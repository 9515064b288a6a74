import '@/app/desk.css'
import type { Metadata } from 'next'
import { DeskTexts } from '@/app/desk/desk-texts'
import { DeskLanguages } from '@/components/desk/desk-languages'
import { Brand } from '@/components/portal/brand'
import { ThemeLink } from '@/components/portal/theme-link'
import { SkipLink } from '@/components/ui/skip-link'
import { translator } from '@/i18n/translator'
import { deskLocale } from '@/lib/auth/desk-language'
import { directionOf } from '@/lib/language/rules'
import { chooseDeskLanguage } from '@/lib/person/actions'

// Every page carries a nonce of its own.
export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await deskLocale(), 'site')
  return { title: { default: t('name'), template: t('titleTemplate') }, robots: { index: false } }
}

/** What the forms of these pages say. */
const sections = ['signIn', 'setUp', 'reset', 'invitation', 'secondFactor', 'letIn', 'signOn', 'refusal'] as const

export default async function SignInLayout({ children }: LayoutProps<'/sign-in'>) {
  const locale = await deskLocale()
  const site = translator(locale, 'site')
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>
        <ThemeLink />
        <SkipLink label={site('skip')} />
        <header className="border-b border-line">
          <div className="page flex flex-wrap items-center justify-between gap-x-8 py-3.5">
            <Brand locale={locale} />
            <DeskLanguages locale={locale} choose={chooseDeskLanguage} />
          </div>
        </header>
        <main id="content" className="page py-10">
          <DeskTexts locale={locale} sections={sections}>
            {children}
          </DeskTexts>
        </main>
      </body>
    </html>
  )
}

import '@/app/desk.css'
import type { Metadata } from 'next'
import { DeskTexts } from '@/app/desk/desk-texts'
import { DeskShell } from '@/components/desk/desk-shell'
import { ThemeLink } from '@/components/portal/theme-link'
import { translator } from '@/i18n/translator'
import { deskLocale } from '@/lib/auth/desk-language'
import { can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'
import { kindsToStart } from '@/lib/editing/starting'
import { countOpenEnquiries } from '@/lib/enquiry/queries'
import { directionOf } from '@/lib/language/rules'
import { chooseDeskLanguage, signOut } from '@/lib/person/actions'
import { introductionOf } from '@/lib/person/queries'

// Every page carries a nonce of its own.
export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const locale = await deskLocale()
  const desk = translator(locale, 'desk')
  const site = translator(locale, 'site')
  const name = `${desk('name')} · ${site('name')}`
  return { title: { default: name, template: `%s · ${name}` }, robots: { index: false } }
}

export default async function DeskLayout({ children }: LayoutProps<'/desk'>) {
  // For comfort only: every page and every action asks again.
  const actor = await requireActor()
  const { locale } = actor
  const [person, openEnquiries] = await Promise.all([introductionOf(actor), countOpenEnquiries(actor)])
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>
        <ThemeLink />
        <DeskTexts locale={locale} sections={['desk', 'palette']}>
          <DeskShell
            locale={locale}
            person={person}
            keepsPortal={can.keepPortal(actor)}
            openEnquiries={openEnquiries}
            starts={kindsToStart(actor)}
            chooseLanguage={chooseDeskLanguage}
            signOut={signOut}
          >
            {children}
          </DeskShell>
        </DeskTexts>
      </body>
    </html>
  )
}

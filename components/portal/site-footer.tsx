import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import { Seal } from './wordmark'

/** What this portal is, who pays for the projects, and the way in for staff. */
export function SiteFooter({ locale }: { locale: Locale }) {
  const t = translator(locale, 'site')
  return (
    <footer className="mt-20 border-t border-line bg-wash">
      <div className="page grid gap-x-12 gap-y-6 py-10 md:grid-cols-[13rem_minmax(0,1fr)]">
        <Seal className="size-12 text-accent" />
        <div className="grid max-w-measure gap-4">
          <h2 className="text-lg">{t('aboutTitle')}</h2>
          <p>{t('about')}</p>
          <p className="text-quiet">{t('funding')}</p>
          <p className="print-none text-sm text-quiet">
            {t('forStaff')}: <a href="/sign-in">{t('signIn')}</a>
          </p>
        </div>
      </div>
    </footer>
  )
}

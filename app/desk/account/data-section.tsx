import { Button } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import type { Actor } from '@/lib/auth/actor'

export function DataSection({ actor }: { actor: Actor }) {
  const t = translator(actor.locale, 'account.data')
  return (
    <Section id="data" title={t('title')}>
      <p className="mb-5 max-w-measure">{t('text')}</p>
      {/* An ordinary form: what answers is a file, or the page that asks who it is again. */}
      <form method="post" action="/desk/account/data">
        <Button>{t('download')}</Button>
      </form>
    </Section>
  )
}

import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'

type Props = { rights: 'blocked' | 'moderated' | 'trusted'; name: string; locale: Locale }

/** What an organisation may not do by itself; nothing where it may. */
export function RightsNotice({ rights, name, locale }: Props) {
  if (rights === 'trusted') return null
  const t = translator(locale, 'organisations.own')
  return (
    <Notice tone={rights === 'blocked' ? 'wrong' : 'attention'} title={t(rights, { name })}>
      <p>{t(`${rights}Text`)}</p>
    </Notice>
  )
}

import type { Shown } from '@/components/record/shown'
import { translator } from '@/i18n/translator'
import { formatList } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'
import type { Reference } from '@/lib/publishing/document'

/** What an organisation does in a project, in words. */
export function projectRole({ body }: Shown<'project'>, partner: Reference, locale: Locale): string {
  const t = translator(locale, 'partner')
  const roles = body.partners.filter((one) => one.partner === partner).map(({ role }) => t(`role.${role}`))
  return formatList(new Set(roles), locale)
}

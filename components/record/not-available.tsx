import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'

/** Says in the place of a fact that nobody knows it, which is neither zero nor nothing. */
export const NotAvailable = ({ locale }: { locale: Locale }) => (
  <span className="text-quiet">{translator(locale, 'record')('notAvailable')}</span>
)

import { Tag } from '@/components/ui/tag'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import type { PublicDocument } from '@/lib/public/documents'

/** Tells a recommendation from the gaps it stands among. */
export const GapKind = ({ body, locale }: { body: Pick<PublicDocument<'gap'>['body'], 'kind'>; locale: Locale }) =>
  body.kind === 'gap' ? null : <Tag tone="gap">{translator(locale, 'gap')(`kind.${body.kind}`)}</Tag>

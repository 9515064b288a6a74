import type { Shown } from '@/components/record/shown'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'

/** The picture an organisation goes by, beside its name. */
export function PartnerLogo({ document, locale }: { document: Shown<'partner'>; locale: Locale }) {
  const { body, title, isPreview } = document
  const file = body.files.find(({ key }) => key === body.logo)
  if (!file) return null
  return (
    // eslint-disable-next-line @next/next/no-img-element -- the copies are made when a picture arrives; Next's own maker of pictures is off
    <img
      src={isPreview ? `/desk/files/${file.key}?size=640` : `/files/${file.key}/640`}
      width={file.width ?? undefined}
      height={file.height ?? undefined}
      alt={file.alternative ?? translator(locale, 'partner')('logo', { name: title })}
      className="h-auto max-h-24 w-auto max-w-40 rounded-small bg-white p-2"
    />
  )
}

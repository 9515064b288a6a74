import { translator } from '@/i18n/translator'
import { type AskedAbout, kindsFor } from '@/lib/enquiry/rules'
import type { Locale } from '@/lib/language/rules'
import { hasPage, writingPathOf } from '@/lib/public/addresses'
import type { DocumentKind } from '@/lib/publishing/document'

/** Ways to write to whoever answers for a record; nothing where the record has no page of its own. */
export function EnquiryInvitation({
  record: { kind, slug, body },
  locale,
}: {
  record: { kind: DocumentKind; slug: string; body: AskedAbout['body'] }
  locale: Locale
}) {
  if (!hasPage(kind)) return null
  const t = translator(locale, 'enquiry')
  const words = { correction: t('invite.correction'), question: t('invite.question'), media: t('invite.media') }
  return (
    <ul className="print-none mt-2 flex flex-wrap gap-x-6 text-sm">
      {kindsFor({ body }).map((about) => (
        <li key={about}>
          {/* Every record has them: nothing for a search engine to walk through. */}
          <a rel="nofollow" href={writingPathOf({ kind, slug }, about, locale)} className="inline-block py-1.5">
            {about === 'question' && kind === 'partner' ? t('invite.organisation') : words[about]}
          </a>
        </li>
      ))}
    </ul>
  )
}

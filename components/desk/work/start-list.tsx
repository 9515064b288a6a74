import { KindMark } from '@/components/record/kind-mark'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import type { DocumentKind } from '@/lib/publishing/document'

/** What can be written down, each kind with a sentence about what it is for. */
export function StartList({
  starts,
  locale,
}: {
  starts: readonly { kind: DocumentKind; path: string }[]
  locale: Locale
}) {
  const t = translator(locale, 'work')
  return (
    <ul className="grid max-w-measure">
      {starts.map(({ kind, path }) => (
        <li key={kind} className="pressable flex items-start gap-3 border-t border-line py-4">
          <KindMark kind={kind} className="mt-1" />
          <div>
            <h2 className="text-lg leading-tight">
              <a href={path}>{t(`kinds.${kind}`)}</a>
            </h2>
            <p className="text-quiet">{t(`purposes.${kind}`)}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}

import { ownName } from '@/lib/format/names'
import type { ContentLanguage } from '@/lib/language/rules'

/** The languages of a record, each by its own name, the one that is shown marked. */
export const LanguageLinks = ({
  label,
  languages,
  here,
  hrefOf,
}: {
  label: string
  languages: readonly ContentLanguage[]
  here: ContentLanguage
  hrefOf: (language: ContentLanguage) => string
}) => (
  <nav aria-label={label} className="print-none flex flex-wrap gap-x-5">
    {languages.map((language) => (
      <a
        key={language}
        href={hrefOf(language)}
        lang={language}
        aria-current={language === here ? 'page' : undefined}
        className="py-1 aria-[current]:font-strong aria-[current]:no-underline"
      >
        {ownName(language)}
      </a>
    ))}
  </nav>
)

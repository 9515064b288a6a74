import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { listAddress, type WorkList } from '@/lib/editing/rules'
import { languageName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'
import { RecordRow, type ShownRecord } from './record-row'

type Shown = { list: WorkList; total: number; records: readonly ShownRecord[] }

/** One list of "My work", with the way to all of it. */
export function WorkListSection({
  section: { list, total, records },
  showsOwner,
  locale,
}: {
  section: Shown
  showsOwner: boolean
  locale: Locale
}) {
  const t = translator(locale, 'work')
  return (
    <Section
      id={list}
      title={t(`lists.${list}`)}
      aside={
        <>
          <p>{t(`help.${list}`)}</p>
          {total > records.length ? (
            <p className="mt-1">
              <a href={listAddress({ list })}>{t('all', { count: total })}</a>
            </p>
          ) : null}
        </>
      }
    >
      <ul className="grid">
        {records.map((record) => (
          <RecordRow key={record.id} {...{ record, list, showsOwner, locale }} />
        ))}
      </ul>
    </Section>
  )
}

/** Languages in which translations are older than their originals. */
export function BehindSection({
  languages,
  locale,
}: {
  languages: readonly { language: string; count: number }[]
  locale: Locale
}) {
  const t = translator(locale, 'work')
  return (
    <Section id="behind" title={t('behindTitle')} aside={t('behindHelp')}>
      <ul className="flex flex-wrap gap-x-8 gap-y-2">
        {languages.map(({ language, count }) => (
          <li key={language}>
            <a href={`/desk/translations?language=${language}`} className="inline-block py-1">
              {t('behindIn', { language: languageName(language, locale), count })}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

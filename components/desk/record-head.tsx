import { LanguageLinks } from '@/components/roundtable/language-links'
import { Tag } from '@/components/ui/tag'
import { translator } from '@/i18n/translator'
import type { LanguageStanding, RecordStanding } from '@/lib/editing/queries'
import { type ContentLanguage, interfaceLocales, type Locale } from '@/lib/language/rules'
import { RecordTabs } from './record-tabs'
import { ScheduleNote } from './review/schedule-note'

/** What stands above every page of a record on the desk: its title, how it stands, and its languages. */
export function RecordHead({
  standing,
  here,
  language,
  locale,
}: {
  standing: RecordStanding
  /** The page that is open. */
  here: 'form' | 'review' | 'history' | 'preview'
  language: ContentLanguage
  locale: Locale
}) {
  const t = translator(locale, 'recordForm')
  const { languages, originalLanguage } = standing
  const own = languages.find((one) => one.language === language)
  const original = languages.find((one) => one.language === originalLanguage)
  return (
    <header className="grid gap-3">
      <h1 lang={own?.title ? language : originalLanguage} className="text-2xl">
        {own?.title || original?.title || t('untitled')}
      </h1>
      {own ? <LanguageState standing={own} locale={locale} /> : null}
      <LanguageLinks
        label={t('writtenLanguages')}
        languages={[...new Set([...languages.map((one) => one.language), ...interfaceLocales])]}
        here={language}
        hrefOf={(one) => `?language=${one}`}
      />
      <RecordTabs standing={standing} here={here} locale={locale} />
      {here === 'review' ? null : <ScheduleNote standing={standing} locale={locale} />}
    </header>
  )
}

/** Where one language stands, in a word. */
function LanguageState({ standing, locale }: { standing: LanguageStanding; locale: Locale }) {
  const t = translator(locale, 'standing')
  return (
    <p className="flex flex-wrap gap-2">
      <Tag doubtful={standing.state !== 'published' || standing.isChanged}>{t(stateWord(standing))}</Tag>
      {standing.isBehind ? <Tag doubtful>{t('behind')}</Tag> : null}
    </p>
  )
}

const stateWord = ({ state, isChanged }: LanguageStanding) => (state === 'published' && isChanged ? 'changed' : state)

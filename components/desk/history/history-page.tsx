import { ListPages } from '@/components/portal/list-pages'
import { LanguageLinks } from '@/components/roundtable/language-links'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { translator } from '@/i18n/translator'
import type { Form } from '@/lib/editing/form'
import type { Comparison, HistoryPage as Page } from '@/lib/editing/history'
import type { RecordStanding } from '@/lib/editing/queries'
import type { Sitting } from '@/lib/editing/sittings'
import type { FormAction } from '@/lib/form-state'
import { formatMoment } from '@/lib/format/dates'
import { type ContentLanguage, contentLanguages, type Locale } from '@/lib/language/rules'
import { BringBackForm } from './bring-back-form'
import { Changes, type Words } from './changes'
import { SittingList } from './sitting-list'

type Props = {
  form: Form
  standing: RecordStanding
  history: Page
  compared: { comparison: Comparison; words: Words } | undefined
  /** Versions were asked for that are not kept. */
  isMissing: boolean
  language: ContentLanguage
  path: string
  action: FormAction
  /** The version that was just brought back. */
  restored: number | undefined
  locale: Locale
}

/** Every saved version of a record, what changed between two of them, and a way back. */
export function HistoryPage(props: Props) {
  const { standing, history, compared, isMissing, language, path, restored, locale } = props
  const t = translator(locale, 'history')
  const hrefOf = (to: number, from?: number) =>
    `${path}?language=${language}&to=${to}${from === undefined ? '' : `&from=${from}`}#compare`
  return (
    <>
      {restored === standing.version ? <Notice tone="good" role="status" title={t('restoredNow')} /> : null}
      {isMissing ? <Notice tone="attention" title={t('notKept')} /> : null}
      {compared ? <Compared {...props} {...compared} /> : null}
      <section aria-labelledby="versions" className="grid gap-4">
        <h2 id="versions" className="text-xl">
          {t('title')}
        </h2>
        {history.versions.length > 1 ? <Choosing {...props} /> : null}
        <SittingList
          sittings={history.sittings}
          current={standing.version}
          hrefOf={hrefOf}
          before={(sitting) => versionUnder(history.versions, sitting)}
          locale={locale}
        />
        <ListPages page={history.page} pages={history.pages} path={`${path}?language=${language}`} locale={locale} />
      </section>
    </>
  )
}

/** The version that was kept last before a sitting began. */
const versionUnder = (versions: readonly number[], { versions: own }: Sitting): number | undefined => {
  const oldest = own.at(-1)?.version ?? 0
  return versions.find((version) => version < oldest)
}

/** Any two versions can be compared. */
function Choosing({ history: { versions }, compared, language, path, locale }: Props) {
  const t = translator(locale, 'history')
  const choices = versions.map((version) => ({ value: String(version), label: t('version', { version }) }))
  const { before, after } = compared?.comparison ?? {}
  return (
    <form action={path} className="flex flex-wrap items-end gap-4">
      <input type="hidden" name="language" value={language} />
      <Select name="from" label={t('from')} choices={choices} defaultValue={String(before?.version ?? versions[1])} />
      <Select name="to" label={t('to')} choices={choices} defaultValue={String(after?.version ?? versions[0])} />
      <Button>{t('compare')}</Button>
    </form>
  )
}

type ComparedProps = Props & { comparison: Comparison; words: Words }

function Compared({ form, standing, comparison, words, language, path, action, locale }: ComparedProps) {
  const t = translator(locale, 'history')
  const { before, after } = comparison
  const written = new Set([...before.languages, ...after.languages, standing.originalLanguage])
  const shown = (version: Comparison['before']) =>
    t('versionBy', { version: version.version, name: version.by, time: formatMoment(version.at, locale) })
  const old = before.version < after.version ? before : after
  return (
    <section id="compare" aria-labelledby="compared" className="grid gap-5 border-y border-edge py-6">
      <h2 id="compared" className="text-xl">
        {t('compared', { from: before.version, to: after.version })}
      </h2>
      <p className="text-sm text-quiet">
        {shown(before)} → {shown(after)}
      </p>
      <LanguageLinks
        label={t('languages')}
        languages={contentLanguages.filter((one) => written.has(one))}
        here={language}
        hrefOf={(one) => `${path}?language=${one}&from=${before.version}&to=${after.version}#compare`}
      />
      <Changes form={form} comparison={comparison} words={words} language={language} locale={locale} />
      {(after.version < standing.version ? [old, after] : [old])
        .filter((one, place, all) => one.version < standing.version && all.indexOf(one) === place)
        .map(({ version }) => (
          <BringBackForm
            key={version}
            action={action}
            version={standing.version}
            from={version}
            idempotencyKey={crypto.randomUUID()}
            kind={form.kind}
          />
        ))}
    </section>
  )
}

import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { messagesOf } from '@/i18n/catalogues'
import { translator } from '@/i18n/translator'
import { actionOfKey, recordSteps } from '@/lib/audit/rules'
import type { AuditFilter as Filter } from '@/lib/audit/schema'
import { recordKinds } from '@/lib/editing/rules'
import { byName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'

type Choice = { value: string; label: string }
type Props = {
  /** The page itself. */
  path: string
  filter: Filter
  /** None where the page is about one organisation. */
  organisations: readonly Choice[]
  asksSource: boolean
  locale: Locale
}

/** Narrows the audit log; an ordinary form whose answers stand in the address. */
export function AuditFilter({ path, filter, organisations, asksSource, locale }: Props) {
  const t = translator(locale, 'audit.filter')
  const work = translator(locale, 'work')
  const said = (name: keyof Filter) => filter[name] ?? ''
  const sorted = (choices: Choice[]) => choices.toSorted((one, other) => byName(locale)(one.label, other.label))
  return (
    <search aria-label={t('label')}>
      <form action={path} className="grid gap-5">
        {organisations.length === 0 && filter.organisation ? (
          <input type="hidden" name="organisation" value={filter.organisation} />
        ) : null}
        {filter.person ? <input type="hidden" name="person" value={filter.person} /> : null}
        <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,14rem),1fr))] items-end gap-4">
          <TextField
            name="who"
            label={t('who')}
            hint={t('whoHint')}
            defaultValue={said('who')}
            maxLength={200}
            autoComplete="off"
          />
          <Select
            name="what"
            label={t('what')}
            choices={sorted(deeds(locale))}
            empty={t('any')}
            defaultValue={said('what')}
          />
          <Select
            name="kind"
            label={t('kind')}
            choices={sorted(recordKinds.map((kind) => ({ value: kind, label: work(`kinds.${kind}`) })))}
            empty={t('any')}
            defaultValue={said('kind')}
          />
          {organisations.length > 0 ? (
            <Select
              name="organisation"
              label={t('organisation')}
              choices={organisations}
              empty={t('any')}
              defaultValue={said('organisation')}
            />
          ) : null}
          <TextField
            name="record"
            label={t('record')}
            hint={t('recordHint')}
            defaultValue={said('record')}
            maxLength={300}
            autoComplete="off"
          />
          {asksSource ? (
            <TextField
              name="source"
              label={t('source')}
              hint={t('sourceHint')}
              defaultValue={said('source')}
              maxLength={64}
              autoComplete="off"
            />
          ) : null}
          <TextField name="from" type="date" label={t('from')} defaultValue={said('from')} />
          <TextField name="to" type="date" label={t('to')} defaultValue={said('to')} />
        </div>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <Button>{t('show')}</Button>
          <a href={organisations.length > 0 ? path : `${path}?organisation=${filter.organisation}`} className="py-1">
            {t('clear')}
          </a>
        </div>
      </form>
    </search>
  )
}

/** Everything the log knows a sentence for. */
function deeds(locale: Locale): Choice[] {
  const { steps, actions } = messagesOf(locale).audit
  return [
    ...recordSteps.map((step) => ({ value: step, label: steps[step] })),
    ...Object.entries(actions).map(([key, label]) => ({ value: actionOfKey(key), label })),
  ]
}

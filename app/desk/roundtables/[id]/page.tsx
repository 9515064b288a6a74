import { notFound } from 'next/navigation'
import { DeskTexts } from '@/app/desk/desk-texts'
import { formChoices } from '@/app/desk/roundtables/form-choices'
import { isRecordId } from '@/app/desk/roundtables/record-id'
import { spareRows } from '@/app/desk/roundtables/spare-rows'
import { RoundtableForm } from '@/components/roundtable/form/roundtable-form'
import { LanguageLinks } from '@/components/roundtable/language-links'
import { StandingNote } from '@/components/roundtable/standing-note'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import { requireActor } from '@/lib/auth/session'
import { formatMoment } from '@/lib/format/dates'
import { languageName } from '@/lib/format/names'
import { type ContentLanguage, contentLanguages, interfaceLocales } from '@/lib/language/rules'
import { saveRoundtable } from '@/lib/roundtable/actions'
import { findRoundtableForm } from '@/lib/roundtable/queries'

export default async function EditRoundtable({ params, searchParams }: PageProps<'/desk/roundtables/[id]'>) {
  const actor = await requireActor()
  const { id } = await params
  const { language, saved, ...asked } = await searchParams
  const found = isRecordId(id) ? await findRoundtableForm(actor, id, contentLanguage(language)) : null
  if (!found) notFound()
  const { standing, values } = found
  const t = translator(actor.locale, 'roundtableForm')
  const choices = await formChoices(actor)
  const isTranslation = values.language !== standing.originalLanguage
  return (
    <div className="grid gap-8">
      <header className="grid gap-3">
        <h1 className="text-2xl">{values.title || t('untitled')}</h1>
        <StandingNote standing={standing} locale={actor.locale} />
        <LanguageLinks
          label={t('writtenLanguages')}
          languages={[...new Set([standing.originalLanguage, ...interfaceLocales])]}
          here={values.language}
          hrefOf={(one) => `?language=${one}`}
        />
        <p>
          <ButtonLink href={`/desk/roundtables/${id}/preview`}>{t('preview')}</ButtonLink>
        </p>
      </header>
      {saved === 'new' ? (
        <Notice tone="good" role="status" title={t('recorded')}>
          {t('recordedNext')}
        </Notice>
      ) : null}
      {isTranslation ? (
        <Notice title={t('translating', { language: languageName(values.language, actor.locale) })}>
          {t('translatingHelp')}
        </Notice>
      ) : null}
      <DeskTexts locale={actor.locale} sections={['roundtableForm', 'refusal']}>
        <RoundtableForm
          key={values.language}
          action={saveRoundtable.bind(null, id)}
          values={values}
          version={standing.version}
          idempotencyKey={crypto.randomUUID()}
          choices={{
            ...choices,
            organisations: choices.organisations.filter(({ value }) => value === standing.organisationId),
            languages: choices.languages.filter(({ value }) => value === values.language),
          }}
          spare={spareRows(asked)}
          savedAt={formatMoment(standing.updatedAt, actor.locale)}
        />
      </DeskTexts>
    </div>
  )
}

const contentLanguage = (asked: string | string[] | undefined): ContentLanguage | undefined =>
  contentLanguages.find((code) => code === asked)

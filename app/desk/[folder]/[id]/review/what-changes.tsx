import { DeskTexts } from '@/app/desk/desk-texts'
import { Changes } from '@/components/desk/review/changes'
import { isToPublish } from '@/components/desk/review/steps'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import type { Actor } from '@/lib/auth/actor'
import { changesToPublish } from '@/lib/editing/changes'
import type { RecordStanding } from '@/lib/editing/queries'
import { languageName } from '@/lib/format/names'
import { shownChanges } from './shown-changes'

type Props = { standing: RecordStanding; actor: Actor; folder: string }

/** What publishing would change for readers, in each language that is not public as it stands. */
export async function WhatChanges({ standing, actor, folder }: Props) {
  const { locale } = actor
  const t = translator(locale, 'review')
  const open = standing.languages.filter(isToPublish)
  if (open.length === 0) return null
  const all = await changesToPublish(standing, open)
  const shown = await shownChanges(all, { folder, actor })
  return (
    <Section id="changes" title={t('changes.title')}>
      <DeskTexts locale={locale} sections={['review', 'history']}>
        <div className="grid gap-8">
          {all.map(({ language, isFirst }) => {
            const changes = shown.find((one) => one.language === language)?.changes
            return (
              <div key={language} className="grid gap-3">
                <h3 className="text-lg">{languageName(language, locale)}</h3>
                {changes ? (
                  <Changes changes={changes} language={language} />
                ) : (
                  <p>
                    {isFirst ? t('changes.first') : t('changes.unnamed')}{' '}
                    <a href={`${standing.path}/preview`}>{t('changes.look')}</a>
                  </p>
                )}
              </div>
            )
          })}
        </div>
      </DeskTexts>
    </Section>
  )
}

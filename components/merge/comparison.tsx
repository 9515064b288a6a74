import { translator } from '@/i18n/translator'
import { countryName, languageName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'
import type { Compared } from '@/lib/merge/queries'
import { type ChosenFact, chosenFacts, type GatheredFact, gatheredFacts, type Side } from '@/lib/merge/rules'
import { SideChoice } from './side-choice'

type Pair = Record<Side, Compared>
type Props = { pair: Pair; languages: readonly string[]; locale: Locale }

/** What both organisations say of themselves, field by field, to choose from. */
export function Comparison({ pair, languages, locale }: Props) {
  const t = translator(locale, 'merging')
  const names = { survivor: pair.survivor.name, absorbed: pair.absorbed.name }
  const labels = { survivor: t('survivor'), absorbed: t('absorbed') }
  const each = (say: (one: Compared) => string) => ({
    survivor: say(pair.survivor) || <em className="text-quiet">{t('nothing')}</em>,
    absorbed: say(pair.absorbed) || <em className="text-quiet">{t('nothing')}</em>,
  })
  const differs = (say: (one: Compared) => string) => say(pair.survivor) !== say(pair.absorbed)
  const official = (one: Compared) =>
    one.names.flatMap(({ kind, name }) => (kind === 'official' ? [name] : [])).join(' · ')
  const facts: Record<ChosenFact | 'seatRegionId', (one: Compared) => string> = {
    kind: ({ kind }) => translator(locale, 'partner')(`kind.${kind}`),
    countryCode: ({ countryCode }) => (countryCode ? countryName(countryCode, locale) : ''),
    website: ({ website }) => website ?? '',
    seatRegionId: ({ seatRegion }) => seatRegion ?? '',
  }
  const scheme = translator(locale, 'partner')
  const gathered: Record<GatheredFact, (one: Compared) => string[]> = {
    identifiers: ({ identifiers }) =>
      identifiers.map((one) => `${one.register ?? scheme(`identifier.${one.scheme}`)} ${one.value}`),
    regions: ({ regions }) => regions,
  }
  const union = (list: (one: Compared) => string[]) => [...new Set([...list(pair.survivor), ...list(pair.absorbed)])]
  const textIn = (language: string) => (one: Compared) => {
    const found = one.texts.find((text) => text.language === language)
    return [found?.seat ?? '', found?.summary ?? '', shortened(found?.description ?? '')].filter(Boolean).join(' — ')
  }
  return (
    <div className="grid gap-6">
      <SideChoice
        name="names"
        legend={t('facts.names')}
        hint={t('namesHint')}
        chosen="survivor"
        said={each(official)}
        {...{ names, labels }}
      />
      {[...chosenFacts, 'seatRegionId' as const]
        .filter((fact) => differs(facts[fact]))
        .map((fact) => (
          <SideChoice
            key={fact}
            name={fact}
            legend={t(`facts.${fact}`)}
            chosen={facts[fact](pair.survivor) ? 'survivor' : 'absorbed'}
            said={each(facts[fact])}
            {...{ names, labels }}
          />
        ))}
      {gatheredFacts
        .filter((fact) => differs((one) => gathered[fact](one).join(', ')))
        .map((fact) => (
          <SideChoice
            key={fact}
            name={fact}
            legend={t(`facts.${fact}`)}
            chosen="both"
            both={{ label: t('both'), said: union(gathered[fact]).join(', ') }}
            said={each((one) => gathered[fact](one).join(', '))}
            {...{ names, labels }}
          />
        ))}
      {languages
        .filter((language) => differs(textIn(language)))
        .map((language) => (
          <SideChoice
            key={language}
            name={`texts.${language}`}
            legend={t('texts', { language: languageName(language, locale) })}
            chosen={textIn(language)(pair.survivor) ? 'survivor' : 'absorbed'}
            said={each(textIn(language))}
            {...{ names, labels }}
          />
        ))}
    </div>
  )
}

const shortened = (text: string) => (text.length > 300 ? `${text.slice(0, 300).trimEnd()} …` : text)

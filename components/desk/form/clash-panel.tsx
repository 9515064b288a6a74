'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Clash } from '@/lib/editing/merge'
import type { FormValues } from '@/lib/form-state'
import type { Clashing } from './delivery'
import { useWording } from './form-context'
import { openStore, removedMark } from './form-store'
import { useTime } from './save-line'
import { pathLabel } from './wording'

type Choice = 'mine' | 'theirs' | 'both' | 'gone'

/** Both texts of every place that two people changed, and what should stand there. */
export function ClashPanel({ theirs, resolve }: { theirs: Clashing; resolve: (values: FormValues) => void }) {
  const t = useTranslations('recordForm')
  const time = useTime()
  const [choices, setChoices] = useState<Record<string, Choice>>({})
  const finish = () => {
    const store = openStore(theirs.merged)
    for (const clash of theirs.clashes) settle(store, clash, choices[clash.path] ?? 'mine')
    resolve(store.values())
  }
  return (
    <section aria-labelledby="clash" tabIndex={-1} className="grid gap-5 border-2 border-gap px-5 py-4" role="alert">
      <h2 id="clash" className="text-xl">
        {t('clash', { name: theirs.by, time: time(new Date(theirs.at)) })}
      </h2>
      <p className="max-w-measure">{t('clashHelp')}</p>
      <ol className="grid gap-6">
        {theirs.clashes.map((clash, index) => (
          <Place
            key={clash.path}
            clash={clash}
            name={`saving.keep[${index}]`}
            chosen={choices[clash.path] ?? 'mine'}
            choose={(choice) => setChoices((all) => ({ ...all, [clash.path]: choice }))}
          />
        ))}
      </ol>
      <p className="scripted">
        <Button type="button" weight="main" onClick={finish}>
          {t('clashSave')}
        </Button>
      </p>
      <noscript>
        <p className="font-strong">{t('clashSaveBelow')}</p>
      </noscript>
    </section>
  )
}

function settle(store: ReturnType<typeof openStore>, clash: Clash, choice: Choice) {
  if (choice === 'mine') return
  // Until it is saved, a row that was let go can be brought back in the form.
  if (choice === 'gone') store.set(`${clash.path}.${removedMark}`, 'on')
  else if (clash.kind === 'field') store.set(clash.path, choice === 'both' ? clash.both : clash.theirs)
}

type PlaceProps = {
  clash: Clash
  /** What is chosen is sent with the form where there is no script. */
  name: string
  chosen: Choice
  choose: (choice: Choice) => void
}

function Place({ clash, name, chosen, choose }: PlaceProps) {
  const t = useTranslations('recordForm')
  const label = usePathLabel()(clash.path)
  const offered: Choice[] =
    clash.kind === 'row' ? ['mine', 'gone'] : clash.both ? ['mine', 'theirs', 'both'] : ['mine', 'theirs']
  return (
    <li>
      <fieldset className="grid min-w-0 gap-3">
        <legend className="mb-2 font-strong">{label}</legend>
        <input type="hidden" name={`${name}.path`} value={clash.path} />
        <input type="hidden" name={`${name}.theirs`} value={clash.theirs} />
        <input type="hidden" name={`${name}.both`} value={clash.both} />
        <div className="grid gap-4 md:grid-cols-2">
          {(['mine', 'theirs'] as const).map((side) => (
            <div key={side} className="border-s-2 border-line ps-3">
              <p className="text-sm text-quiet">{t(`side.${side}`)}</p>
              <p className="whitespace-pre-line">{clash[side] || t(clash.kind === 'row' ? 'takenOff' : 'empty')}</p>
            </div>
          ))}
        </div>
        <div className="flex flex-wrap gap-x-6">
          {offered.map((choice) => (
            <label key={choice} className="flex items-center gap-2 py-1">
              <input
                type="radio"
                name={`${name}.choice`}
                value={choice}
                checked={chosen === choice}
                onChange={() => choose(choice)}
                className="size-5"
              />
              {t(clash.kind === 'row' && choice === 'mine' ? 'keep.row' : `keep.${choice}`)}
            </label>
          ))}
        </div>
      </fieldset>
    </li>
  )
}

/** What a path of the form is called: "Who pays 1, Programme". */
export function usePathLabel(): (path: string) => string {
  const words = useWording()
  return (path) => pathLabel(words, path)
}

'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Clash } from '@/lib/editing/merge'
import type { FormValues } from '@/lib/form-state'
import type { Clashing } from './delivery'
import { useWording } from './form-context'
import { openStore } from './form-store'
import { useTime } from './save-line'

type Choice = 'mine' | 'theirs' | 'both'

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
        {theirs.clashes.map((clash) => (
          <Place
            key={clash.path}
            clash={clash}
            chosen={choices[clash.path] ?? 'mine'}
            choose={(choice) => setChoices((all) => ({ ...all, [clash.path]: choice }))}
          />
        ))}
      </ol>
      <p>
        <Button type="button" weight="main" onClick={finish}>
          {t('clashSave')}
        </Button>
      </p>
    </section>
  )
}

function settle(store: ReturnType<typeof openStore>, clash: Clash, choice: Choice) {
  // A row that one removed and the other changed is kept; taking the side that removed it is done in the form.
  if (clash.kind === 'row' || choice === 'mine') return
  store.set(clash.path, choice === 'both' ? clash.both : clash.theirs)
}

type PlaceProps = { clash: Clash; chosen: Choice; choose: (choice: Choice) => void }

function Place({ clash, chosen, choose }: PlaceProps) {
  const t = useTranslations('recordForm')
  const label = usePathLabel()(clash.path)
  const offered: Choice[] =
    clash.kind === 'row' ? ['mine'] : clash.both ? ['mine', 'theirs', 'both'] : ['mine', 'theirs']
  return (
    <li>
      <fieldset className="grid min-w-0 gap-3">
        <legend className="mb-2 font-strong">{label}</legend>
        <div className="grid gap-4 md:grid-cols-2">
          {(['mine', 'theirs'] as const).map((side) => (
            <div key={side} className="border-s-2 border-line ps-3">
              <p className="text-sm text-quiet">{t(`side.${side}`)}</p>
              <p className="whitespace-pre-line">{clash[side] || t('empty')}</p>
            </div>
          ))}
        </div>
        <div className="flex flex-wrap gap-x-6">
          {offered.map((choice) => (
            <label key={choice} className="flex items-center gap-2 py-1">
              <input
                type="radio"
                name={`clash-${clash.path}`}
                checked={chosen === choice}
                onChange={() => choose(choice)}
                className="size-5"
              />
              {t(clash.kind === 'row' ? 'keep.row' : `keep.${choice}`)}
            </label>
          ))}
        </div>
      </fieldset>
    </li>
  )
}

/** `funding[0].programme` as people read it: "Who pays 1, Programme". */
export function usePathLabel(): (path: string) => string {
  const words = useWording()
  return (path) => {
    const steps = [...path.matchAll(/([A-Za-z]\w*)(?:\[(\d+)\])?/g)]
    const names = steps.map(([, name = '']) => name)
    return steps
      .map(([, , index], place) => {
        const label = words.field(names.slice(0, place + 1).join('.'))
        return index === undefined ? label : `${label} ${Number(index) + 1}`
      })
      .join(', ')
  }
}

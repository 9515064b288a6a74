'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { startTransition, useState } from 'react'
import {
  Autocomplete,
  Header,
  Input,
  Label,
  Menu,
  MenuItem,
  MenuSection,
  SearchField,
  Text,
} from 'react-aria-components'
import { KindMark } from '@/components/record/kind-mark'
import type { Suggestion } from '@/lib/editing/finding'
import { type FormAction, idle } from '@/lib/form-state'
import { folded } from '@/lib/language/folding'
import { type Found, useFoundRecords } from './use-found-records'

export type PaletteProps = {
  /** Pages of the desk, by what they are called. */
  places: readonly { href: string; label: string }[]
  /** Languages the desk may be changed to. */
  languages: readonly ('en' | 'pl')[]
  kindNames: Record<string, string>
  chooseLanguage: FormAction
  signOut: FormAction
  leave: () => void
  showHelp: () => void
}

/** More than these are better looked at as a list. */
const most = 8

type Command = { id: string; label: string; run: () => void }

/** Where to go and what to open, by typing. */
export function Palette(props: PaletteProps) {
  const t = useTranslations('palette')
  const router = useRouter()
  const [typed, setTyped] = useState('')
  const found = useFoundRecords(typed)
  const go = (path: string) => {
    props.leave()
    router.push(path as '/desk')
  }
  const words = typed.trim()
  const all = `/desk/records?q=${encodeURIComponent(words)}`
  const commands = useCommands(props, go).filter(({ label }) => fits(label, words))
  const run = (key: string) => {
    if (key === 'all') return go(all)
    const record = found.records.find(({ id }) => id === key)
    if (record) return go(record.path ?? `/desk/records?q=${encodeURIComponent(record.title)}`)
    commands.find(({ id }) => id === key)?.run()
  }
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped} disableAutoFocusFirst={false}>
      <SearchField autoFocus className="grid gap-1.5" maxLength={200}>
        <Label className="font-strong">{t('field')}</Label>
        <Text slot="description" className="text-sm text-quiet">
          {t('hint')}
        </Text>
        <Input className="field" autoComplete="off" />
      </SearchField>
      <Standing found={found} words={words} isEmpty={commands.length === 0} />
      <Menu aria-label={t('results')} onAction={(key) => run(String(key))} className="outline-none">
        {commands.length > 0 ? (
          <Part title={t('commands')}>
            {commands.map(({ id, label }) => (
              <MenuItem key={id} id={id} textValue={label} className={itemLooks}>
                {label}
              </MenuItem>
            ))}
          </Part>
        ) : null}
        {found.records.length > 0 ? (
          <Part title={t('records')}>
            {found.records.slice(0, most).map((record) => (
              <RecordItem key={record.id} record={record} kindName={props.kindNames[record.kind] ?? ''} />
            ))}
            <MenuItem id="all" textValue={t('all', { words })} className={itemLooks}>
              {t('all', { words })}
            </MenuItem>
          </Part>
        ) : null}
      </Menu>
    </Autocomplete>
  )
}

const itemLooks =
  'block cursor-pointer border-s-2 border-transparent px-3 py-2 outline-none data-[focused]:border-accent data-[focused]:bg-wash data-[hovered]:bg-wash'

const Part = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <MenuSection className="pb-2">
    <Header className="px-3 pt-2 text-sm text-quiet">{title}</Header>
    {children}
  </MenuSection>
)

const RecordItem = ({ record, kindName }: { record: Suggestion; kindName: string }) => (
  <MenuItem id={record.id} textValue={record.title} className={itemLooks}>
    <span className="flex items-start gap-2.5">
      <KindMark kind={record.kind} className="mt-0.5" />
      <span className="min-w-0">
        <Text slot="label" lang={record.language}>
          {record.title}
        </Text>
        <Text slot="description" className="block text-sm text-quiet">
          {kindName} · {record.organisation}
        </Text>
      </span>
    </span>
  </MenuItem>
)

/** How the search stands, said aloud as well. */
function Standing({
  found,
  words,
  isEmpty,
}: {
  found: Found & { isSearching: boolean }
  words: string
  isEmpty: boolean
}) {
  const t = useTranslations('palette')
  const { isSearching, problem, total } = found
  if (problem && !isSearching)
    return (
      <p role="alert" className="text-sm text-gap">
        {t(problem)}
      </p>
    )
  const said = words === '' ? '' : isSearching ? t('searching') : t('found', { count: total })
  return (
    <p role="status" className="min-h-6 text-sm text-quiet">
      {said} {words !== '' && !isSearching && isEmpty && total === 0 ? t('nothing') : ''}
    </p>
  )
}

const fits = (label: string, words: string) =>
  folded(words)
    .split(/\s+/)
    .every((word) => folded(label).includes(word))

function useCommands(props: PaletteProps, go: (path: string) => void): Command[] {
  const t = useTranslations('palette')
  const press = (action: FormAction, fields: Record<string, string>) => () => {
    props.leave()
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    startTransition(async () => {
      await action(idle, form)
    })
  }
  return [
    ...props.places.map(({ href, label }) => ({ id: `go:${href}`, label, run: () => go(href) })),
    ...props.languages.map((locale) => ({
      ...{ id: `language:${locale}`, label: t(`languages.${locale}`) },
      run: press(props.chooseLanguage, { locale }),
    })),
    { id: 'help', label: t('help'), run: props.showHelp },
    { id: 'sign-out', label: t('signOut'), run: press(props.signOut, {}) },
  ]
}

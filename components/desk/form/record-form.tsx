'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useActionState, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import type { Form, Section as SectionOf } from '@/lib/editing/form'
import { isWorded } from '@/lib/editing/values'
import { type FormAction, type FormState, type FormValues, idle, type MessageValues } from '@/lib/form-state'
import { TranslationHead } from './beside-original'
import { ClashPanel, usePathLabel } from './clash-panel'
import { Company } from './company'
import type { Clashing } from './delivery'
import { type Copy, deviceCopy } from './device-copy'
import { FormField } from './field'
import { type FieldErrors, type FormAround, FormAroundProvider, useFormAround, useWording } from './form-context'
import { openStore } from './form-store'
import { fieldErrorsOf, Reasons, type Refusal } from './reasons'
import { SaveLine, useTime } from './save-line'
import { openSaver, type Saver, type SaverState } from './saver'
import { SectionList } from './section-list'
import { SuggestionLists } from './suggestions'

type Props = Pick<FormAround, 'choices' | 'records' | 'suggestions' | 'original'> & {
  form: Form
  /** What is saved, in this language. */
  values: FormValues
  version: number
  language: string
  /** When it was last saved, in the reader's words. */
  savedBefore: string | undefined
  /** For saving without JavaScript. */
  action: FormAction
  /** For saving with it. */
  address: string
  /** Where the form says that it is open. */
  presence: string
  idempotencyKey: string
  /** Tells forms of different people on one device from each other. */
  personId: string
  recordId: string
  /** What the person had typed when their session ended. */
  kept?: KeptForm | undefined
}

/** As the portal kept it; `version` is the one it was made from. */
type KeptForm = { id: string; values: FormValues; version?: number; idempotencyKey?: string }

type Rejected = Extract<FormState, { status: 'rejected' }>

/**
 * The form of any kind of record. With JavaScript it saves by itself and nothing typed is ever reset; without it the
 * form comes back from the portal with what was typed.
 */
export function RecordForm(props: Props) {
  const { form, values, language, action, choices, records, suggestions, original } = props
  const [state, submit] = useActionState(action, props.kept ? keptState(props.kept) : idle)
  const rejected = state.status === 'rejected' ? state : undefined
  const [store] = useState(() => openStore({ ...values, ...shownAgain(rejected) }))
  const [saver] = useState(() => openFormSaver(props, store, rejected?.version))
  const saving = useSyncExternalStore(saver.subscribe, saver.state, saver.state)
  useEffect(() => saver.follow(), [saver])
  useLeaveWarning(saver)
  useSaveKey(saver)
  const errors = rejected ? fieldErrorsOf(rejected) : saving.fieldErrors
  const sections = original ? wordedSections(form) : form.sections
  const send = (event: FormEvent) => {
    event.preventDefault()
    void saver.save(true)
  }
  return (
    <FormAroundProvider value={{ store, kind: form.kind, language, errors, choices, records, suggestions, original }}>
      <form action={submit} onSubmit={send} className="grid gap-8" noValidate>
        <Unseen {...props} rejected={rejected} />
        <Company address={props.presence} language={language} />
        <KeptCopy {...props} saver={saver} />
        <Refusals saving={saving} rejected={rejected} errors={errors} saver={saver} />
        <Joined saving={saving} />
        {original ? (
          <TranslationHead
            original={original}
            language={language}
            isCurrent={saving.isCurrent}
            choose={saver.follows}
          />
        ) : null}
        <SuggestionLists />
        <SectionList sections={sections} />
        <Sections sections={sections} />
        <SaveLine state={saving} savedBefore={props.savedBefore} />
      </form>
    </FormAroundProvider>
  )
}

const copyOf = ({ personId, recordId, language }: Props) => deviceCopy(`${personId} ${recordId} ${language}`)

/** What a form says of itself where there is no script. */
function Unseen({ version, idempotencyKey, language, kept, rejected }: Props & { rejected: Rejected | undefined }) {
  return (
    <>
      <input type="hidden" name="version" value={rejected?.version ?? version} />
      <input type="hidden" name="idempotencyKey" value={rejected?.idempotencyKey || idempotencyKey} />
      <input type="hidden" name="saving.language" value={language} />
      <input type="hidden" name="saving.seen" value={version} />
      {kept ? <input type="hidden" name="saving.kept" value={kept.id} /> : null}
    </>
  )
}

/** In a translation only what has words is asked for. */
const wordedSections = ({ sections }: Form): SectionOf[] =>
  sections
    .map(({ name, fields }) => ({ name, fields: fields.filter(isWorded) }))
    .filter(({ fields }) => fields.length > 0)

const openFormSaver = (props: Props, store: FormAround['store'], version = props.version): Saver =>
  openSaver({
    ...{ store, address: props.address, language: props.language, version, saved: props.values },
    ...{ savedAt: undefined, copy: copyOf(props), isCurrent: !props.original?.isBehind, seen: props.version },
    ...{ personId: props.personId, keptId: props.kept?.id },
  })

const keptState = ({ values, version, idempotencyKey }: KeptForm): Rejected => ({
  ...{ status: 'rejected', message: 'kept_form', fieldErrors: {}, values },
  ...(version ? { version } : {}),
  idempotencyKey: idempotencyKey ?? '',
})

/** What was typed; where somebody saved in between, together with all of theirs that fits. */
function shownAgain(rejected: Rejected | undefined): FormValues {
  const { saving: _, ...typed } = (rejected?.theirs as Clashing | undefined)?.merged ?? rejected?.values ?? {}
  return typed
}

function Sections({ sections }: { sections: readonly SectionOf[] }) {
  const words = useWording()
  return sections.map(({ name, fields }) => (
    <Section key={name} id={`part-${name}`} title={words.section(name)} aside={words.sectionHelp(name)}>
      <div className="grid gap-6 sm:grid-cols-2">
        {fields.map((field) => (
          <div key={field.name} className={field.isHalf ? 'min-w-0' : 'min-w-0 sm:col-span-2'}>
            <FormField field={field} path={field.name} wording={field.name} />
          </div>
        ))}
      </div>
    </Section>
  ))
}

type RefusalsProps = { saving: SaverState; rejected: Rejected | undefined; errors: FieldErrors; saver: Saver }

/** Why a save that somebody asked for was refused, first thing in the form and with the focus. */
function Refusals({ saving: { standing, refusals }, rejected, errors, saver }: RefusalsProps) {
  const place = useRef<HTMLDivElement>(null)
  const isAsked = refusals > 0 || rejected !== undefined
  useEffect(() => {
    if (refusals > 0 || rejected) place.current?.querySelector<HTMLElement>('[role=alert]')?.focus()
  }, [refusals, rejected])
  const clash = standing.is === 'clash' ? standing.theirs : (rejected?.theirs as Clashing | undefined)
  return (
    <div ref={place} className="grid gap-4 empty:hidden">
      {clash?.clashes ? <ClashPanel theirs={clash} resolve={(values) => saver.resolve(clash, values)} /> : null}
      {isAsked && !clash ? (
        <Reasons refusal={standing.is === 'refused' ? refusalOf(standing) : rejected} errors={errors} />
      ) : null}
    </div>
  )
}

const refusalOf = ({ message, values }: { message: string; values?: MessageValues }): Refusal => ({
  message,
  ...(values ? { messageValues: values } : {}),
})

/** Says whose words came in with the last save. */
function Joined({ saving: { joined } }: { saving: SaverState }) {
  const t = useTranslations('recordForm')
  const labelOf = usePathLabel()
  if (!joined) return null
  return (
    <Notice role="status" title={t('joined', { name: joined.by })}>
      {[...new Set(joined.fields.map(labelOf))].join(' · ')}
    </Notice>
  )
}

/** What this device kept of an earlier time and the portal never got. */
function KeptCopy(props: Props & { saver: Saver }) {
  const t = useTranslations('recordForm')
  const { store } = useFormAround()
  const time = useTime()
  const [copy] = useState(() => copyOf(props))
  const [kept, setKept] = useState<Copy>()
  useEffect(() => {
    void copy.find().then((found) => {
      if (found && JSON.stringify(found.values) !== JSON.stringify(store.values())) setKept(found)
    })
  }, [copy, store])
  if (!kept) return null
  const take = () => {
    props.saver.takeOver(kept)
    setKept(undefined)
  }
  const leave = () => {
    void copy.forget()
    setKept(undefined)
  }
  return (
    <Notice tone="attention" role="status" title={t('keptCopy', { time: time(new Date(kept.at)) })}>
      <p>{t('keptCopyHelp')}</p>
      <p className="mt-2 flex flex-wrap gap-x-6">
        <button type="button" className="cursor-pointer font-strong text-accent underline" onClick={take}>
          {t('keptCopyTake')}
        </button>
        <button type="button" className="cursor-pointer text-quiet underline" onClick={leave}>
          {t('keptCopyLeave')}
        </button>
      </p>
    </Notice>
  )
}

function useLeaveWarning(saver: Saver) {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (saver.isDirty()) event.preventDefault()
    }
    const retry = () => {
      if (saver.isDirty()) void saver.save(false)
    }
    window.addEventListener('beforeunload', warn)
    window.addEventListener('online', retry)
    window.addEventListener('focus', retry)
    return () => {
      window.removeEventListener('beforeunload', warn)
      window.removeEventListener('online', retry)
      window.removeEventListener('focus', retry)
    }
  }, [saver])
}

/** Control or Command and S. */
function useSaveKey(saver: Saver) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      void saver.save(true)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [saver])
}

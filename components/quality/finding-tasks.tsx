import type { ReactNode } from 'react'
import { PressForm } from '@/components/desk/deleted/press-form'
import { translator } from '@/i18n/translator'
import type { FormAction } from '@/lib/form-state'
import type { Locale } from '@/lib/language/rules'
import type { Finding } from '@/lib/quality/rules'
import type en from '@/messages/en.json'

type Messages = typeof en

/** What one press does about a finding; what the reader may not do is left out. */
export type Deeds = {
  stillRight?: FormAction
  lookAgain?: (hash: string) => FormAction
  takeAddress?: (hash: string) => FormAction
  throwAway?: FormAction
}

type Place = {
  /** Where the record's form and its review are; the form is missing where its kind has none. */
  form: string | null
  review: string
  title: string
  version: number
  deeds: Deeds
  locale: Locale
}

type Task = keyof Messages['quality']['tasks']
type Props = Place & { finding: Finding }

/** What can be done about one finding. */
export function FindingTasks(props: Props) {
  const Tasks = tasks[props.finding.name]
  return <Tasks {...props} />
}

const tasks: Record<Finding['name'], (props: Props) => ReactNode> = {
  dead: DeadLink,
  moved: MovedLink,
  over: inForm('over'),
  funding_ended: inForm('funding'),
  unconfirmed: StillRight,
  untouched: StillRight,
  in_review: inReview('review'),
  draft: Draft,
  changed: inReview('compare'),
  unpublished: inReview('publish'),
  behind: inForm('update'),
  untranslated: inForm('translate'),
  // Each is a link already.
  missing: () => null,
}

function inForm(task: Task) {
  return function InForm(props: Props) {
    return <ToForm task={task} {...props} />
  }
}

function inReview(task: Task) {
  return function InReview(props: Props) {
    return <TaskLink task={task} href={`${props.review}?language=${props.finding.language}`} {...props} />
  }
}

function ToForm({ task, ...props }: Props & { task: Task }) {
  const { form, finding } = props
  if (!form) return null
  const { field, language } = finding
  const href = `${form}${language ? `?language=${language}` : ''}${field ? `#${anchorOf(field)}` : ''}`
  return <TaskLink task={task} href={href} {...props} />
}

function DeadLink(props: Props) {
  const { finding, deeds } = props
  return (
    <>
      <ToForm task="mendLink" {...props} />
      {finding.link && deeds.lookAgain ? (
        <Press task="lookAgain" action={deeds.lookAgain(finding.link.hash)} {...props} />
      ) : null}
    </>
  )
}

function MovedLink(props: Props) {
  const { finding, deeds } = props
  const { link, language } = finding
  // Within a text people write themselves.
  if (!link || !deeds.takeAddress || language !== '') return <ToForm task="mendLink" {...props} />
  return <Press task="takeAddress" action={deeds.takeAddress(link.hash)} {...props} />
}

function StillRight(props: Props) {
  const { stillRight } = props.deeds
  return (
    <>
      {stillRight ? <Press task="stillRight" action={stillRight} {...props} /> : null}
      <ToForm task="change" {...props} />
    </>
  )
}

function Draft(props: Props) {
  const { throwAway } = props.deeds
  return (
    <>
      <ToForm task="goOn" {...props} />
      {throwAway ? <Press task="throwAway" action={throwAway} isOfVersion {...props} /> : null}
    </>
  )
}

/** The field itself, or the list in whose entries something is missing. */
export const anchorOf = (field: string): string => field.split('.')[0] ?? field

function TaskLink({ task, href, title, locale }: Pick<Place, 'title' | 'locale'> & { task: Task; href: string }) {
  const t = translator(locale, 'quality')
  const words = t(`tasks.${task}`)
  return (
    <a href={href} aria-label={t('taskOf', { task: words, title })} className="inline-block py-1.5 font-strong">
      {words}
    </a>
  )
}

type Pressed = Pick<Place, 'title' | 'version' | 'locale'> & { task: Task; action: FormAction; isOfVersion?: true }

const Press = ({ task, action, isOfVersion, title, version, locale }: Pressed) => (
  <PressForm
    action={action}
    idempotencyKey={crypto.randomUUID()}
    {...(isOfVersion ? { version } : {})}
    label={translator(locale, 'quality')(`tasks.${task}`)}
    of={title}
  />
)

import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { foldUnchanged, type Part } from '@/lib/editing/sentences'

type Props = {
  parts: Part[]
  /** Of the text, not of the desk. */
  language?: string
  /** Choices of a list, one to each part. */
  isList?: boolean
  /** For codes: what a choice is called. */
  wordFor?: (text: string) => string
}

/** What came into a text and what went, readable by colour, by line and by ear; long unchanged stretches are left out. */
export function Difference({ parts, language, isList = false, wordFor = (text) => text }: Props) {
  const shown = isList ? parts : foldUnchanged(parts)
  return (
    <div lang={language} dir="auto" className="max-w-measure whitespace-pre-wrap break-words">
      {shown.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name but their place.
        <Fragment key={index}>
          {isList && index > 0 && ', '}
          {part === 'fold' ? <Fold /> : <Stretch text={wordFor(part.text)} state={part.state} />}
        </Fragment>
      ))}
    </div>
  )
}

function Stretch({ text, state }: Part) {
  const t = useTranslations('history')
  if (state === 'same') return text
  const Mark = state === 'added' ? 'ins' : 'del'
  return (
    <Mark className={looks[state]}>
      <span className="sr-only"> {t(state)} </span>
      {text}
      <span className="sr-only"> {t('end')} </span>
    </Mark>
  )
}

const looks = {
  added: 'bg-wash text-practice underline decoration-2 underline-offset-4',
  removed: 'text-gap line-through decoration-1',
}

function Fold() {
  const t = useTranslations('history')
  return (
    <span className="text-quiet">
      <span aria-hidden="true"> … </span>
      <span className="sr-only"> {t('unchanged')} </span>
    </span>
  )
}

import { KindMark } from '@/components/record/kind-mark'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import type { FormAction } from '@/lib/form-state'
import { formatDay } from '@/lib/format/dates'
import type { ShownQuestion } from '@/lib/heartbeat/queries'
import { leavesTask } from '@/lib/heartbeat/rules'
import type { Locale } from '@/lib/language/rules'
import { AnswerForm } from './answer-form'
import { DifferenceForm } from './difference-form'

type Props = {
  questions: readonly ShownQuestion[]
  token: string
  answer: FormAction
  takeBack: FormAction
  locale: Locale
}

/** Everything somebody is asked about, each with its answers or with what was answered. */
export function QuestionList({ questions, token, answer, takeBack, locale }: Props) {
  const t = translator(locale, 'heartbeat')
  return (
    <ul>
      {questions.map((question) => {
        const { id, kind, title, confirmedOn } = question
        const hidden = { token, questionId: id }
        return (
          <li key={id} id={`question-${id}`} className="grid gap-4 border-t border-line py-6">
            <div>
              <h2 className="flex items-center gap-2 text-lg">
                <KindMark kind={kind} />
                <span className="min-w-0 wrap-anywhere">{title}</span>
              </h2>
              {confirmedOn && !question.answer ? (
                <p className="text-sm text-quiet">
                  {t('confirmed', { day: formatDay(confirmedOn.toISOString().slice(0, 10), locale) })}
                </p>
              ) : null}
            </div>
            {question.answer ? (
              <Said question={question} locale={locale}>
                <AnswerForm action={takeBack} hidden={hidden} choices={[{ label: t('undo') }]} about={title} />
              </Said>
            ) : (
              <>
                <AnswerForm
                  action={answer}
                  hidden={hidden}
                  about={title}
                  choices={[
                    { value: 'still_running', label: t('answers.still_running'), isMain: true },
                    { value: 'ended', label: t('answers.ended') },
                    { value: 'not_me', label: t('answers.not_me') },
                  ]}
                />
                <DifferenceForm action={answer} hidden={hidden} id={id} about={title} />
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Said({
  question: { answer, isSettled },
  locale,
  children,
}: {
  question: ShownQuestion
  locale: Locale
  children: React.ReactNode
}) {
  const t = translator(locale, 'heartbeat')
  if (!answer) return null
  const isDraft = answer === 'ended' && !isSettled
  return (
    <Notice
      tone={leavesTask(answer) && !isSettled ? 'attention' : 'good'}
      role="status"
      title={t(isDraft ? 'said.ended_draft' : `said.${answer}`)}
    >
      <div className="mt-2">{children}</div>
    </Notice>
  )
}

import { NextIntlClientProvider } from 'next-intl'
import { QuestionList } from '@/components/heartbeat/question-list'
import { Notice } from '@/components/ui/notice'
import { messagesOf } from '@/i18n/catalogues'
import { translator } from '@/i18n/translator'
import { deskLocale } from '@/lib/auth/desk-language'
import { currentCaller } from '@/lib/auth/request'
import { spend } from '@/lib/auth/throttle'
import { AppError } from '@/lib/errors'
import { formatDay } from '@/lib/format/dates'
import { answerQuestion, takeAnswerBack } from '@/lib/heartbeat/actions'
import { readLetter } from '@/lib/heartbeat/queries'
import { letterToken } from '@/lib/heartbeat/schema'

/** Asks whether records are still so: opening the page changes nothing, each answer is a press. */
export default async function Heartbeat({ searchParams }: PageProps<'/heartbeat'>) {
  const token = letterToken.safeParse((await searchParams).token).data
  const letter = token && (await isAdmitted()) ? await readLetter(token) : null
  if (!token || !letter) return <Gone />
  const { locale, expiresAt, questions } = letter
  const t = translator(locale, 'heartbeat')
  const { heartbeat, refusal } = messagesOf(locale)
  const isDone = questions.length > 0 && questions.every(({ answer }) => answer !== null)
  return (
    <div lang={locale} className="grid gap-6">
      <header className="grid gap-2">
        <h1 className="text-2xl">{t('title')}</h1>
        <p className="max-w-measure">{t('lead')}</p>
      </header>
      {isDone ? <Notice tone="good" role="status" title={t('thanks')} /> : null}
      <NextIntlClientProvider locale={locale} timeZone="UTC" messages={{ heartbeat, refusal }}>
        <QuestionList
          questions={questions}
          token={token}
          answer={answerQuestion}
          takeBack={takeAnswerBack}
          locale={locale}
        />
      </NextIntlClientProvider>
      <p className="text-sm text-quiet">
        {t('until', { day: formatDay(expiresAt.toISOString().slice(0, 10), locale) })}
      </p>
    </div>
  )
}

/** Whoever tries many links is told that none works. */
async function isAdmitted(): Promise<boolean> {
  try {
    await spend('preview', (await currentCaller()).source)
    return true
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return false
  }
}

async function Gone() {
  const t = translator(await deskLocale(), 'heartbeat')
  return (
    <>
      <h1 className="text-2xl">{t('title')}</h1>
      <Notice tone="attention" title={t('gone')} className="mt-6">
        <p>{t('goneHelp')}</p>
        <p className="mt-2">
          <a href="/sign-in">{t('signIn')}</a>
        </p>
      </Notice>
    </>
  )
}

import { isInterfaceLocale, type Locale } from '@/lib/language/rules'
import { isApiPath } from '@/lib/public/api-addresses'
import { isProblemStatus, type ProblemStatus } from '@/lib/public/problems'
import { findRedirect } from '@/lib/public/redirects'
import { type Admission, NotAdmitted } from './admission'
import { isSearch } from './asked'
import type { Encoding } from './bodies'
import { asDocument, isErrorShell, retryAfterOf, waitsForScript } from './document'
import type { Log } from './log'
import { finishPage, type Page } from './page'
import { Abandoned } from './patience'
import type { ProblemPages } from './problem-pages'
import type { MakeAnswer, Question, Rendered } from './render'
import { isReadableForm } from './sent-form'

/** What is asked of a public address; `url` carries known parameters only. */
export type PublicQuestion = Question & {
  path: string
  locale: Locale
  /** What the one visitor reads whom the answer is for. */
  encoding?: Encoding
}
export type MakePublicPage = (question: PublicQuestion) => Promise<Page>

type Options = {
  make: MakeAnswer
  problems: ProblemPages
  admit: Admission
  /** Searches wait for each other, not the other pages for them. */
  admitSearch: Admission
  database: { isLost: () => boolean; isTroubled: () => boolean; answers: () => Promise<boolean> }
  log: Log
}

/** Makes finished answers for public addresses: documents, and problem pages where there is none to give. */
export function openPublicPages({ make, problems, admit, admitSearch, database, log }: Options): MakePublicPage {
  const problem = (status: ProblemStatus, { path, locale }: PublicQuestion) =>
    isApiPath(path) ? problems.data(status, locale) : problems.page(status, locale)

  const missing = async (question: PublicQuestion) => {
    const { locale, path } = question
    if (!isApiPath(path) && !isInterfaceLocale(path.split('/', 2)[1])) return problem(404, question)
    try {
      const found = await findRedirect(locale, path)
      return found && 'location' in found ? redirectTo(found) : problem(found?.status ?? 404, question)
    } catch (err) {
      log.error({ err }, 'moved addresses could not be looked up')
      return failed(question)
    }
  }
  const failed = async (question: PublicQuestion) => {
    const isFine = !database.isTroubled() && (await database.answers()) && !database.isTroubled()
    return problem(isFine ? 500 : 503, question)
  }

  const inWords = ({ status, headers }: Rendered, question: PublicQuestion) => {
    // A form from before the portal was renewed: its page is still there.
    if (headers['x-nextjs-action-not-found'] !== undefined) return problem(400, question)
    if (status === 404) return missing(question)
    if (status >= 500) return status === 503 ? problem(503, question) : failed(question)
    return problem(isProblemStatus(status) ? status : 404, question)
  }
  const finish = (rendered: Rendered, question: PublicQuestion): Promise<Page> => {
    const { encoding } = question
    if (rendered.isDocument) return finishPage(rendered, { encoding })
    const isHtml = String(rendered.headers['content-type'] ?? '').startsWith('text/html')
    const html = isHtml ? rendered.body.toString() : ''
    if (isErrorShell(html) || isSpeechless(rendered, question.path)) return inWords(rendered, question)
    if (!isHtml) return finishPage(rendered, { encoding })
    if (waitsForScript(html))
      log.error({ route: question.path }, 'this public page waits for a script: no Suspense here')
    return finishPage({ ...answerOf(rendered, html), body: Buffer.from(asDocument(html)) }, { encoding })
  }
  const laneOf = ({ path }: PublicQuestion) => (isSearch(path) ? admitSearch : admit)
  return async (question) => {
    if (database.isLost()) return problem(503, question)
    const { headers = {}, body } = question
    if (body && !(await isReadableForm({ headers, body }))) return problem(400, question)
    try {
      return await laneOf(question)(async () => finish(await make(question), question))
    } catch (err) {
      if (!(err instanceof NotAdmitted || err instanceof Abandoned)) throw err
      const hasLeft = question.signal?.aborted === true
      log[hasLeft ? 'debug' : 'warn']({ err, route: question.path }, 'not rendered')
      return problem(503, question)
    }
  }
}

/** Next answers every form with 200; one that came too often says so, and keeps what was typed. */
function answerOf(rendered: Rendered, html: string): Rendered {
  const wait = retryAfterOf(html)
  return wait ? { ...rendered, status: 429, headers: { ...rendered.headers, 'retry-after': wait } } : rendered
}

/** An error without words of ours: Next's own page or bare text, or nothing at all. */
function isSpeechless({ status, headers, body }: Rendered, path: string): boolean {
  if (status < 400) return false
  const isHtml = String(headers['content-type'] ?? '').startsWith('text/html')
  return body.length === 0 || isHtml || !isApiPath(path)
}

const redirectTo = ({ status, location }: { status: number; location: string }) =>
  finishPage({ status, headers: { location }, body: Buffer.alloc(0) })

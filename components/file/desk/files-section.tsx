import { NextIntlClientProvider } from 'next-intl'
import { ActionButton } from '@/components/desk/action-button'
import { Notice } from '@/components/ui/notice'
import { messagesOf } from '@/i18n/catalogues'
import { translator } from '@/i18n/translator'
import type { FileEntry } from '@/lib/file/queries'
import { typeName } from '@/lib/file/rules'
import type { FormAction } from '@/lib/form-state'
import { formatSize } from '@/lib/format/sizes'
import type { ContentLanguage, Locale } from '@/lib/language/rules'
import { FileWordsForm } from './file-words-form'
import { UploadForm } from './upload-form'

/** What may be done with a file; each form names its file itself, so that nothing is bound here. */
export type FileActions = Record<'describe' | 'move' | 'remove' | 'putBack' | 'accept', FormAction>

type Props = {
  recordId: string
  /** The path of the page this stands on, to come back to without scripts. */
  from: string
  files: readonly FileEntry[]
  removed: readonly FileEntry[]
  /** The language whose words are written here. */
  language: ContentLanguage
  locale: Locale
  /** A key of section `refusal`, from the page's parameter `refused`. */
  refused?: string | undefined
  actions: FileActions
}

/** The files of a record: added, told, ordered, taken off and put back, with and without scripts. */
export function FilesSection({ recordId, from, files, removed, language, locale, refused, actions }: Props) {
  const t = translator(locale, 'file')
  const messages = messagesOf(locale)
  return (
    <section id="files" aria-labelledby="files-title" className="grid gap-6">
      <h2 id="files-title" className="text-xl">
        {t('title')}
      </h2>
      <Refused reason={refused} locale={locale} />
      {files.length === 0 ? <p className="text-quiet">{t('none')}</p> : null}
      <NextIntlClientProvider
        locale={locale}
        timeZone="UTC"
        messages={{ file: messages.file, refusal: messages.refusal }}
      >
        <ol className="grid gap-6">
          {files.map((file, place) => (
            <li key={file.id} className="grid gap-4 border-t border-line pt-4 md:grid-cols-[10rem_1fr]">
              <Sample file={file} />
              <div className="grid content-start gap-4">
                <p>
                  <a href={`/desk/files/${file.id}`} className="font-strong">
                    {file.name}
                  </a>{' '}
                  <span className="whitespace-nowrap text-sm text-quiet">
                    {t('typeAndSize', { type: typeName(file.mediaType), size: formatSize(file.bytes, locale) })}
                  </span>
                </p>
                <Findings file={file} accept={actions.accept} locale={locale} />
                <FileWordsForm
                  key={`${file.id} ${language}`}
                  file={{ id: file.id, kind: file.kind, name: file.name }}
                  words={file.texts[language]}
                  language={language}
                  describe={actions.describe}
                />
                <div className="flex flex-wrap gap-x-5 gap-y-2">
                  {place === 0 ? null : (
                    <Press action={actions.move} fields={{ file: file.id, to: 'earlier' }}>
                      {t('earlier', { name: file.name })}
                    </Press>
                  )}
                  {place === files.length - 1 ? null : (
                    <Press action={actions.move} fields={{ file: file.id, to: 'later' }}>
                      {t('later', { name: file.name })}
                    </Press>
                  )}
                  <Press action={actions.remove} fields={{ file: file.id }}>
                    {t('remove', { name: file.name })}
                  </Press>
                </div>
              </div>
            </li>
          ))}
        </ol>
        <UploadForm recordId={recordId} from={from} idempotencyKey={crypto.randomUUID()} />
        {removed.length === 0 ? null : (
          <details className="border-s-2 border-line ps-4">
            <summary className="cursor-pointer py-2 font-strong">{t('removed', { count: removed.length })}</summary>
            <ul className="grid gap-2 py-2">
              {removed.map((file) => (
                <li key={file.id} className="flex flex-wrap items-center gap-x-5">
                  {file.name}
                  <Press action={actions.putBack} fields={{ file: file.id }}>
                    {t('putBack', { name: file.name })}
                  </Press>
                </li>
              ))}
            </ul>
          </details>
        )}
      </NextIntlClientProvider>
    </section>
  )
}

function Press({ action, fields, children }: { action: FormAction; fields: Record<string, string>; children: string }) {
  return (
    <ActionButton action={action} fields={fields} className="min-h-11 cursor-pointer py-1 text-sm text-quiet underline">
      {children}
    </ActionButton>
  )
}

function Refused({ reason, locale }: { reason: string | undefined; locale: Locale }) {
  const t = translator(locale, 'refusal')
  type Key = Parameters<typeof t.has>[0]
  if (!reason) return null
  const isKnown = /^[a-z_]+$/.test(reason) && t.has(reason as Key)
  return (
    <Notice tone="wrong" role="alert" title={t((isKnown ? reason : 'not_allowed_now') as 'busy', { minutes: 1 })} />
  )
}

/** A small picture of the file, or the letters of its kind. */
const Sample = ({ file: { id, kind, mediaType, width, height } }: { file: FileEntry }) =>
  kind === 'image' ? (
    // eslint-disable-next-line @next/next/no-img-element -- this picture of the desk is sent to whoever may see its record
    <img
      src={`/desk/files/${id}?size=640`}
      alt=""
      width={width ?? undefined}
      height={height ?? undefined}
      loading="lazy"
      className="h-auto max-h-40 w-auto max-w-full justify-self-start rounded-small bg-wash object-contain"
    />
  ) : (
    <span
      aria-hidden="true"
      className="grid h-24 w-20 place-items-center rounded-small border border-edge bg-wash text-sm text-quiet"
    >
      {typeName(mediaType)}
    </span>
  )

/** What readers of a document would find in it, and the press that says so be it. */
function Findings({ file, accept, locale }: { file: FileEntry; accept: FormAction; locale: Locale }) {
  const t = translator(locale, 'file')
  if (file.findings.length === 0) return null
  return (
    <Notice tone={file.isCleared ? 'plain' : 'attention'} title={t(file.isCleared ? 'findingsAccepted' : 'findings')}>
      <ul className="my-2 list-disc ps-5">
        {file.findings.map(({ kind, words }) => (
          <li key={kind}>{t(`found.${kind}`, { words: words.join(', ') })}</li>
        ))}
      </ul>
      {file.isCleared ? null : (
        <>
          <p>{t('findingsWhat')}</p>
          <Press action={accept} fields={{ file: file.id }}>
            {t('accept', { name: file.name })}
          </Press>
        </>
      )}
    </Notice>
  )
}

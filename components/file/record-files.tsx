import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import type { PublicFile } from '@/lib/file/publication'
import { copiesOf, typeName } from '@/lib/file/rules'
import { formatSize } from '@/lib/format/sizes'
import type { Locale } from '@/lib/language/rules'

type Props = {
  files: readonly PublicFile[]
  locale: Locale
  /** On the desk, where what is not public has no public address. */
  isPreview?: boolean
}

/** The pictures and documents of a record; nothing where it has none. */
export function RecordFiles({ files, locale, isPreview = false }: Props) {
  const t = translator(locale, 'file')
  const images = files.filter(({ kind }) => kind === 'image')
  const documents = files.filter(({ kind }) => kind === 'document')
  const addressOf = (file: PublicFile, size = 'whole') =>
    isPreview ? `/desk/files/${file.key}?size=${size}` : `/files/${file.key}/${size}`
  return (
    <>
      {images.length === 0 ? null : (
        <Section id="pictures" title={t('pictures')}>
          <div className="grid gap-8">
            {images.map((file) => (
              <Picture key={file.key} file={file} locale={locale} addressOf={addressOf} />
            ))}
          </div>
        </Section>
      )}
      {documents.length === 0 ? null : (
        <Section id="documents" title={t('documents')}>
          <ul className="max-w-measure">
            {documents.map((file) => (
              <li key={file.key} className="pb-2.5 leading-tight">
                <a href={addressOf(file)} lang={file.language === locale ? undefined : file.language}>
                  {file.name}
                </a>{' '}
                <span className="whitespace-nowrap text-sm text-quiet">
                  {t('typeAndSize', { type: typeName(file.mediaType), size: formatSize(file.bytes, locale) })}
                </span>
                {file.caption ? (
                  <p className="mt-1 text-sm text-quiet" lang={file.language === locale ? undefined : file.language}>
                    {file.caption}
                  </p>
                ) : null}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function Picture({
  file,
  locale,
  addressOf,
}: {
  file: PublicFile
  locale: Locale
  addressOf: (file: PublicFile, size?: string) => string
}) {
  const { width, height, alternative, caption, language } = file
  const sources = [
    ...copiesOf(width).map((copy) => `${addressOf(file, String(copy))} ${copy}w`),
    `${addressOf(file)} ${width}w`,
  ]
  return (
    <figure lang={language === locale ? undefined : language}>
      {/* eslint-disable-next-line @next/next/no-img-element -- the copies are made when a picture arrives; Next's own maker of pictures is off */}
      <img
        src={addressOf(file, '640')}
        srcSet={sources.join(', ')}
        sizes="(min-width: 64rem) 46rem, 100vw"
        width={width ?? undefined}
        height={height ?? undefined}
        alt={alternative ?? ''}
        loading="lazy"
        decoding="async"
        className="h-auto max-w-full rounded-small bg-wash"
      />
      {caption ? <figcaption className="mt-2 max-w-measure text-sm text-quiet">{caption}</figcaption> : null}
    </figure>
  )
}

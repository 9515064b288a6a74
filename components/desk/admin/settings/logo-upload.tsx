import { Button } from '@/components/ui/button'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import type { PortalLogo } from '@/lib/portal-settings/publication'

/** The logo as it is, and an ordinary form that sends another. */
export function LogoUpload({ logo, locale }: { logo: PortalLogo | null; locale: Locale }) {
  const t = translator(locale, 'keeping.settings.logo')
  return (
    <div className="grid max-w-measure gap-5">
      {logo ? (
        <figure className="grid gap-2">
          <figcaption className="text-sm text-quiet">{t('now')}</figcaption>
          {/* eslint-disable-next-line @next/next/no-img-element -- what was uploaded is redrawn once and never optimised by Next */}
          <img
            src={`/files/${logo.key}/whole`}
            alt={logo.alternative[locale] ?? ''}
            width={logo.width}
            height={logo.height}
            className="h-auto max-h-24 w-auto max-w-full border border-line object-contain p-3"
          />
        </figure>
      ) : (
        <p className="text-quiet">{t('none')}</p>
      )}
      <form action="/desk/admin/settings/logo" method="post" encType="multipart/form-data" className="grid gap-3">
        <label htmlFor="logo-file" className="font-strong">
          {t('file')}
        </label>
        <p id="logo-file-hint" className="text-sm text-quiet">
          {t('fileHint')}
        </p>
        <input
          id="logo-file"
          name="file"
          type="file"
          accept=".png,.jpg,.jpeg,.webp,.gif"
          required
          aria-describedby="logo-file-hint"
          className="field"
        />
        <p>
          <Button>{t('send')}</Button>
        </p>
      </form>
    </div>
  )
}

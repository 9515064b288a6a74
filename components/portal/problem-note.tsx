import { TableDrawing } from '@/components/roundtable/table-drawing'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import { folders } from '@/lib/public/addresses'
import type { ProblemStatus } from '@/lib/public/problems'

/** What went wrong, what to do about it, and where to go on. */
export function ProblemNote({ status, locale }: { status: ProblemStatus; locale: Locale }) {
  const t = translator(locale, 'problem')
  const nav = translator(locale, 'nav')
  return (
    <div className="flex flex-wrap-reverse items-center justify-between gap-x-12 gap-y-6 py-10">
      <div className="min-w-0 flex-[1_1_28rem]">
        <p className="mb-3 text-quiet">{t('label', { status: String(status) })}</p>
        <h1 className="text-3xl">{t(`${status}.title`)}</h1>
        <div className="mt-6 grid max-w-measure gap-3 text-lg">
          <p>{t(`${status}.text`)}</p>
          <p>{t(`${status}.next`)}</p>
        </div>
        <h2 className="mt-10 font-text text-base font-normal text-quiet">{t('where')}</h2>
        <ul className="mt-1 grid gap-1 text-lg">
          <li>
            <a href={`/${locale}`}>{t('home')}</a>
          </li>
          <li>
            <a href={`/${locale}/${folders.practice}`}>{nav('practice')}</a>
          </li>
          <li>
            <a href={`/${locale}/${folders.region}`}>{nav('region')}</a>
          </li>
        </ul>
      </div>
      <TableDrawing seats={{ min: 0, max: 7 }} held={false} className="size-28 md:size-52" />
    </div>
  )
}

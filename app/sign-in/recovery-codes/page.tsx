import type { Metadata } from 'next'
import { RecoveryCodesForm } from '@/components/second-factor/recovery-codes-form'
import { translator } from '@/i18n/translator'
import { deskLocale } from '@/lib/auth/desk-language'
import { requireActor } from '@/lib/auth/session'
import { addressAfterSignIn } from '@/lib/person/rules'
import { makeRecoveryCodes } from '@/lib/second-factor/actions'
import { findFactors } from '@/lib/second-factor/queries'

const texts = async () => translator(await deskLocale(), 'secondFactor.codes')

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await texts())('title') }
}

export default async function RecoveryCodesPage({ searchParams }: PageProps<'/sign-in/recovery-codes'>) {
  const { next: asked } = await searchParams
  const actor = await requireActor()
  const { codesLeft } = await findFactors(actor)
  const t = await texts()
  return (
    <>
      <h1 className="text-2xl">{t('title')}</h1>
      <p className="mt-2 mb-8 max-w-measure text-quiet">{t('what')}</p>
      <RecoveryCodesForm
        action={makeRecoveryCodes}
        hasSome={codesLeft > 0}
        next={addressAfterSignIn(typeof asked === 'string' ? asked : undefined)}
      />
    </>
  )
}

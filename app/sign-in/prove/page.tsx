import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { WaysToProve } from '@/app/sign-in/prove/ways-to-prove'
import { HiddenFields } from '@/components/second-factor/code-form'
import { ProvenTab } from '@/components/second-factor/proven-tab'
import { Button } from '@/components/ui/button'
import { translator } from '@/i18n/translator'
import type { Actor } from '@/lib/auth/actor'
import { deskLocale } from '@/lib/auth/desk-language'
import { findSentForm } from '@/lib/auth/kept-forms'
import { isProven } from '@/lib/auth/proving'
import { currentActor } from '@/lib/auth/session'
import { addressAfterSignIn } from '@/lib/person/rules'
import { proofInput } from '@/lib/second-factor/schema'

const texts = async () => translator(await deskLocale(), 'secondFactor.prove')

/** Whoever comes to prove has at least this long to send the form afterwards. */
const margin = 60_000

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await texts())('title') }
}

export default async function ProvePage({ searchParams }: PageProps<'/sign-in/prove'>) {
  const asked = proofInput.safeParse(await searchParams).data ?? {}
  const next = addressAfterSignIn(asked.next)
  const actor = await currentActor()
  if (!actor) redirect(`/sign-in?next=${encodeURIComponent(next)}` as '/sign-in')
  const { kept, tab, by } = asked
  const t = await texts()
  if (isProven(actor, { stillFor: margin, how: by ? 'by_factor' : true })) {
    if (tab) return <ProvenTab title={t('goOnTitle')} text={t('tab')} />
    if (kept) return <SendAgain actor={actor} kept={kept} next={next} />
    redirect(next as '/desk')
  }
  return (
    <>
      <h1 className="text-2xl">{t('title')}</h1>
      <p className="mt-2 max-w-measure text-quiet">{t(by ? 'introFactor' : 'intro')}</p>
      <WaysToProve actor={actor} asked={{ ...asked, next }} />
    </>
  )
}

/** The form that was refused for want of a proof, with everything in it, to be sent by its person once more. */
async function SendAgain({ actor, kept, next }: { actor: Actor; kept: string; next: string }) {
  const form = await findSentForm(actor, kept)
  if (!form) redirect(next as '/desk')
  const t = await texts()
  return (
    <>
      <h1 className="text-2xl">{t('goOnTitle')}</h1>
      <p className="mt-2 mb-8 max-w-measure text-quiet">{t('goOn')}</p>
      <form
        method="post"
        encType="multipart/form-data"
        action={form.address}
        className="flex flex-wrap items-center gap-5"
      >
        <SentFields sent={form.sent} />
        <Button weight="main">{t('send')}</Button>
        <a href={next}>{t('back')}</a>
      </form>
    </>
  )
}

const SentFields = ({ sent }: { sent: readonly [string, string][] }) =>
  // A name may come more than once.
  sent.map(([name, value], place) => <HiddenFields key={`${place} ${name}`} fields={{ [name]: value }} />)

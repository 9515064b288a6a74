import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'

/** Tabs of the same browser hear each other here. */
export const proofChannel = 'portal-proof'

/** Says that a fresh proof is needed and leads to it in a tab of its own: this one keeps what was typed. */
export function ProveAgain({ said, byFactor = false }: { said: string; byFactor?: boolean }) {
  const t = useTranslations('refusal')
  const [isProven, setProven] = useState(false)
  useEffect(() => {
    const channel = new BroadcastChannel(proofChannel)
    channel.onmessage = () => setProven(true)
    return () => channel.close()
  }, [])
  if (isProven) return t('proven_now')
  return (
    <>
      {said}{' '}
      <a href={`/sign-in/prove?tab=1${byFactor ? '&by=factor' : ''}`} target="_blank" rel="noopener">
        {t('prove_again_link')}
      </a>
    </>
  )
}

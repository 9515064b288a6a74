'use client'

import { useEffect } from 'react'
import { Notice } from '@/components/ui/notice'
import { proofChannel } from '@/components/ui/prove-again'

/** Tells the tab that asked for it that its person has proven who they are. */
export function ProvenTab({ title, text }: { title: string; text: string }) {
  useEffect(() => {
    const channel = new BroadcastChannel(proofChannel)
    channel.postMessage('proven')
    channel.close()
  }, [])
  return (
    <Notice tone="good" role="status" title={title} className="mt-6">
      {text}
    </Notice>
  )
}

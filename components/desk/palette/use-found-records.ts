import { useEffect, useState } from 'react'
import type { Suggestion } from '@/lib/editing/finding'

/** As long as somebody goes on typing, nothing is asked; in milliseconds. */
const pause = 200

export type Found = { words: string; records: readonly Suggestion[]; problem?: 'failed' | 'signedOut' }
const nothing: Found = { words: '', records: [] }

/** Records that fit what is typed; the answer to earlier words stands until the new one is there. */
export function useFoundRecords(typed: string): Found & { isSearching: boolean } {
  const words = typed.trim()
  const [found, setFound] = useState<Found>(nothing)
  useEffect(() => {
    if (words === '') return
    const call = new AbortController()
    const timer = setTimeout(async () => {
      const answer = await ask(words, call.signal)
      if (!call.signal.aborted) setFound(answer)
    }, pause)
    return () => {
      clearTimeout(timer)
      call.abort()
    }
  }, [words])
  if (words === '') return { ...nothing, isSearching: false }
  return { ...found, isSearching: found.words !== words }
}

async function ask(words: string, signal: AbortSignal): Promise<Found> {
  try {
    const answer = await fetch(`/desk/find?q=${encodeURIComponent(words)}`, { signal })
    if (answer.status === 401 || answer.status === 403) return { words, records: [], problem: 'signedOut' }
    if (!answer.ok) return { words, records: [], problem: 'failed' }
    const { records } = (await answer.json()) as { records: Suggestion[] }
    return { words, records }
  } catch {
    return { words, records: [], problem: 'failed' }
  }
}

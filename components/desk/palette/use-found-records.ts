import { useEffect, useState } from 'react'
import type { Suggestion } from '@/lib/editing/finding'

/** As long as somebody goes on typing, nothing is asked; in milliseconds. */
const pause = 200

export type Found = { words: string; records: readonly Suggestion[]; total: number; problem?: 'failed' | 'signedOut' }
const nothing: Found = { words: '', records: [], total: 0 }

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
  const none = { words, records: [], total: 0 }
  try {
    const answer = await fetch(`/desk/find?q=${encodeURIComponent(words)}`, { signal })
    if (answer.status === 401 || answer.status === 403) return { ...none, problem: 'signedOut' }
    if (!answer.ok) return { ...none, problem: 'failed' }
    const { records, total } = (await answer.json()) as Pick<Found, 'records' | 'total'>
    return { words, records, total }
  } catch {
    return { ...none, problem: 'failed' }
  }
}

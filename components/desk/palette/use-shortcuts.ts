import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { isWriting, shortcutOf, singleKeysAreOn } from './shortcuts'

/** How long a `g` waits for the key after it, in milliseconds. */
const patience = 1500

/** Listens for the shortcuts of the desk while a page of it is open. */
export function useShortcuts(open: (what: 'search' | 'help') => void): void {
  const router = useRouter()
  useEffect(() => {
    let before: { key: string; at: number } | undefined
    const press = (event: KeyboardEvent) => {
      const last = before && event.timeStamp - before.at < patience ? before.key : undefined
      before = undefined
      const asked = shortcutOf(event, last, singleKeysAreOn() && !isWriting(event.target))
      if (!asked) return
      if ('waits' in asked) {
        before = { key: event.key, at: event.timeStamp }
        return
      }
      event.preventDefault()
      if ('go' in asked) router.push(asked.go as '/desk')
      else open(asked.open)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [router, open])
}

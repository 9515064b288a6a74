'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Notice } from '@/components/ui/notice'
import { languageName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'
import { useTime } from './save-line'

type Present = { name: string; language: string; since: string }
/** When this browser is signed out by itself: if nobody does anything, and at the latest. */
type Ends = { idle: Date; latest: Date }

const every = 20_000
/** How long before the end it is said, in seconds. */
const warned = 5 * 60

/** Who else has the record open, and that the session ends soon: what the portal tells a form while it is open. */
export function Company({ address, language }: { address: string; language: string }) {
  const { here, arrived, endsSoon, ask } = usePresence(address, language)
  const t = useTranslations('recordForm')
  const locale = useLocale() as Locale
  const time = useTime()
  return (
    <>
      <div role="status" className="sr-only">
        {arrived.map((name) => t('company.arrived', { name })).join(' ')}
      </div>
      {here.length > 0 ? (
        <ul className="text-sm text-quiet">
          {here.map(({ name, language: theirs, since }) => (
            <li key={`${name} ${since}`}>
              {t('company.here', { name, language: languageName(theirs, locale), time: time(new Date(since)) })}
            </li>
          ))}
        </ul>
      ) : null}
      {endsSoon ? <EndsSoon ends={endsSoon} asked={ask} /> : null}
    </>
  )
}

function EndsSoon({ ends: { idle, latest }, asked }: { ends: Ends; asked: () => Promise<void> }) {
  const t = useTranslations('recordForm')
  const time = useTime()
  const isLast = idle.getTime() === latest.getTime()
  const stay = async () => {
    await post('/desk/stay')
    await asked()
  }
  return (
    <Notice tone="attention" role="alert" title={t('ends.title', { time: time(idle) })}>
      <p>{t(isLast ? 'ends.latest' : 'ends.idle')}</p>
      {isLast ? null : (
        <p className="mt-2">
          <button
            type="button"
            className="cursor-pointer font-strong text-accent underline"
            onClick={() => void stay()}
          >
            {t('ends.stay')}
          </button>
        </p>
      )}
    </Notice>
  )
}

function usePresence(address: string, language: string) {
  const [here, setHere] = useState<readonly Present[]>([])
  const [arrived, setArrived] = useState<readonly string[]>([])
  const [endsSoon, setEndsSoon] = useState<Ends>()
  const announced = useRef(new Set<string>())
  const ask = useRef<() => Promise<void>>(async () => undefined)
  useEffect(() => {
    let isOver = false
    ask.current = async () => {
      const answer = await post(address, { language })
      if (isOver || !answer) return
      const told = answer as { here: Present[]; ends: { idle: number; latest: number } }
      setHere(told.here)
      const { idle, latest } = told.ends
      setEndsSoon(idle <= warned ? { idle: inSeconds(idle), latest: inSeconds(latest) } : undefined)
      // Each of them is announced once, however often they come and go.
      const fresh = told.here.map(({ name }) => name).filter((name) => !announced.current.has(name))
      for (const name of fresh) announced.current.add(name)
      if (fresh.length > 0) setArrived(fresh)
    }
    const go = () => void ask.current()
    const leave = () => void post(address, { language, isLeaving: true })
    const look = () => {
      if (document.visibilityState === 'visible') go()
    }
    go()
    const asking = setInterval(go, every)
    window.addEventListener('pagehide', leave)
    window.addEventListener('pageshow', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      isOver = true
      clearInterval(asking)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('pageshow', look)
      document.removeEventListener('visibilitychange', look)
      leave()
    }
  }, [address, language])
  return { here, arrived, endsSoon, ask: () => ask.current() }
}

/** To the minute, so that the same end is not another one at every answer. */
const inSeconds = (count: number) => new Date(Math.round((Date.now() + count * 1000) / 60_000) * 60_000)

/** Nothing depends on the answer: without a connection there is none. */
async function post(address: string, body?: object): Promise<unknown> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      keepalive: true,
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return response.ok && response.status !== 204 ? await response.json() : undefined
  } catch {
    return undefined
  }
}

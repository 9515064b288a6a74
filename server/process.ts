import type { AsyncLocalStorage } from 'node:async_hooks'
import type { Pool } from 'pg'
import type { Logger } from 'pino'
import type { Locale } from '@/lib/language/rules'
import type { PortalSettings } from '@/lib/portal-settings/publication'
import type { PublicSearch } from '@/lib/public/search-index'
import type { Answer, Extent } from '@/lib/search/answer'
import type { Question } from '@/lib/search/question'

/**
 * What exists once per process. Next's bundle and ours are two module graphs: both reach these objects
 * through one typed holder on globalThis, filled by `server/` before Next starts.
 */
export type PortalProcess = {
  /** Read-only pool of the public login; created on first use where nothing created it (tests, scripts). */
  publicPool?: Pool
  /** What whoever keeps the portal has decided, as of the newest change. */
  settings?: PortalSettings
  /** The index that searches are answered from, in the thread or process that answers them. */
  search?: PublicSearch
  /** Asks the thread that keeps it, where there is one. */
  askSearch?: (question: Question, locale: Locale, extent?: Extent) => Promise<Answer>
  /** Reads the newest generation and drops what it makes stale; resolves when this process serves no older page. */
  followChanges?: () => Promise<void>
  /** Forms under way that no script sent, as they came, by the id of their request. */
  sentForms?: Map<string, { type: string; body: Buffer }>
  /** Whether this process makes backups by itself, every night. */
  backups?: { areScheduled: boolean }
  /** What carries out the work that nobody waits for. */
  worker?: {
    isListening: () => boolean
    /** What it does by itself, and when, as `Task.at` says it. */
    turns?: readonly { name: string; at: string }[]
  }
  /** What the answer being made says beside its page: an action of Next can set no status. */
  answering?: AsyncLocalStorage<{ retryAfter?: number | undefined }>
  /** Structured log of the process. Never give it anything a person typed, nor who they are. */
  log?: Logger
}

const holder = globalThis as { portalProcess?: PortalProcess }

export const portalProcess = (): PortalProcess => (holder.portalProcess ??= {})

import type { Source } from '@/lib/publishing/document'

/** The two documents the project grew from. */
export const press: Source = {
  kind: 'document',
  label: 'Press release of the NIEM partners, 20 June 2017',
  url: null,
  verified: true,
  concerns: null,
}
export const report: Source = {
  kind: 'document',
  label: 'SHARE Network: report on the second roundtable in Lower Silesia, 24 June 2021',
  url: null,
  verified: true,
  concerns: null,
}
/** A public page, named by what it is. */
export const page = (label: string, url: string): Source => ({
  kind: 'page',
  label,
  url,
  verified: true,
  concerns: null,
})
/** A public page, named by its site; `concerns` where it is the source of one fact only. */
export const at = (url: string, concerns: Source['concerns'] = null): Source => ({
  kind: 'page',
  label: new URL(url).hostname.replace(/^www\./, ''),
  url,
  verified: true,
  concerns,
})
/** A fact that we know but could not look up. */
export const fromMemory = (concerns: Source['concerns'], label = 'Background knowledge'): Source => ({
  kind: 'background',
  label,
  url: null,
  verified: false,
  concerns,
})
/** A fact that was concluded from others. */
export const concluded = (concerns: Source['concerns'], label: string): Source => ({
  kind: 'background',
  label,
  url: null,
  verified: false,
  concerns,
})

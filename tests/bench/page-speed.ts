import type { Bench } from './bench'
import { type Figure, inTurns, median, milliseconds } from './figures'
import { type Seen, untouchedVisit } from './untouched-visit'

const limits = { largestPaint: 1800, shift: 0.02, longestTask: 50 } as const
const asked = ['largestPaint', 'shift', 'longestTask'] as const
/** Fonts come after the first paint and may still move what stands there; twenty bytes have none. */
const settled = { page: 2500, floor: 1000 }

/**
 * P7: what a visitor waits for on a phone of small means, cold. Each page in turns with twenty bytes without a style: what
 * this machine and its browser need for those, while it is as busy as it is, no page can be quicker than.
 */
export async function pageSpeed({ portal, browser, pages, rounds }: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { name, path } of pages) {
    const [visits, floors] = await inTurns(
      rounds,
      () => untouchedVisit(browser, `${portal.url}${path}`, settled.page),
      () => untouchedVisit(browser, `${portal.url}/health/live`, settled.floor),
    )
    const of = (what: keyof Seen, seen = visits) => median(seen.map((one) => one[what]))
    const [longest, floor] = [of('longestTask'), of('longestTask', floors)]
    const least = Math.min(...visits.map(({ busiestTask }) => busiestTask))
    const [style, layout, paint] = [of('style'), of('layout'), of('paint')].map(milliseconds)
    figures.push({
      what: name,
      value: milliseconds(of('largestPaint')),
      target: `LCP <= ${limits.largestPaint} ms, CLS ${of('shift').toFixed(3)} of ${limits.shift}, longest task ${milliseconds(longest)} of ${limits.longestTask} (twenty bytes ${milliseconds(floor)}), of processor time ${milliseconds(of('busiestTask'))}, at least ${milliseconds(least)}: style ${style}, layout ${layout}, paint ${paint}`,
      met: asked.every((what) => of(what) <= limits[what]),
    })
  }
  return figures
}

import { removeExpiredEnquiries } from '@/lib/enquiry/mutations'
import type { Closer } from './ending'
import type { Log } from './log'

const sixHours = 6 * 60 * 60 * 1000

/** Deletes what is kept for a time only, once that is over: at the start, and every six hours while the portal runs. */
export async function keepTimeLimits(log: Pick<Log, 'error' | 'info'>, every = sixHours): Promise<Closer> {
  const clean = async () => {
    try {
      const count = await removeExpiredEnquiries()
      if (count > 0) log.info({ count }, 'messages deleted, their time was over')
    } catch (err) {
      // Tried again later; meanwhile no page shows what is over its time.
      log.error({ err }, 'messages whose time is over could not be deleted')
    }
  }
  let cleaning = clean()
  await cleaning
  const timer = setInterval(() => {
    cleaning = cleaning.then(clean)
  }, every).unref()
  return async () => {
    clearInterval(timer)
    await cleaning
  }
}

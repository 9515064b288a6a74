import { deliverMail } from './deliver-mail'
import type { Handler } from './message'
import { tellOfEnquiry } from './tell-of-enquiry'

/** Who carries out what. `null`: nothing is to be done yet; the message is history. A topic is added by one line. */
export const topics: Readonly<Record<string, Handler | null>> = {
  mail: deliverMail,
  'enquiry.received': tellOfEnquiry,
  'record.published': null,
  'record.withdrawn': null,
  'record.erased': null,
  'file.erased': null,
}

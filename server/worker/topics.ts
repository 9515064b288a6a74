import { deliverMail } from './deliver-mail'
import { eraseFile } from './erase-file'
import { keepPersonErasure, keepRecordErasure } from './keep-erasure'
import type { Handler } from './message'
import { sendResetMail } from './send-reset-mail'
import { tellOfEnquiry } from './tell-of-enquiry'
import { tellOfStep } from './tell-of-step'

/** Who carries out what. `null`: nothing is to be done yet; the message is history. A topic is added by one line. */
export const topics: Readonly<Record<string, Handler | null>> = {
  mail: deliverMail,
  'enquiry.received': tellOfEnquiry,
  'record.submitted': tellOfStep,
  'record.returned': tellOfStep,
  'record.published': tellOfStep,
  'record.withdrawn': tellOfStep,
  'record.erased': keepRecordErasure,
  'person.erased': keepPersonErasure,
  'file.erased': eraseFile,
  'password.reset_asked': sendResetMail,
}

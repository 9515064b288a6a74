import * as z from 'zod'
import { endpoint } from '@/lib/auth/action'
import { forgetKeptForm } from '@/lib/auth/kept-forms'
import { deskFolders, kindOfDeskFolder } from '@/lib/editing/editable'
import { saveForm } from '@/lib/editing/saving'
import { sentByScript } from '@/lib/editing/schema'
import { AppError } from '@/lib/errors'

const params = z.object({
  folder: z.enum(Object.values(deskFolders)).transform((folder) => kindOfDeskFolder(folder) ?? 'practice'),
  id: z.uuid(),
})

/** Takes what a form's script saves. */
export const POST = endpoint({
  name: 'saveRecordByScript',
  params,
  input: sentByScript,
  rate: 'save',
  run: async (actor, { version, language, by, kept, ...sent }, { params: { folder: kind, id } }) => {
    // Whoever signed in since in another tab does not save what somebody else typed here.
    if (by !== undefined && by !== actor.personId) throw new AppError('forbidden', { reason: 'signed_out' })
    const saved = await saveForm(actor, { kind, id, version, language }, sent)
    if (kept) await forgetKeptForm(actor, kept)
    return saved
  },
})

import * as z from 'zod'
import { endpoint } from '@/lib/auth/action'
import { deskFolders, kindOfDeskFolder } from '@/lib/editing/editable'
import { saveForm } from '@/lib/editing/saving'
import { sentByScript } from '@/lib/editing/schema'

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
  run: (actor, { version, language, ...sent }, { params: { folder: kind, id } }) =>
    saveForm(actor, { kind, id, version, language }, sent),
})

import * as z from 'zod'
import { endpoint } from '@/lib/auth/action'
import { sessionEnds } from '@/lib/auth/session'
import { deskFolders, kindOfDeskFolder } from '@/lib/editing/editable'
import { endPresence, notePresence } from '@/lib/editing/presence'
import { presenceInput } from '@/lib/editing/schema'

const params = z.object({
  folder: z.enum(Object.values(deskFolders)).transform((folder) => kindOfDeskFolder(folder) ?? 'practice'),
  id: z.uuid(),
})

/** An open form says that it is open, and is told who else has it open and when this browser is signed out. */
export const POST = endpoint({
  name: 'notePresence',
  params,
  input: presenceInput,
  rate: 'read',
  isQuiet: true,
  run: async (actor, { language, isLeaving }, { params: { folder: kind, id } }) => {
    if (isLeaving) return endPresence(actor, { kind, id })
    const here = await notePresence(actor, { kind, id }, { language })
    return { here, ends: await sessionEnds() }
  },
})

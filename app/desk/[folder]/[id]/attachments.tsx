import { FilesSection } from '@/components/file/desk/files-section'
import type { Actor } from '@/lib/auth/actor'
import { accept, describe, move, putBack, remove } from '@/lib/file/actions'
import { filesOf } from '@/lib/file/queries'
import type { ContentLanguage } from '@/lib/language/rules'

type Props = {
  actor: Actor
  recordId: string
  folder: string
  language: ContentLanguage
  refused: string | string[] | undefined
}

/** The pictures and documents of the record that is written on this page. */
export async function Attachments({ actor, recordId, folder, language, refused }: Props) {
  return (
    <FilesSection
      recordId={recordId}
      from={`/desk/${folder}/${recordId}?language=${language}`}
      {...(await filesOf(actor, recordId))}
      language={language}
      locale={actor.locale}
      refused={typeof refused === 'string' ? refused : undefined}
      actions={{ describe, move, remove, putBack, accept }}
    />
  )
}

import 'server-only'
import type { Transaction } from '@/lib/db'
import type { RecordLanguage } from '@/lib/generated/prisma/client'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import { folded } from '@/lib/language/folding'
import type { ContentLanguage } from '@/lib/language/rules'
import { contentOf } from './contents'
import { wordsIn } from './public-snapshot'

/** As much of a record's words as the search of the desk looks through, in characters. */
const most = 100_000

type Saving = { kind: RecordKind; version: number; snapshot: unknown; languages: readonly RecordLanguage[] }

/** Notes, for each language a record is written in, its title and words, and in which version they last changed. */
export async function noteWords(tx: Transaction, { kind, version, snapshot, languages }: Saving): Promise<void> {
  for (const { recordId, language, title: before, words: wordsBefore } of languages) {
    const words = folded(wordsIn(snapshot, language)).slice(0, most)
    const title = contentOf(kind, snapshot, language as ContentLanguage).title.slice(0, 500)
    if (words === wordsBefore && title === before) continue
    await tx.recordLanguage.update({
      where: { recordId_language: { recordId, language } },
      data: { title, words, ...(words === wordsBefore ? {} : { changedVersion: version }) },
    })
  }
}

import 'server-only'
import { db } from '@/lib/db'
import type { ContentLanguage } from '@/lib/language/rules'
import { loadSnapshot } from '@/lib/publishing/snapshots'
import { differences, type FieldDifference } from './differences'
import { fieldAt } from './form'
import { nounOf, type Snapshot } from './nouns'
import type { LanguageStanding, RecordStanding } from './queries'

/** What publishing a language would change for readers. */
export type LanguageChanges = {
  language: ContentLanguage
  /** Nothing of it is public yet: everything is new. */
  isFirst: boolean
  /** Undefined where the desk has no form for the kind, and so no names for its fields. */
  differences: FieldDifference[] | undefined
}

/** What publishing some languages of a record would change; facts are told with the original alone. */
export const changesToPublish = (
  standing: RecordStanding,
  languages: readonly LanguageStanding[],
): Promise<LanguageChanges[]> => Promise.all(languages.map((one) => changesOf(standing, one)))

async function changesOf(
  { id, kind, originalLanguage: original }: RecordStanding,
  { language, publishedVersion }: LanguageStanding,
): Promise<LanguageChanges> {
  const isFirst = publishedVersion === null
  const noun = nounOf(kind)
  const revision = isFirst
    ? null
    : await db.revision.findUnique({
        where: { recordId_version: { recordId: id, version: publishedVersion } },
        select: { snapshot: true },
      })
  if (!noun || !revision) return { language, isFirst, differences: undefined }
  const reading = { language, original }
  const [before, after] = await Promise.all([
    noun.values(db, revision.snapshot as Snapshot, reading),
    noun.values(db, await loadSnapshot(db, kind, id), reading),
  ])
  const found = differences(before, after, language)
  const isTold = ({ path }: FieldDifference) => language === original || fieldAt(noun.form, path)?.isTranslated === true
  return { language, isFirst, differences: found.filter(isTold) }
}

import type { LanguageStanding } from '@/lib/editing/queries'

/** Something of this language is not public as it stands. */
export const isToPublish = ({ state, publishedVersion, isChanged }: LanguageStanding): boolean =>
  publishedVersion === null || isChanged || state !== 'published'

/** It can be given to somebody for review. */
export const isToSubmit = (one: LanguageStanding): boolean => one.state !== 'in_review' && isToPublish(one)

import type { Entering } from './entering'
import { eventEntries } from './share/events'
import { recommendationEntries } from './share/gaps'
import { members, practitioners } from './share/members'
import { organisationEntries } from './share/organisation'
import { partners } from './share/partners'
import { pilotEntries } from './share/pilot'
import { pilots } from './share/pilots'
import { practiceEntries } from './share/practice'
import { practices } from './share/practices'
import { practicesFoundElsewhere } from './share/practices-found-elsewhere'
import { project } from './share/project'
import { publicationEntries } from './share/publications'
import { platformEntries, regionEntries } from './share/region'
import { regionsInFrance } from './share/regions-in-france'
import { regionsInGreeceAndSpain } from './share/regions-in-greece-and-spain'
import { regionsInPoland } from './share/regions-in-poland'
import { roundtableEntries } from './share/roundtable'
import { roundtablesInFrance } from './share/roundtables/france'
import { roundtablesInGreeceAndSpain } from './share/roundtables/greece-and-spain'
import { roundtablesOnlyMentioned } from './share/roundtables/only-mentioned'
import { roundtablesInPoland } from './share/roundtables/poland'
import { roundtablesInVaucluse } from './share/roundtables/vaucluse'

const regions = { ...regionsInPoland, ...regionsInFrance, ...regionsInGreeceAndSpain }
const roundtables = {
  ...{ ...roundtablesInPoland, ...roundtablesInFrance, ...roundtablesInVaucluse, ...roundtablesInGreeceAndSpain },
  ...roundtablesOnlyMentioned,
}

/** As they were held; those without a known day last. */
const inOrder = Object.fromEntries(
  Object.entries(roundtables).toSorted(([, one], [, other]) =>
    (one.heldOn ?? 'later') < (other.heldOn ?? 'later') ? -1 : 1,
  ),
)

/** Everything that is known about SHARE SIRA, in the order in which one thing builds on another. */
export async function enterShare({ enter, enterRoundtables }: Entering): Promise<void> {
  await enter('partner', organisationEntries({ ...partners, ...members, ...practitioners }))
  await enter('project', project)
  await enter('region', regionEntries(regions))
  await enter('platform', platformEntries(regions))
  await enter('practice', practiceEntries({ ...practices, ...practicesFoundElsewhere }))
  await enterRoundtables(roundtableEntries(inOrder))
  await enter('event', eventEntries)
  await enter('gap', recommendationEntries)
  await enter('pilot', pilotEntries(pilots))
  await enter('publication', publicationEntries)
}

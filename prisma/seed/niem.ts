import type { Entering } from './entering'
import { campaignEntries } from './niem/campaign'
import { codebookEntries } from './niem/codebook'
import { eventEntries } from './niem/events'
import { partnerEntries } from './niem/partners'
import { partnersAround } from './niem/partners-around'
import { nationalPartners } from './niem/partners-national'
import { pressEntries } from './niem/press'
import { projectEntries } from './niem/project'
import { publicationEntries } from './niem/publications'
import { roundEntries } from './niem/rounds'
import { scoreEntries } from './niem/scores'

/** The National Integration Evaluation Mechanism. The fund that pays for it is entered before. */
export async function enterNiem({ enter, learnDimensions }: Entering): Promise<void> {
  await enter('partner', partnerEntries({ ...partnersAround, ...nationalPartners }))
  await enter('project', projectEntries)
  await enter('codebook', codebookEntries)
  await learnDimensions('niem')
  await enter('round', roundEntries)
  await enter('score', scoreEntries)
  await enter('campaign', campaignEntries)
  await enter('press', pressEntries)
  await enter('publication', publicationEntries)
  await enter('event', eventEntries)
}

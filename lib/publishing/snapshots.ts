import 'server-only'
import { snapshotCampaign } from '@/lib/campaign/queries'
import { snapshotCodebook } from '@/lib/codebook/queries'
import type { Transaction } from '@/lib/db'
import { snapshotEvent } from '@/lib/event/queries'
import { snapshotGap } from '@/lib/gap/queries'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import { snapshotPartner } from '@/lib/partner/queries'
import { snapshotPilot } from '@/lib/pilot/queries'
import { snapshotPlatform } from '@/lib/platform/queries'
import { snapshotPractice } from '@/lib/practice/queries'
import { snapshotPress } from '@/lib/press/queries'
import { snapshotProject } from '@/lib/project/queries'
import { snapshotPublication } from '@/lib/publication/queries'
import { snapshotRegion } from '@/lib/region/queries'
import { snapshotRound } from '@/lib/round/queries'
import { snapshotRoundtable } from '@/lib/roundtable/queries'
import { snapshotScore } from '@/lib/score/queries'

const loaders = {
  partner: snapshotPartner,
  project: snapshotProject,
  region: snapshotRegion,
  platform: snapshotPlatform,
  roundtable: snapshotRoundtable,
  practice: snapshotPractice,
  gap: snapshotGap,
  pilot: snapshotPilot,
  codebook: snapshotCodebook,
  round: snapshotRound,
  score: snapshotScore,
  press: snapshotPress,
  campaign: snapshotCampaign,
  publication: snapshotPublication,
  event: snapshotEvent,
} satisfies { [Kind in RecordKind]: (tx: Transaction, id: string) => Promise<unknown> }

export type SnapshotOf<Kind extends RecordKind> = Awaited<ReturnType<(typeof loaders)[Kind]>>

/** A record as it stands, whole and without personal data: what a revision keeps and publication reads. */
export const loadSnapshot = <Kind extends RecordKind>(tx: Transaction, kind: Kind, id: string) =>
  loaders[kind](tx, id) as Promise<SnapshotOf<Kind>>

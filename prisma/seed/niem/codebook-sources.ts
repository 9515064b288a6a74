import type { CodebookInput } from '@/lib/codebook/schema'
import type { Source } from '@/lib/publishing/document'
import type { Both } from '../entering'
import { concluded, fromMemory } from '../sources'
import { on } from './pages'

type Step = CodebookInput['dimensions'][number]['indicators'][number]['step']
/** A theme from memory: its key within the dimension, its step, and its words. */
type Recalled = [key: string, step: NonNullable<Step>, en: string, pl: string]
/** A theme that public pages name; `by` are places in the list of sources below. */
type Published = { key: string; by: number[]; question: Both; note?: Both }
export type Questions = { published?: Published[]; recalled: Recalled[] }

const listed = {
  dimensions: on('multikulti2021', 'name'),
  grouping: on('docsbay'),
  thirteenth: on('greeceReport'),
  steps: on('cidobSteps'),
  stepsOfRomania: on('romania2019'),
  mpg: on('mpgTool', 'wording'),
  unhcr: on('unhcr2010', 'wording'),
  macimide: on('macimideLaunch', 'wording'),
  ftda: on('ftdaLaunch', 'wording'),
  memory: fromMemory('wording', 'Themes of questions: background knowledge'),
  sequence: concluded('sequence', 'Which kind of indicator belongs to which step: concluded from one page'),
  assignment: concluded('assignment', 'Dimension of the question about missing documents: concluded'),
} satisfies Record<string, Source>

/** Where dimensions, steps and themes come from. */
export const codebookSources: Source[] = Object.values(listed)
/** The places of the sources in their list, as indicators name them. */
export const place = Object.fromEntries(Object.keys(listed).map((key, index) => [key, index])) as Record<
  keyof typeof listed,
  number
>

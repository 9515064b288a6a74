/** The parts of a practice's description, in the order a reader asks for them; an empty one was not described. */
export const practiceParts = [
  'problem',
  'whatIsDone',
  'whoBenefits',
  'resources',
  'results',
  'lessons',
  'toCopyIt',
] as const

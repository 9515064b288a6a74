/** Longest texts the form takes, in characters. */
export const limits = {
  title: 300,
  summary: 2000,
  followUp: 5000,
  place: 300,
  name: 300,
  agendaTitle: 300,
  minutes: 20_000,
  contributionTitle: 300,
  contributionSummary: 2000,
  actionPoint: 1000,
  sourceLabel: 500,
} as const

/** Most entries of each group of the form. */
export const groups = {
  hosts: 20,
  attendance: 300,
  agenda: 100,
  practices: 100,
  gaps: 100,
  pilots: 100,
  actionPoints: 200,
  sources: 50,
} as const

/** Minutes after midnight for `HH:MM`. */
export const minuteOfDay = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** `HH:MM` for minutes after midnight. */
export const timeOfDay = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

import { type Hunk, hunksBetween } from './hunks'

export type MergedText = {
  /** What does not overlap merged, what does one after the other: mine, then theirs. */
  text: string
  doesClash: boolean
}

type Paragraph = { text: string; gap: string }
type Versions<Version> = { base: Version; mine: Version; theirs: Version }
/** A stretch of the base that one side or both changed; of length 0 where something was put in between. */
type Place = { start: number; end: number; mine: Hunk[]; theirs: Hunk[] }

const blankLines = /(\n(?:[ \t]*\n)+)/

/** Text as its paragraphs: the blocks between blank lines. */
export const paragraphsOf = (text: string): string[] => splitText(text).map((paragraph) => paragraph.text)

/**
 * Merges two texts that come from one, by paragraphs: those that one side changed, put in or took out stand so. It is a
 * clash where both changed the same one, each in its own way.
 */
export function mergeParagraphs(texts: Versions<string>): MergedText {
  const versions = { base: splitText(texts.base), mine: splitText(texts.mine), theirs: splitText(texts.theirs) }
  const merged: Paragraph[] = []
  let doesClash = false
  let next = 0
  for (const place of changedPlaces(versions)) {
    merged.push(...versions.base.slice(next, place.start))
    const settled = settle(place, versions)
    merged.push(...settled.paragraphs)
    doesClash ||= settled.doesClash
    next = place.end
  }
  return { text: joined([...merged, ...versions.base.slice(next)]), doesClash }
}

function splitText(text: string): Paragraph[] {
  const pieces = text.trimEnd().split(blankLines)
  return pieces
    .map((piece, index) => ({ text: piece, gap: pieces[index + 1] ?? '' }))
    .filter((paragraph, index) => index % 2 === 0 && paragraph.text !== '')
}

const joined = (paragraphs: Paragraph[]) =>
  paragraphs
    .map(({ text, gap }, index) => (index === paragraphs.length - 1 ? text : text + (gap === '' ? '\n\n' : gap)))
    .join('')

function changedPlaces({ base, mine, theirs }: Versions<Paragraph[]>): Place[] {
  const changes = [
    ...hunks(base, mine).map((hunk) => ({ start: hunk.start, end: endOf(hunk), mine: [hunk], theirs: [] })),
    ...hunks(base, theirs).map((hunk) => ({ start: hunk.start, end: endOf(hunk), mine: [], theirs: [hunk] })),
  ].sort((one, other) => one.start - other.start || one.end - other.end)

  const places: Place[] = []
  for (const change of changes) {
    const last = places.at(-1)
    if (last && doMeet(last, change)) {
      last.end = Math.max(last.end, change.end)
      last.mine.push(...change.mine)
      last.theirs.push(...change.theirs)
    } else places.push(change)
  }
  return places
}

const hunks = (before: Paragraph[], after: Paragraph[]) =>
  hunksBetween(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
  )

const endOf = ({ start, length }: Hunk) => start + length

/** Neighbours do not meet, unlike in diff3: one changed the third paragraph, the other the fourth. */
const doMeet = (before: Place, after: Place) =>
  after.start < before.end || (after.end === before.start && after.start === before.start)

function settle(place: Place, versions: Versions<Paragraph[]>): { paragraphs: Paragraph[]; doesClash: boolean } {
  const mine = written(place, 'mine', versions)
  const theirs = written(place, 'theirs', versions)
  if (place.theirs.length === 0) return { paragraphs: mine, doesClash: false }
  if (place.mine.length === 0) return { paragraphs: theirs, doesClash: false }

  const onlyTheirs = without(theirs, mine)
  const areEqual = mine.length === theirs.length && mine.every(({ text }, index) => text === theirs[index]?.text)
  if (areEqual) return { paragraphs: mine, doesClash: false }
  if (place.start === place.end) {
    return {
      paragraphs: [...mine, ...onlyTheirs],
      doesClash: areSameThought(without(mine, theirs), onlyTheirs, versions.base),
    }
  }
  const base = versions.base.slice(place.start, place.end)
  const isOneToOne = mine.length === base.length && theirs.length === base.length
  return { paragraphs: isOneToOne ? pairs({ base, mine, theirs }) : [...mine, ...onlyTheirs], doesClash: true }
}

/** As many paragraphs as before on both sides: each beside its own, and once where only one changed it. */
const pairs = ({ base, mine, theirs }: Versions<Paragraph[]>): Paragraph[] =>
  base.flatMap(({ text }, index) => {
    const ours = mine.slice(index, index + 1)
    const others = theirs.slice(index, index + 1)
    if (others[0]?.text === text || others[0]?.text === ours[0]?.text) return ours
    return ours[0]?.text === text ? others : [...ours, ...others]
  })

/** What one side made of a place, with what it left alone in between. */
function written(place: Place, side: 'mine' | 'theirs', versions: Versions<Paragraph[]>): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let next = place.start
  for (const hunk of place[side]) {
    paragraphs.push(...versions.base.slice(next, hunk.start))
    paragraphs.push(...versions[side].slice(hunk.newStart, hunk.newStart + hunk.newLength))
    next = endOf(hunk)
  }
  return [...paragraphs, ...versions.base.slice(next, place.end)]
}

function without(paragraphs: Paragraph[], others: Paragraph[]): Paragraph[] {
  const texts = new Set(others.map(({ text }) => text))
  return paragraphs.filter(({ text }) => !texts.has(text))
}

/** Two additions to one spot stand beside each other, unless they are the whole text or one grew out of the other. */
const areSameThought = (onlyMine: Paragraph[], onlyTheirs: Paragraph[], base: Paragraph[]): boolean =>
  base.length === 0 || grewFrom(onlyMine, onlyTheirs) || grewFrom(onlyTheirs, onlyMine)

/** What was half written is the last of it. */
function grewFrom(earlier: Paragraph[], later: Paragraph[]): boolean {
  const last = earlier.at(-1)
  return last !== undefined && later.some(({ text }) => text.startsWith(last.text))
}

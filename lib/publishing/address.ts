import { folded } from '@/lib/language/folding'

/** The last part of an address made from a title: at most 80 characters, cut between words. Empty for a non-Latin title. */
export function slugOf(title: string): string {
  const words = folded(title)
    .replace(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  let slug = ''
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, 80)
    if (longer.length > 80) break
    slug = longer
  }
  return slug
}

/** How much everything that is found counts, beside everything else; found by measuring on the open part of the judged set. */
export const weights = {
  /** How surely something is meant that is not the word itself. */
  quality: {
    otherForm: 0.9,
    inOtherLetters: 0.85,
    beginning: 0.55,
    compound: 0.5,
    partOfCompound: 0.45,
    related: 0.8,
    distant: 0.4,
    oneEdit: 0.95,
    twoEdits: 0.45,
    /** Another spelling of a word that texts have as it is. */
    editOfKnown: 0.16,
    /** Quotes say that just this is looked for. */
    phrase: 1.3,
  },
  /**
   * How surely a text is about what it says in other words or in another language, and what that counts towards having found
   * the question. A theme or a group is much wider than the words that name it, a subject is not; its kin are others.
   */
  subject: { quality: 0.4, cover: 0.55 },
  theme: { quality: 0.06, cover: 0.45 },
  kin: { quality: 0.32, cover: 0.34 },
  /** What tags count beside words, and what they count towards having found the question: a concept's own, and wider ones. */
  tag: { quality: 1, cover: 0.5 },
  widerTag: { quality: 0.9, cover: 0.6 },
  /**
   * What a text in another language counts: the more, the less the question's own language has to offer, up to `enough`
   * records that say at least `cover` of it. What has the same letters there counts less than what has the same meaning.
   * A word whose concept is a guess, as it is misspelt, and a `bare` one without a concept leave them less room.
   */
  foreign: { least: 0.02, most: 0.75, enough: 4, cover: 0.75, letters: 0.25, guessed: 0.3, bare: 0.5 },
  /**
   * What topics add that a record shares with the question and its `seeds` best results, which are chosen by their words and,
   * `first` as much, by the topics of the question; in other languages at least `foreign` as soon.
   */
  likeness: { share: 0.45, seeds: 14, feedback: 2, first: 0.75, foreign: 0.5 },
  /** What other spellings, parts and related words count towards having found the question. */
  closeCover: 0.75,
  /** Half of a question tells much less than half. */
  leastWorth: 0.33,
  /** What a word loses of which the question means a concept together with others that are not there. */
  brokenConcept: 0.5,
  /** What words that stand together as in the question add. */
  together: 0.5,
  /** What a word weighs that no text of a language has: as it tells nothing apart, not more than a common one. */
  unknownWord: 0.9,
}

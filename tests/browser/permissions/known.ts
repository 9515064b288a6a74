import type { Role } from './cast'

/** Whoever may write a record of their organisation, on whichever page its remedy is offered. */
const writers: readonly Role[] = ['contributor', 'editor', 'organisationAdmin', 'portalAdmin']

/** Deeds that a role may do though no page offers them this very form. */
export const alsoAllowed: Readonly<Record<string, readonly Role[]>> = {
  // Who keeps the portal decides for every organisation; their pages show the same in another form, or a part of it.
  'editing: decideFourEyes': ['portalAdmin'],
  'partner: decideParticipants': ['portalAdmin'],
  'partner: noteWhatHappened': ['portalAdmin'],
  'invitation: inviteToOrganisation': ['portalAdmin'],
  'POST /desk/organisation/audit/export': ['portalAdmin'],
  // Offered on two pages, each of which is named in its form.
  'invitation: inviteAgain': ['organisationAdmin', 'portalAdmin'],
  'invitation: uninvite': ['organisationAdmin', 'portalAdmin'],
  'quality: stillRight': writers,
  'quality: leaveFinding': writers,
  'quality: takeUpFinding': writers,
  'quality: askAgain': writers,
  'quality: writeNewAddress': writers,
  // In the name of one of their own organisations, which their own page lists.
  'editing: startRecord': [...writers, 'editorElsewhere'],
}

/** Deeds that are offered and refused, but not done here, and why. */
export const doneElsewhere: Readonly<Record<string, string>> = {
  'account: choosePassword': 'asks for the password: people.browser.test.ts',
  'POST /desk/stay': 'changes the time of the last visit only',
  'quality: askAgain': 'asks an address elsewhere',
}

/** Done last, for hardly anything is as before when it is done. */
export const lastOfAll =
  /decideFourEyes|decideRights|erase|Everywhere|merge: |noteWhatHappened|settleLeaving|saveEnforcement/

/** To one's own account, which may end with it. */
export const toOneself =
  /^(account|second-factor|single-sign-on): (change|choose|signOut|eraseAccount|add|drop|make|ask|connect|disconnect|confirm)/

/** What scripts ask of one's own account, where the test has nothing to answer with: a code, a passkey, a provider. */
export const ofOneself =
  /^(account|second-factor|single-sign-on): (?!resetFactorsOf|addGroup|removeGroup)|^invitation: acceptSignedIn/

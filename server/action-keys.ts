import { createHash, hkdfSync } from 'node:crypto'

/**
 * What the build makes the names of server actions from, with their file and their own name: the same in every build, so
 * that a form which was opened before an upgrade, or on another node, still finds its action. Names are no secret, they
 * stand in every page; what an action may do it asks itself.
 */
export const keyOfActionNames = createHash('sha256').update('integration-portal').digest('base64')

/** What Next would seal with while it serves, were there anything to seal: the same on every node with the same secret. */
export const keyOfActions = (sessionSecret: string): string =>
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ||
  Buffer.from(hkdfSync('sha256', sessionSecret, '', 'server actions', 32)).toString('base64')

import { once } from './once'

/** Fills in the first content of a new installation, once. */
export const enterFirstContent = (ownerUrl: string): Promise<boolean> =>
  once({
    ...{ ownerUrl, schema: 'desk', mark: 'first content entered' },
    // It opens the private client, which a start that has nothing to enter is spared.
    work: async () => (await import('./seed')).seed(),
  })

import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/lib/generated/prisma/client'

const shared = globalThis as { portalDb?: PrismaClient }

/** The private client, one per process: it gives up within seconds rather than hang on a frozen database. */
export const db = (shared.portalDb ??= new PrismaClient({
  adapter: new PrismaPg(
    {
      // The build imports this file without a database; whoever then asks is told that there is no such host.
      connectionString: process.env.DATABASE_URL || 'postgresql://unset@database-url-is-not-set.invalid/unset',
      max: 8,
      connectionTimeoutMillis: 2000,
      query_timeout: 6000,
      idleTimeoutMillis: 30_000,
      keepAlive: true,
      application_name: 'portal desk',
    },
    // The pool replaces a connection that died while idle; the request that meets it fails by itself.
    { onPoolError: () => undefined },
  ),
  transactionOptions: { maxWait: 2000, timeout: 8000 },
}))

export type Transaction = Parameters<Parameters<typeof db.$transaction>[0]>[0]

import { z } from 'zod'

const loopbackHosts = ['localhost', '127.0.0.1', '[::1]']
/** Secrets that stand in manuals and examples: whoever copies one has no secret. */
const knownSecrets = /^(.)\1+$|secret|changeme|change-me|password|example|your-|12345678|abcdefgh/i

const wholeNumber = (name: string, from: number, to: number) =>
  z.coerce
    .number(`${name} must be a whole number.`)
    .int(`${name} must be a whole number.`)
    .min(from, `${name} must be at least ${from}.`)
    .max(to, `${name} must be at most ${to}.`)

const postgresUrl = (name: string) =>
  z
    .string()
    .regex(/^postgres(ql)?:\/\/[^/]+\/.+/, `${name} must look like postgresql://user:password@host:5432/database.`)

const publicUrl = z
  .url({ protocol: /^https?$/, error: 'PUBLIC_URL must be a web address such as https://portal.example.org.' })
  .transform((address) => new URL(address))
  .refine((url) => url.pathname === '/' && !url.search && !url.hash && !url.username, {
    error: 'PUBLIC_URL must be an origin alone, such as https://portal.example.org, without a path.',
  })

const smtpUrl = z
  .url({ protocol: /^smtps?$/, error: 'SMTP_URL must look like smtps://user:password@mail.example.org:465.' })
  .refine((text) => ['', '?tls=optional'].includes(new URL(text).search), {
    error: 'SMTP_URL knows one option only: ?tls=optional.',
  })

/** Whoever answers under it decides who comes in: in the open only on this machine. */
const issuer = z
  .url({
    protocol: /^https?$/,
    error: 'OIDC_ISSUER must be a web address such as https://login.example.org/realms/staff.',
  })
  .refine((text) => new URL(text).protocol === 'https:' || loopbackHosts.includes(new URL(text).hostname), {
    error: 'OIDC_ISSUER must begin with https://.',
  })

const address = z.email()
/** `portal@example.org`, or with a name in front: `Integration Portal <portal@example.org>`. */
const sender = z
  .string()
  .max(254, 'MAIL_FROM must have at most 254 characters.')
  .refine((text) => address.safeParse(/^[^<>"\\\p{Cc}]+ <([^<>]+)>$/u.exec(text)?.[1] ?? text).success, {
    error: 'MAIL_FROM must be an e-mail address, or a name and an address: Portal <portal@example.org>.',
  })

/** Public keys of age, divided by spaces or commas. */
const backupRecipients = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))
  .refine((keys) => keys.every((key) => /^age1[02-9ac-hj-np-z]{58,}$/.test(key)), {
    error: 'BACKUP_RECIPIENT must be a public key of age (age1…), or several; never a secret one.',
  })

/** Lines of an address, which a variable holds in one line, divided by semicolons. */
const linesOf = (text = '') =>
  text
    .split(';')
    .map((line) => line.trim())
    .filter(Boolean)

const variables = z
  .object({
    PORT: wholeNumber('PORT', 1, 65_535).default(3000),
    HOST: z.string().default('127.0.0.1'),
    PUBLIC_URL: publicUrl.optional(),
    DATABASE_OWNER_URL: postgresUrl('DATABASE_OWNER_URL').optional(),
    DATABASE_URL: postgresUrl('DATABASE_URL').optional(),
    DATABASE_PUBLIC_URL: postgresUrl('DATABASE_PUBLIC_URL').optional(),
    NEXTAUTH_SECRET: z
      .string()
      .refine((secret) => Buffer.byteLength(secret) >= 32 && new Set(secret).size >= 12 && !knownSecrets.test(secret), {
        error: 'NEXTAUTH_SECRET must be at least 32 random bytes. Make one with: openssl rand -base64 33',
      })
      .optional(),
    PORTAL_ENCRYPTION_KEY: z
      .string()
      .refine((secret) => Buffer.byteLength(secret) >= 32 && new Set(secret).size >= 12 && !knownSecrets.test(secret), {
        error: 'PORTAL_ENCRYPTION_KEY must be at least 32 random bytes. Make one with: openssl rand -base64 33',
      })
      .optional(),
    OIDC_ISSUER: issuer.optional(),
    OIDC_CLIENT_ID: z.string().max(200).optional(),
    OIDC_CLIENT_SECRET: z.string().max(500).optional(),
    OIDC_NAME: z.string().max(80, 'OIDC_NAME must have at most 80 characters.').optional(),
    OIDC_SCOPE: z.string().max(300).default('openid email profile'),
    OIDC_GROUPS_CLAIM: z.string().max(200).default('groups'),
    OIDC_SECOND_FACTOR: z.string().max(300).default('mfa'),
    TRUST_PROXY_HOPS: wholeNumber('TRUST_PROXY_HOPS', 0, 10).default(0),
    LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
        error: 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.',
      })
      .default('info'),
    SHUTDOWN_SECONDS: wholeNumber('SHUTDOWN_SECONDS', 1, 300).default(25),
    SMTP_URL: smtpUrl.optional(),
    MAIL_FROM: sender.optional(),
    LINK_CHECKS: z.enum(['yes', 'no'], { error: 'LINK_CHECKS must be yes or no.' }).default('yes'),
    PORTAL_DATA: z.string().default('.data'),
    PORTAL_DEMO_FILE: z.string().optional(),
    PORTAL_OPERATOR_NAME: z.string().max(300, 'PORTAL_OPERATOR_NAME must have at most 300 characters.').optional(),
    PORTAL_OPERATOR_ADDRESS: z
      .string()
      .max(600, 'PORTAL_OPERATOR_ADDRESS must have at most 600 characters.')
      .optional(),
    PORTAL_OPERATOR_EMAIL: z.email('PORTAL_OPERATOR_EMAIL must be an e-mail address.').optional(),
    PORTAL_ENFORCEMENT_BODY: z
      .string()
      .max(600, 'PORTAL_ENFORCEMENT_BODY must have at most 600 characters.')
      .optional(),
    FILES_GB_PER_ORGANISATION: wholeNumber('FILES_GB_PER_ORGANISATION', 1, 100_000).default(20),
    FILES_S3_ENDPOINT: z
      .url({ protocol: /^https?$/, error: 'FILES_S3_ENDPOINT must be a web address such as https://s3.example.org.' })
      .optional(),
    FILES_S3_BUCKET: z.string().optional(),
    FILES_S3_REGION: z.string().default('us-east-1'),
    FILES_S3_KEY: z.string().optional(),
    FILES_S3_SECRET: z.string().optional(),
    BACKUP_FOLDER: z.string().optional(),
    BACKUP_RECIPIENT: backupRecipients.optional(),
    BACKUP_KEEP_DAYS: wholeNumber('BACKUP_KEEP_DAYS', 1, 400).default(7),
    BACKUP_KEEP_WEEKS: wholeNumber('BACKUP_KEEP_WEEKS', 0, 100).default(4),
    BACKUP_KEEP_MONTHS: wholeNumber('BACKUP_KEEP_MONTHS', 0, 120).default(12),
    BACKUP_S3_ENDPOINT: z
      .url({ protocol: /^https?$/, error: 'BACKUP_S3_ENDPOINT must be a web address such as https://s3.example.org.' })
      .optional(),
    BACKUP_S3_BUCKET: z.string().optional(),
    BACKUP_S3_REGION: z.string().default('us-east-1'),
    BACKUP_S3_KEY: z.string().optional(),
    BACKUP_S3_SECRET: z.string().optional(),
    PORTAL_SHELTER: z
      .string()
      .startsWith('/', 'PORTAL_SHELTER must be an absolute path.')
      .default('/var/lib/integration-portal'),
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => !SMTP_URL || MAIL_FROM, {
    error: 'SMTP_URL needs MAIL_FROM: the address that mails of the portal come from.',
  })
  .refine(
    ({ FILES_S3_ENDPOINT: endpoint, FILES_S3_BUCKET: bucket, FILES_S3_KEY: key, FILES_S3_SECRET: secret }) =>
      new Set([endpoint, bucket, key, secret].map((one) => one === undefined)).size === 1,
    { error: 'FILES_S3_ENDPOINT, FILES_S3_BUCKET, FILES_S3_KEY and FILES_S3_SECRET are given together or not at all.' },
  )
  .refine(
    ({ BACKUP_S3_ENDPOINT: endpoint, BACKUP_S3_BUCKET: bucket, BACKUP_S3_KEY: key, BACKUP_S3_SECRET: secret }) =>
      new Set([endpoint, bucket, key, secret].map((one) => one === undefined)).size === 1,
    {
      error:
        'BACKUP_S3_ENDPOINT, BACKUP_S3_BUCKET, BACKUP_S3_KEY and BACKUP_S3_SECRET are given together or not at all.',
    },
  )
  .refine(
    ({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }) =>
      new Set([OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET].map((one) => one === undefined)).size === 1,
    { error: 'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are given together or not at all.' },
  )
  .transform((given) => {
    const origin = given.PUBLIC_URL ?? new URL(`http://localhost:${given.PORT}`)
    return {
      port: given.PORT,
      host: given.HOST,
      publicUrl: origin,
      isHttps: origin.protocol === 'https:',
      isLoopback: loopbackHosts.includes(origin.hostname),
      databaseOwnerUrl: given.DATABASE_OWNER_URL,
      databaseUrl: given.DATABASE_URL,
      databasePublicUrl: given.DATABASE_PUBLIC_URL,
      sessionSecret: given.NEXTAUTH_SECRET,
      /** What seals keys of second factors; the start fills it in where nobody set it. */
      encryptionKey: given.PORTAL_ENCRYPTION_KEY,
      /** Undefined where nobody signs in with an account of their organisation. */
      singleSignOn: singleSignOnOf(given),
      trustedProxyHops: given.TRUST_PROXY_HOPS,
      logLevel: given.LOG_LEVEL,
      shutdownSeconds: given.SHUTDOWN_SECONDS,
      /** Undefined where no mail is sent. */
      mail: given.SMTP_URL && given.MAIL_FROM ? { smtpUrl: given.SMTP_URL, from: given.MAIL_FROM } : undefined,
      /** Whether other web servers are asked if links to them still work. */
      checksLinks: given.LINK_CHECKS === 'yes',
      dataFolder: given.PORTAL_DATA,
      demoFile: given.PORTAL_DEMO_FILE,
      operator: {
        name: given.PORTAL_OPERATOR_NAME,
        address: linesOf(given.PORTAL_OPERATOR_ADDRESS),
        email: given.PORTAL_OPERATOR_EMAIL,
        enforcementBody: linesOf(given.PORTAL_ENFORCEMENT_BODY),
      },
      shelterFolder: given.PORTAL_SHELTER,
      files: {
        mostBytesOfOne: given.FILES_GB_PER_ORGANISATION * 1024 ** 3,
        s3: bucketOf({
          ...{ endpoint: given.FILES_S3_ENDPOINT, bucket: given.FILES_S3_BUCKET, region: given.FILES_S3_REGION },
          ...{ key: given.FILES_S3_KEY, secret: given.FILES_S3_SECRET },
        }),
      },
      backup: {
        /** Undefined where they lie in the data folder. */
        folder: given.BACKUP_FOLDER,
        recipients: given.BACKUP_RECIPIENT ?? [],
        keeping: { days: given.BACKUP_KEEP_DAYS, weeks: given.BACKUP_KEEP_WEEKS, months: given.BACKUP_KEEP_MONTHS },
        s3: bucketOf({
          ...{ endpoint: given.BACKUP_S3_ENDPOINT, bucket: given.BACKUP_S3_BUCKET, region: given.BACKUP_S3_REGION },
          ...{ key: given.BACKUP_S3_KEY, secret: given.BACKUP_S3_SECRET },
        }),
      },
    }
  })

type Bucket = { endpoint: string; bucket: string; region: string; key: string; secret: string }
type MaybeBucket = { [Word in keyof Bucket]: string | undefined }

const isWhole = (bucket: MaybeBucket): bucket is Bucket => Object.values(bucket).every((word) => word !== undefined)
const bucketOf = (bucket: MaybeBucket): Bucket | undefined => (isWhole(bucket) ? bucket : undefined)

type SignOnVariables = {
  [Name in `OIDC_${'ISSUER' | 'CLIENT_ID' | 'CLIENT_SECRET' | 'NAME'}`]?: string | undefined
} & {
  [Name in `OIDC_${'SCOPE' | 'GROUPS_CLAIM' | 'SECOND_FACTOR'}`]: string
}

function singleSignOnOf(given: SignOnVariables) {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = given
  if (!issuer || !clientId || !clientSecret) return undefined
  return {
    ...{ issuer, clientId, clientSecret },
    name: given.OIDC_NAME ?? new URL(issuer).hostname,
    scope: given.OIDC_SCOPE,
    groupsClaim: given.OIDC_GROUPS_CLAIM,
    /** Values of `amr` or `acr` that stand for a second factor shown there. */
    secondFactor: given.OIDC_SECOND_FACTOR.split(/[\s,]+/).filter((one) => one && one !== 'none'),
  }
}
export type SingleSignOn = NonNullable<ReturnType<typeof singleSignOnOf>>

export type Environment = z.output<typeof variables>

/** Some variables cannot be used; each entry says which one and what it must be. */
class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError'
  constructor(readonly problems: string[]) {
    super(problems.join('\n'))
  }
}

/** Parses the variables named in .env.example; an empty one counts as not given. */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = variables.safeParse(given)
  if (parsed.success) return parsed.data
  throw new EnvironmentError(parsed.error.issues.map(({ message }) => message))
}

let known: Environment | undefined

/** The configuration of this process, parsed on first use. */
export const environment = (): Environment => (known ??= readEnvironment(process.env))

import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const config: NextConfig = {
  agentRules: false,
  poweredByHeader: false,
  generateEtags: false,
  // Metadata always stands in the head: public pages lose the scripts that would move it there.
  htmlLimitedBots: /.*/,
  // `npm test` checks types. Whoever only starts the portal need not wait for that, nor be stopped by it.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  // Pictures for links elsewhere: a day old is fresh enough, and whoever shows them need not ask every time.
  headers: async () => [
    { source: '/share-:language.png', headers: [{ key: 'Cache-Control', value: 'public, max-age=86400' }] },
  ],
  serverExternalPackages: [
    '@aws-sdk/client-s3',
    'pino',
    '@node-rs/argon2',
    'pg',
    '@zxcvbn-ts/core',
    '@zxcvbn-ts/language-common',
  ],
  experimental: {
    serverActions: { bodySizeLimit: '1mb' },
    // A page is loaded when it is first asked for: most of them, those of the desk above all, are not for hours.
    preloadEntriesOnStart: false,
  },
}

export default createNextIntlPlugin('./i18n/request.ts')(config)

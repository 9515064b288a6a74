import { existsSync } from 'node:fs'
import { validate } from 'dockerfile-utils'
import { describe, expect, test } from 'vitest'
import { textOf } from '@/tests/house/source-files'
import { environment, programs } from './deployment'

const text = textOf('Containerfile')
/** Instructions with their continuation lines joined, without comments. */
const instructions = text
  .replace(/^\s*#.*\n/gm, '')
  .replace(/\\\n\s*/g, ' ')
  .split('\n')
  .filter((line) => line.trim() !== '')
const stages = text.match(/^FROM .*$/gm) ?? []
const last = instructions.slice(instructions.findLastIndex((line) => line.startsWith('FROM')))
const named = (name: string) =>
  last.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1))

describe('the Containerfile', () => {
  test('is one', () => {
    expect(validate(text, { deprecatedMaintainer: 1, instructionUppercase: 1 } as object)).toEqual([])
  })

  test('builds in one stage and runs in another, on a Node that is still looked after', () => {
    expect(stages).toHaveLength(2)
    for (const stage of stages) expect(Number(/^FROM node:(\d+)(\.\d+)*-/.exec(stage)?.[1])).toBeGreaterThanOrEqual(22)
  })

  test('knows no secret', () => {
    expect(instructions.filter((line) => /^(ARG|ENV)\b.*(SECRET|PASSWORD|TOKEN|KEY|_URL)/i.test(line))).toEqual([])
    const ignored = textOf('.dockerignore').split('\n')
    expect(ignored).toEqual(expect.arrayContaining(['.env', '.git', '.data', 'deploy/secrets']))
  })

  test('runs as a user who owns no program, and nothing of it may be written but what outlives it', () => {
    expect(named('USER')).toEqual(['node'])
    expect(named('VOLUME')).toEqual(['["/data", "/backups"]'])
    expect(last.filter((line) => line.startsWith('COPY')).join()).not.toContain('--chown')
    expect(instructions.join('\n')).toContain('npm run build -- --seal')
  })

  test('says whether it lives, and is told to end by what the portal listens to', () => {
    expect(named('STOPSIGNAL')).toEqual(['SIGTERM'])
    const [check = ''] = named('HEALTHCHECK')
    expect(check).toContain('deploy/healthcheck.mjs')
    expect(textOf('deploy/healthcheck.mjs')).toContain('/health/live')
  })

  test('starts what is there, with settings that exist', () => {
    expect(named('ENTRYPOINT')).toEqual(['["sh", "deploy/entrypoint.sh"]'])
    const [command] = JSON.parse(named('CMD')[0] ?? '[]') as string[]
    expect(programs()).toContain(command)
    expect(existsSync('deploy/entrypoint.sh')).toBe(true)
    const set = named('ENV').flatMap((line) => [...line.matchAll(/([A-Z_]+)=/g)].map(([, name = '']) => name))
    const ofOthers = ['NODE_ENV', 'NEXT_TELEMETRY_DISABLED', 'HOME', 'MALLOC_ARENA_MAX']
    expect(set.filter((name) => !ofOthers.includes(name) && !environment().includes(name))).toEqual([])
  })
})

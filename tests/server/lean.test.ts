import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'

const name = 'MALLOC_TRIM_THRESHOLD_'
const ours = '--max-semi-space-size=8'
type Begun = { trim?: string; flag?: string }
const source = pathToFileURL('server/lean.mjs').href
const script = `
  import { readFileSync } from 'node:fs'
  import { beginLean } from ${JSON.stringify(source)}
  beginLean()
  const begunWith = readFileSync('/proc/self/environ', 'utf8').split('\\0').find((one) => one.startsWith('${name}='))
  console.log(JSON.stringify({ begunWith, flags: process.execArgv.slice(0, 1), words: process.argv.slice(1), hands: process.env.${name}, says: process.env.SAYS }))
`

/** What a process that calls it has become, and whether it said anything else. */
function begun(more: Record<string, string>) {
  const args = ['--input-type=module', '--eval', script, 'one', 'two words']
  const { [name]: _, ...env } = process.env
  return spawnSync(process.execPath, args, { env: { ...env, SAYS: 'ż ó', ...more }, encoding: 'utf8' })
}

describe.runIf(process.platform === 'linux')('a process that is to keep little', () => {
  const canBeginAnew = 'execve' in process

  test.each([
    ['begins anew where Node can, with all it was told', {}, canBeginAnew ? { trim: '131072', flag: ours } : {}],
    ['keeps what else was set', { NODE_OPTIONS: '--max-semi-space-size=4' }, canBeginAnew ? { trim: '131072' } : {}],
    ['does not where it was told how', { [name]: '4096' }, { trim: '4096' }],
  ])('%s', (_, variables: Record<string, string>, { trim, flag = '--input-type=module' }: Begun) => {
    const { stdout, stderr, status } = begun(variables)
    expect(stderr).toBe('')
    expect(status).toBe(0)
    // Its own programs, the database among them, are told nothing.
    const begunWith = trim && `${name}=${trim}`
    expect(JSON.parse(stdout)).toEqual({ begunWith, flags: [flag], words: ['one', 'two words'], says: 'ż ó' })
  })
})

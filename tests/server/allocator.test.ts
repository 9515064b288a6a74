import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'

const name = 'MALLOC_TRIM_THRESHOLD_'
const source = pathToFileURL('server/allocator.mjs').href
const script = `
  import { readFileSync } from 'node:fs'
  import { giveBackFreedMemory } from ${JSON.stringify(source)}
  giveBackFreedMemory()
  const begunWith = readFileSync('/proc/self/environ', 'utf8').split('\\0').find((one) => one.startsWith('${name}='))
  console.log(JSON.stringify({ begunWith, words: process.argv.slice(1), hands: process.env.${name}, says: process.env.SAYS }))
`

/** What a process that calls it has become, and whether it said anything else. */
function begun(more: Record<string, string>) {
  const args = ['--input-type=module', '--eval', script, 'one', 'two words']
  const { [name]: _, ...env } = process.env
  return spawnSync(process.execPath, args, { env: { ...env, SAYS: 'ż ó', ...more }, encoding: 'utf8' })
}

describe.runIf(process.platform === 'linux')('a process that is to give back what it frees', () => {
  const canBeginAnew = 'execve' in process

  test.each([
    ['begins anew where Node can, with all it was told', { OTHER: 'yes' }, canBeginAnew ? `${name}=131072` : undefined],
    ['does not where it was told how', { [name]: '4096' }, `${name}=4096`],
  ])('%s', (_, variables, begunWith) => {
    const { stdout, stderr, status } = begun(variables)
    expect(stderr).toBe('')
    expect(status).toBe(0)
    // Its own programs, the database among them, are told nothing.
    expect(JSON.parse(stdout)).toEqual({ begunWith, words: ['one', 'two words'], says: 'ż ó' })
  })
})

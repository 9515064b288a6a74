import { describe, expect, test } from 'vitest'
import floors from './floors.json'
import { textOf } from './source-files'

type Lock = { packages: Record<string, { version?: string; resolved?: string }> }
type Manifest = { dependencies: Record<string, string>; devDependencies: Record<string, string> }

const lock = JSON.parse(textOf('package-lock.json')) as Lock
const manifest = JSON.parse(textOf('package.json')) as Manifest

/** Every copy of a package in the tree, nested ones too. */
const versionsOf = (name: string) =>
  Object.entries(lock.packages)
    .filter(([place]) => place === `node_modules/${name}` || place.endsWith(`/node_modules/${name}`))
    .map(([, { version = '' }]) => version)

const numbers = (version: string) => version.split(/[.-]/).slice(0, 3).map(Number)

function isBelow(version: string, floor: string): boolean {
  const [mine, least] = [numbers(version), numbers(floor)]
  const at = mine.findIndex((part, index) => part !== least[index])
  return at >= 0 && (mine[at] ?? 0) < (least[at] ?? 0)
}

describe('packages whose older versions have known holes', () => {
  test.each(Object.entries(floors.atLeast))('%s is at least %s wherever it stands', (name, floor) => {
    expect(versionsOf(name).filter((version) => isBelow(version, floor))).toEqual([])
  })

  test.each(Object.entries(floors.exactly))('%s is exactly %s', (name, version) => {
    expect(new Set(versionsOf(name))).toEqual(new Set([version]))
  })

  test.each(floors.never)('%s is not there at all', (name) => {
    expect(versionsOf(name)).toEqual([])
  })
})

test('our own packages are named by exact versions, and the lock file has just these', () => {
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies }
  const loose = Object.entries(wanted).filter(
    ([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version,
  )
  expect(loose).toEqual([])
})

test('the lock file names no host to fetch from', () => {
  expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
})

test('comparing versions knows which number counts', () => {
  expect(isBelow('16.4.5', '16.4.6')).toBe(true)
  expect(isBelow('16.10.0', '16.4.6')).toBe(false)
  expect(isBelow('15.9.9', '16.4.6')).toBe(true)
  expect(isBelow('16.4.6', '16.4.6')).toBe(false)
})

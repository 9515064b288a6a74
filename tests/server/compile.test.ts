import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { compile } from '@/server/compile.mjs'

let folder: string
const source = () => path.join(folder, 'program.ts')
const compiled = () => path.join(folder, 'out', 'program.mjs')
const compileIt = () => compile({ program: source() }, path.join(folder, 'out'))

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'compile-'))
  writeFileSync(source(), `export const say = () => '${'first '.repeat(5_000)}'`)
})

describe('a program that is compiled while a portal runs on it', () => {
  test('is left alone where it is the same', async () => {
    await compileIt()
    const before = statSync(compiled(), { bigint: true })
    await compileIt()
    const { ino, mtimeNs } = statSync(compiled(), { bigint: true })
    expect([ino, mtimeNs]).toEqual([before.ino, before.mtimeNs])
  })

  test('is replaced whole: whoever reads it meanwhile has the old one or the new one', async () => {
    await compileIt()
    const old = readFileSync(compiled(), 'utf8')
    const reading = openSync(compiled(), 'r')
    writeFileSync(source(), `export const say = () => 'second'`)
    await compileIt()
    expect(readFileSync(reading, 'utf8')).toBe(old)
    closeSync(reading)
    expect(readFileSync(compiled(), 'utf8')).toContain('second')
    expect(readdirSync(path.join(folder, 'out')).sort()).toEqual(['program.mjs', 'program.mjs.map'])
  })
})

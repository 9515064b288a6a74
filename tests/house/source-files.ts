import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

const skipped = new Set(['node_modules', 'generated', '.next', '.build', '.data'])

/** Files below these folders whose name matches, with forward slashes, sorted. */
export function filesIn(folders: string[], pattern = /\.tsx?$/): string[] {
  return folders.flatMap((folder) => (existsSync(folder) ? walk(folder, pattern) : [])).sort()
}

function walk(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : walk(name, pattern)
    return pattern.test(entry.name) ? [name] : []
  })
}

export const textOf = (file: string) => readFileSync(file, 'utf8')

const parsed = new Map<string, ts.SourceFile>()

export function syntaxOf(file: string): ts.SourceFile {
  const known = parsed.get(file)
  if (known) return known
  const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const syntax = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true, kind)
  parsed.set(file, syntax)
  return syntax
}

/** 'use client' or 'use server' at the top of a file. */
export function directiveOf(file: string): string | undefined {
  // Reading the syntax of every file takes seconds, and few files have one.
  if (!/^(?:'|")use \w+/m.test(textOf(file))) return undefined
  const [first] = syntaxOf(file).statements
  const isText = first && ts.isExpressionStatement(first) && ts.isStringLiteral(first.expression)
  return isText ? first.expression.text : undefined
}

/** Our own files that a file needs when it runs: types have vanished by then. */
function importsOf(file: string): string[] {
  return syntaxOf(file).statements.flatMap((statement) => {
    const source = runtimeSource(statement)
    const found = source === undefined ? undefined : resolveImport(file, source)
    return found ? [found] : []
  })
}

/** What a statement imports or passes on at run time, as written. */
export function runtimeSource(statement: ts.Statement): string | undefined {
  if (ts.isImportDeclaration(statement)) {
    if (isTypeOnly(statement.importClause)) return undefined
    return textIn(statement.moduleSpecifier)
  }
  if (ts.isExportDeclaration(statement) && !statement.isTypeOnly) return textIn(statement.moduleSpecifier)
  return undefined
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const named = clause.namedBindings
  if (clause.name || !named || !ts.isNamedImports(named)) return false
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly)
}

const textIn = (node: ts.Expression | undefined) => (node && ts.isStringLiteral(node) ? node.text : undefined)

function resolveImport(from: string, source: string): string | undefined {
  const base = baseOf(from, source)
  if (base === undefined) return undefined
  return [base, `${base}.ts`, `${base}.tsx`, `${base}.mjs`].find((name) => /\.\w+$/.test(name) && existsSync(name))
}

function baseOf(from: string, source: string): string | undefined {
  if (source.startsWith('@/')) return source.slice(2)
  if (source.startsWith('.')) return path.posix.join(path.posix.dirname(from), source)
  return undefined
}

/** Every file of ours that these files reach when they run, with one way to it. */
export function reachedFrom(entries: string[]): Map<string, string[]> {
  const ways = new Map<string, string[]>(entries.map((entry) => [entry, [entry]]))
  const open = [...entries]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (!/\.(tsx?|mjs)$/.test(file)) continue
    for (const next of importsOf(file)) {
      if (ways.has(next)) continue
      ways.set(next, [...(ways.get(file) ?? []), next])
      open.push(next)
    }
  }
  return ways
}

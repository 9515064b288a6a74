#!/usr/bin/env node
// Prisma's CLI speaks JSON-RPC with a native program that it would download. This stands in for it: the same engine as
// WebAssembly, reaching PostgreSQL through @prisma/adapter-pg. PRISMA_SCHEMA_ENGINE_BINARY points here.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

const words = process.argv.slice(2)
const [source] = valuesOf('--datasource')
const url = source ? JSON.parse(source).url : undefined

// adapter-pg does not know "char", the type of many columns of PostgreSQL's own catalogue: such columns are read as text
// and labelled afterwards as what the engine expects.
const oidOf = { char: 18, text: 25 }
const prismaCharacter = 6
let charColumns = []
const addFields = pg.Result.prototype.addFields
pg.Result.prototype.addFields = function (fields) {
  charColumns = fields.flatMap(({ dataTypeID }, at) => (dataTypeID === oidOf.char ? [at] : []))
  for (const column of charColumns) fields[column].dataTypeID = oidOf.text
  return addFields.call(this, fields)
}

if (words.includes('--version')) console.log('schema-engine-cli wasm')
else if (words.includes('cli')) await answerCommand(words[words.indexOf('cli') + 1])
else await answerCalls(await loadEngine())
process.exit(0)

/** Three commands that the native program answers without its engine. */
async function answerCommand(command) {
  const database = databaseOf(url)
  try {
    if (command === 'can-connect-to-database') {
      await withClient(connectionTo(url), () => undefined)
      console.log('Connection successful')
      return
    }
    const verb = { 'create-database': 'CREATE DATABASE', 'drop-database': 'DROP DATABASE' }[command]
    const ending = command === 'drop-database' ? ' WITH (FORCE)' : ''
    const statement = `${verb} ${pg.escapeIdentifier(database)}${ending}`
    await withClient(connectionTo(url, 'postgres'), (client) => client.query(statement))
  } catch (error) {
    const errorCode = { '3D000': 'P1003', ECONNREFUSED: 'P1001' }[error.code] ?? 'P1000'
    const meta = { database_name: database, database_schema_name: 'public' }
    const fields = { message: error.message, is_panic: false, error_code: errorCode, meta }
    const report = { timestamp: new Date().toISOString(), level: 'ERROR', fields, target: 'schema_engine::logger' }
    process.stderr.write(`{}\n${JSON.stringify(report)}`)
    process.exit(1)
  }
}

function loadEngine() {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
  const program = readFileSync(entry.replace(/schema_engine\.js$/, 'schema_engine_bg.wasm'))
  const instance = new WebAssembly.Instance(new WebAssembly.Module(program), { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  const datamodels = valuesOf('--datamodels').map((path) => [path, readFileSync(path, 'utf8')])
  const log = (line) => process.env.DEBUG && process.stderr.write(`${line}\n`)
  const options = { datamodels: datamodels.length > 0 ? datamodels : undefined }
  return glue.SchemaEngine.new(options, log, adapterFactory(url ?? 'postgresql://nobody@localhost/none'))
}

async function answerCalls(engine) {
  for await (const line of createInterface({ input: process.stdin })) {
    if (!line.trim()) continue
    const call = JSON.parse(line)
    // Without a method it is the CLI's answer to a `print` of ours.
    if (!call.method) continue
    const answer = await resultOf(engine, call).catch(({ message, code, meta = {} }) => {
      const data = { is_panic: false, message, error_code: code, meta, backtrace: null }
      return { error: { code: 4466, message: 'An error happened. Check the data field for details.', data } }
    })
    send({ id: call.id, ...answer })
  }
}

async function resultOf(engine, { method, params }) {
  const result = (await engine[method === 'getDatabaseVersion' ? 'version' : method](params)) ?? null
  if (method !== 'diff' || result?.stdout == null) return { result }
  send({ id: 90_001, method: 'print', params: { content: result.stdout } })
  return { result: { exitCode: result.exitCode } }
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
}

function adapterFactory(address) {
  const inner = new PrismaPg(connectionTo(address), { schema: new URL(address).searchParams.get('schema') ?? 'public' })
  return bindMigrationAwareSqlAdapterFactory({
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: async () => repaired(await inner.connect()),
    connectToShadowDb: () => connectToShadow(address),
  })
}

/** The adapter drops its shadow database before closing its own pool, which PostgreSQL refuses: here in the right order. */
async function connectToShadow(address) {
  const database = `prisma_migrate_shadow_db_${randomUUID()}`
  const maker = new pg.Client(connectionTo(address))
  await maker.connect()
  await maker.query(`CREATE DATABASE "${database}"`)
  const shadow = await new PrismaPg(connectionTo(address, database)).connect()
  const closePool = shadow.dispose.bind(shadow)
  shadow.dispose = async () => {
    await closePool()
    await maker.query(`DROP DATABASE "${database}" WITH (FORCE)`)
    await maker.end()
  }
  return repaired(shadow)
}

/** adapter-pg splits a script at every semicolon, which breaks function bodies, and sends the pieces to any connection. */
function repaired(adapter) {
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script)
    } catch (error) {
      adapter.onError(error)
    }
  }
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (query) => {
    charColumns = []
    const result = await queryRaw(query)
    const rows = result.ok ? result.value : result
    for (const column of charColumns) rows.columnTypes[column] = prismaCharacter
    return result
  }
  return adapter
}

function connectionTo(address, database = databaseOf(address)) {
  const { hostname, port, username, password, searchParams } = new URL(address)
  const connection = {
    host: hostname,
    port: Number(port || 5432),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database,
  }
  const needsTls = /^(require|verify-)/.test(searchParams.get('sslmode') ?? '')
  return needsTls ? { ...connection, ssl: true } : connection
}

function databaseOf(address) {
  return decodeURIComponent(new URL(address).pathname.slice(1))
}

function valuesOf(flag) {
  return words.flatMap((word, at) => (word === flag ? [words[at + 1]] : []))
}

async function withClient(connection, work) {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

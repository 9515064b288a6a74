#!/usr/bin/env node
// Stands in for Prisma's native schema-engine: same JSON-RPC over stdio, engine = @prisma/schema-engine-wasm + @prisma/adapter-pg
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'

const require = createRequire(import.meta.url)
const argv = process.argv.slice(2)
const all = (f) => argv.flatMap((a, i) => (a === f ? [argv[i + 1]] : []))
const ds = all('--datasource')[0] ? JSON.parse(all('--datasource')[0]) : undefined
const url = ds?.url
if (argv.includes('--version')) {
  console.log('schema-engine-cli ' + 'wasm')
  process.exit(0)
}
const cli = argv.indexOf('cli')
if (cli >= 0) {
  const { default: pg } = await import('pg')
  const cmd = argv[cli + 1]
  const u = new URL(url)
  const db = decodeURIComponent(u.pathname.slice(1))
  const out = (o, c) => {
    process.stderr.write('{}\n' + JSON.stringify(o))
    process.exit(c)
  }
  try {
    if (cmd === 'can-connect-to-database') {
      const c = new pg.Client({ connectionString: url })
      await c.connect()
      await c.end()
      console.log('Connection successful')
      process.exit(0)
    }
    const a = new URL(u)
    a.pathname = '/postgres'
    const c = new pg.Client({ connectionString: a.href })
    await c.connect()
    await c.query(
      (cmd === 'create-database' ? 'CREATE' : 'DROP') +
        ' DATABASE "' +
        db.replaceAll('"', '""') +
        '"' +
        (cmd === 'drop-database' ? ' WITH (FORCE)' : ''),
    )
    await c.end()
    process.exit(0)
  } catch (e) {
    const code = e.code === '3D000' ? 'P1003' : e.code === 'ECONNREFUSED' ? 'P1001' : 'P1000'
    out(
      {
        timestamp: new Date().toISOString(),
        level: 'ERROR',
        fields: {
          message: e.message,
          is_panic: false,
          error_code: code,
          meta: { database_name: db, database_schema_name: 'public' },
        },
        target: 'schema_engine::logger',
      },
      1,
    )
  }
}
const wasmPath = require.resolve('@prisma/schema-engine-wasm').replace(/schema_engine\.js$/, 'schema_engine_bg.wasm')
const mod = new WebAssembly.Module(readFileSync(wasmPath))
const inst = new WebAssembly.Instance(mod, { './schema_engine_bg.js': glue })
glue.__wbg_set_wasm(inst.exports)
inst.exports.__wbindgen_start()
const datamodels = all('--datamodels').map((p) => [p, readFileSync(p, 'utf8')])
const { default: pg } = await import('pg')
// "char" (oid 18), used by the system catalogues, has no mapping in adapter-pg: read it as text, then label it Character
let chars = []
const add = pg.Result.prototype.addFields
pg.Result.prototype.addFields = function (fd) {
  chars = fd.flatMap((f, i) => (f.dataTypeID === 18 ? [i] : []))
  for (const i of chars) fd[i].dataTypeID = 25
  return add.call(this, fd)
}
const patched = new WeakSet()
// adapter-pg splits a script at every ';' (breaking $$ bodies) and sends each piece to any pool connection: send it whole instead
const wrap = (qable) => {
  qable.executeScript = async (script) => {
    try {
      await qable.underlyingDriver().query(script)
    } catch (error) {
      qable.onError(error)
    }
  }
  const orig = qable.queryRaw.bind(qable)
  qable.queryRaw = async (x) => {
    chars = []
    const r = await orig(x)
    const k = Object.values(r) && (r.ok ? r.value : r)
    for (const i of chars) k.columnTypes[i] = 6
    return r
  }
  return qable
}
function factory(u) {
  const c = new URL(u)
  const inner = new PrismaPg(
    {
      host: c.hostname,
      port: Number(c.port || 5432),
      user: decodeURIComponent(c.username),
      password: decodeURIComponent(c.password),
      database: decodeURIComponent(c.pathname.slice(1)),
    },
    { schema: c.searchParams.get('schema') ?? 'public' },
  )
  const shadow = async () => {
    // adapter-pg 7.10 drops the shadow database before closing its pool and fails; do it in the right order here
    const cfg = {
      host: c.hostname,
      port: Number(c.port || 5432),
      user: decodeURIComponent(c.username),
      password: decodeURIComponent(c.password),
    }
    const database = 'prisma_migrate_shadow_db_' + crypto.randomUUID()
    const admin = new pg.Client({ ...cfg, database: decodeURIComponent(c.pathname.slice(1)) })
    await admin.connect()
    await admin.query(`CREATE DATABASE "${database}"`)
    const ad = await new PrismaPg({ ...cfg, database }).connect()
    const end = ad.dispose.bind(ad)
    ad.dispose = async () => {
      await end()
      await admin.query(`DROP DATABASE "${database}" WITH (FORCE)`)
      await admin.end()
    }
    return wrap(ad)
  }
  const wrapped = {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: async () => wrap(await inner.connect()),
    connectToShadowDb: shadow,
  }
  return bindMigrationAwareSqlAdapterFactory(wrapped)
}
const engine = await glue.SchemaEngine.new(
  { datamodels: datamodels.length ? datamodels : undefined },
  (l) => process.env.DEBUG && process.stderr.write(l + '\n'),
  factory(url ?? 'postgresql://invalid'),
)
const rl = createInterface({ input: process.stdin })
for await (const line of rl) {
  if (!line.trim()) continue
  const m = JSON.parse(line)
  if (!m.method) continue // the CLI's answer to our own 'print'
  const send = (o) => process.stdout.write(JSON.stringify({ jsonrpc: '2.0', id: m.id, ...o }) + '\n')
  try {
    const name = m.method === 'getDatabaseVersion' ? 'version' : m.method
    if (process.env.SHIM_DEBUG) process.stderr.write('RPC ' + line.slice(0, 600) + '\n')
    const r = await engine[name](m.params)
    if (m.method === 'diff' && r?.stdout != null) {
      process.stdout.write(
        JSON.stringify({ jsonrpc: '2.0', id: 90001, method: 'print', params: { content: r.stdout } }) + '\n',
      )
      send({ result: { exitCode: r.exitCode } })
    } else send({ result: r ?? null })
  } catch (e) {
    send({
      error: {
        code: 4466,
        message: 'An error happened. Check the data field for details.',
        data: { is_panic: false, message: e.message, error_code: e.code, meta: e.meta ?? {}, backtrace: null, data: e },
      },
    })
    if (process.env.SHIM_DEBUG) console.error(e)
  }
}
process.exit(0)

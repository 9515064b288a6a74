import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { databaseStatements, roleStatements } from '@/server/roles'
import { textOf } from '@/tests/house/source-files'
import { environment } from './deployment'

type Service = {
  image: string
  build?: { context: string; dockerfile: string }
  environment?: Record<string, string>
  secrets?: string[]
  volumes?: string[]
  networks?: string[]
  ports?: string[]
  depends_on?: string[] | Record<string, unknown>
  healthcheck?: { test: string[] }
  [key: string]: unknown
}
type Compose = {
  name: string
  services: Record<string, Service>
  networks: Record<string, { internal?: boolean }>
  volumes: Record<string, object>
  secrets: Record<string, { file: string }>
}

const compose = parse(textOf('compose.yaml'), { strict: true, uniqueKeys: true }) as Compose
const services = Object.entries(compose.services)

/** Of the Compose Specification, what this file may use; a misspelt word is another one. */
const serviceKeys = [
  ...['build', 'image', 'environment', 'secrets', 'command', 'volumes', 'networks', 'ports', 'depends_on', 'read_only'],
  ...['tmpfs', 'cap_drop', 'cap_add', 'security_opt', 'shm_size', 'pids_limit', 'mem_limit', 'cpus', 'init', 'restart'],
  ...['stop_grace_period', 'healthcheck'],
]

test('it has the parts a compose file has, and no others', () => {
  expect(Object.keys(compose)).toEqual(['name', 'services', 'networks', 'volumes', 'secrets'])
  expect(Object.keys(compose.services)).toEqual(['portal', 'postgres', 'proxy'])
})

describe.each(services)('the service %s', (_name, service) => {
  test('uses words that compose knows', () => {
    expect(Object.keys(service).filter((key) => !serviceKeys.includes(key))).toEqual([])
  })

  test('names networks, volumes, secrets and other services that exist', () => {
    const known = (all: object) => (name: string) => !Object.keys(all).includes(name)
    expect((service.networks ?? []).filter(known(compose.networks))).toEqual([])
    expect((service.secrets ?? []).filter(known(compose.secrets))).toEqual([])
    const needed = Array.isArray(service.depends_on) ? service.depends_on : Object.keys(service.depends_on ?? {})
    expect(needed.filter(known(compose.services))).toEqual([])
    for (const volume of service.volumes ?? []) {
      const [from = ''] = volume.split(':')
      expect(from.startsWith('.') ? existsSync(from) : from in compose.volumes).toBe(true)
    }
  })

  test('has limits, gains no rights, says how it is and comes back', () => {
    expect(service).toMatchObject({ restart: 'unless-stopped', security_opt: ['no-new-privileges:true'] })
    for (const limit of ['mem_limit', 'cpus', 'pids_limit']) expect(service[limit]).toBeDefined()
    expect(service.healthcheck?.test[0]).toBe('CMD')
    expect(service.image).not.toMatch(/:latest$|^[^:]+$/)
  })

  test('is given no secret in its environment', () => {
    const telling = Object.entries(service.environment ?? {}).filter(
      ([name, value]) =>
        /PASSWORD$|SECRET|TOKEN|_URL$/.test(name) && !value.startsWith('/run/secrets/') && name !== 'PUBLIC_URL',
    )
    expect(telling).toEqual([])
  })
})

test('the portal writes nowhere but into its volumes, and knows every setting it is given', () => {
  const { portal } = compose.services
  expect(portal).toMatchObject({ read_only: true, cap_drop: ['ALL'] })
  const ofEntrypoint = ['DATABASE_HOST', 'DATABASE_PORT', 'DATABASE_NAME']
  const set = Object.keys(portal?.environment ?? {})
  expect(set.filter((name) => !environment().includes(name) && !ofEntrypoint.includes(name))).toEqual([])
})

test('only the proxy is reached from outside, and the database by nobody but the portal', () => {
  expect(services.filter(([, { ports }]) => ports).map(([name]) => name)).toEqual(['proxy'])
  expect(compose.services.postgres?.networks).toEqual(['inside'])
  expect(compose.networks.inside).toEqual({ internal: true })
  expect(compose.services.proxy?.networks).toEqual(['outside'])
})

test('every secret is made by the script that makes them, and given to whoever reads it', () => {
  const made = /for name in (.*); do/.exec(textOf('deploy/make-secrets.sh'))?.[1]?.split(' ') ?? []
  expect(Object.keys(compose.secrets).sort()).toEqual(made.sort())
  for (const [name, { file }] of Object.entries(compose.secrets)) expect(file).toBe(`./deploy/secrets/${name}`)
})

test('the proxy asks whether visitors can be served, not whether there is a backup', () => {
  const proxy = textOf('deploy/Caddyfile')
  expect(proxy).toContain('health_uri /health/serving')
  expect(proxy).toContain('reverse_proxy portal:3000')
})

test('the script that prepares the database does what npm run db:roles prints', () => {
  const script = textOf('deploy/postgres-roles.sh')
  const passwords = { owner: ':owner', web: ':web', public: ':public' }
  const wanted = [...roleStatements(passwords), ...databaseStatements('portal')].map((statement) =>
    // Where the data folder is new no login can be there already.
    statement
      .replace(/^DO[\s\S]*?(CREATE ROLE [^;]+);[\s\S]*$/, '$1')
      .replace(/PASSWORD '(:\w+)'/, (_all, name: string) => `PASSWORD :'${name.slice(1)}'`),
  )
  const said = script
    .slice(script.indexOf("<<'SQL'"))
    .split('\n')
    .map((line) => line.replace(/;$/, ''))
  expect(wanted.filter((statement) => !said.includes(statement))).toEqual([])
})

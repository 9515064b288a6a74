import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { textOf } from '@/tests/house/source-files'
import { programs } from './deployment'

const file = 'deploy/integration-portal.service'

type Unit = Record<string, Record<string, string[]>>

/** Reads a unit as systemd does, but forgives nothing: no unknown line, no key outside a section. */
function unitIn(text: string): Unit {
  const unit: Unit = {}
  let section = ''
  for (const line of text.split('\n').filter((one) => !/^\s*(#.*)?$/.test(one))) {
    const name = /^\[(\w+)\]$/.exec(line)?.[1]
    if (name) unit[name] ??= {}
    else keep(unit[section], line)
    section = name ?? section
  }
  return unit
}

function keep(section: Record<string, string[]> | undefined, line: string) {
  const [, key, value = ''] = /^(\w+)=(.*)$/.exec(line) ?? []
  if (!section || !key) throw new Error(`not understood: ${line}`)
  section[key] = [...(section[key] ?? []), value]
}

const yes = /^(yes|no)$/
const time = /^\d+$/
/** Keys of systemd.unit(5), systemd.service(5) and systemd.exec(5) that are used, with what they may be. */
const known: Record<string, Record<string, RegExp>> = {
  Unit: {
    Description: /./,
    After: /^network-online\.target$/,
    Wants: /^network-online\.target$/,
    StartLimitIntervalSec: time,
    StartLimitBurst: time,
  },
  Service: {
    ...{ Type: /^exec$/, User: /^[a-z-]+$/, Group: /^[a-z-]+$/, WorkingDirectory: /^\//, EnvironmentFile: /^-?\// },
    ...{ Environment: /^[A-Z_]+=\S+$/, ExecStart: /^\/\S+( \S+)*$/, Restart: /^on-failure$/, RestartSec: time },
    ...{ KillMode: /^mixed$/, TimeoutStartSec: time, TimeoutStopSec: time, StateDirectory: /^[a-z-]+$/ },
    ...{
      StateDirectoryMode: /^0[0-7]{3}$/,
      UMask: /^0077$/,
      LimitNOFILE: time,
      MemoryMax: /^\d+[MG]$/,
      TasksMax: time,
    },
    ...{ NoNewPrivileges: yes, ProtectSystem: /^strict$/, ProtectHome: yes, PrivateTmp: yes, PrivateDevices: yes },
    ...{ ProtectClock: yes, ProtectControlGroups: yes, ProtectHostname: yes, ProtectKernelLogs: yes },
    ...{ ProtectKernelModules: yes, ProtectKernelTunables: yes, ProtectProc: /^invisible$/, RemoveIPC: yes },
    ...{ RestrictAddressFamilies: /^AF_\w+( AF_\w+)*$/, RestrictNamespaces: yes, RestrictRealtime: yes },
    ...{ RestrictSUIDSGID: yes, LockPersonality: yes, CapabilityBoundingSet: /^$/, AmbientCapabilities: /^$/ },
    ...{ SystemCallArchitectures: /^native$/, SystemCallFilter: /^@system-service$/, SystemCallErrorNumber: /^EPERM$/ },
  },
  Install: { WantedBy: /^multi-user\.target$/ },
}

const unit = unitIn(textOf(file))

test('the unit has sections and keys that systemd knows, once each, with values they may have', () => {
  expect(Object.keys(unit)).toEqual(Object.keys(known))
  const wrong = Object.entries(unit).flatMap(([section, keys]) =>
    Object.entries(keys)
      .filter(([key, values]) => values.length !== 1 || !known[section]?.[key]?.test(values[0] ?? ''))
      .map(([key, values]) => `${section}.${key}=${values}`),
  )
  expect(wrong).toEqual([])
})

test('nothing of the protection is left out or switched off', () => {
  const { Service = {} } = unit
  const protection = Object.keys(known.Service ?? {}).filter((key) =>
    /^(Protect|Private|Restrict|NoNew|Lock|Capab|SystemCall)/.test(key),
  )
  expect(protection.filter((key) => !(key in Service) || Service[key]?.[0] === 'no')).toEqual([])
})

test('it starts the portal as an ordinary user, with its data where it may write', () => {
  const { Service = {} } = unit
  const [start = ''] = Service.ExecStart ?? []
  const [, script = '', command = ''] = start.split(' ')
  expect(existsSync(script)).toBe(true)
  expect(programs()).toContain(command)
  expect(Service.User).not.toEqual(['root'])
  expect(Service.Environment).toEqual([`PORTAL_DATA=/var/lib/${Service.StateDirectory?.[0]}`])
})

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0

test.runIf(hasSystemd)('systemd itself has nothing to say against it, and finds little that is exposed', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'portal-unit-'))
  try {
    const copy = path.join(folder, path.basename(file))
    // Node need not be where it is on the machine that this is for.
    writeFileSync(copy, textOf(file).replace('/usr/bin/node', process.execPath))
    const verified = spawnSync('systemd-analyze', ['verify', '--man=no', copy], { encoding: 'utf8' })
    expect(`${verified.stdout}${verified.stderr}`).toBe('')
    expect(verified.status).toBe(0)
    const exposed = spawnSync('systemd-analyze', ['security', '--offline=yes', '--threshold=25', copy])
    expect(exposed.status).toBe(0)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('the reader of units forgives nothing', () => {
  expect(() => unitIn('Key=outside')).toThrow('not understood')
  expect(() => unitIn('[Service]\nno equals sign')).toThrow('not understood')
})

import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { addressOf } from '@/lib/search/question'
import { startPortal } from '../browser/support/portal-process'
import { print } from './figures'
import { memory } from './memory'
import { questionsOf } from './search/questions'
import { openWorlds } from './search/worlds'
const sh = (f: string, pid: number) => execFileSync('node', [f, String(pid)]).toString()
export async function main([practices = '10000', ...what]: string[]): Promise<number> {
  const worlds = await openWorlds()
  try {
    const urls = await worlds.copy(Number(practices))
    await (await startPortal('.data/bench-x', 'empty', urls)).stop()
    const portal = await startPortal('.data/bench-x', 'kept', urls)
    const pid = portal.pid
    try {
      const q = (round: number, n: number, prefix: string) => [...new Set(questionsOf(round, n * 2).map(({ question }) => `${prefix}${addressOf(question)}`))].slice(0, n)
      const br = { 'accept-encoding': 'br' }
      for (let i = 0; i < 60; i++) { const r = await fetch(`${portal.url}/en/search?q=housing`, { headers: br }); await r.arrayBuffer(); if (r.ok) break; await new Promise((s) => setTimeout(s, 1000)) }
      print('memory', memory(pid, 'once searched', 350))
      const snap = () => Object.fromEntries(readdirSync(`/proc/${pid}/task`).map((t) => { const s = readFileSync(`/proc/${pid}/task/${t}/stat`, 'utf8'); const f = s.slice(s.lastIndexOf(')') + 2).split(' '); return [t, (Number(f[11]) + Number(f[12])) * 10] }))
      const pg = () => { let sum = 0; for (const d of readdirSync('/proc')) if (/^\d+$/.test(d)) try { const s = readFileSync(`/proc/${d}/stat`, 'utf8'); if (s.includes('(postgres)')) { const f = s.slice(s.lastIndexOf(')') + 2).split(' '); sum += (Number(f[11]) + Number(f[12])) * 10 } } catch {} return sum }
      const watch = async (name: string, paths: string[], conns: number) => {
        const a = snap(), p = pg(), t = performance.now()
        let i = 0
        const lat: number[] = []
        await Promise.all(Array.from({ length: conns }, async () => { while (i < paths.length) { const t0 = performance.now(); const r = await fetch(portal.url + paths[i++], { headers: br }); await r.arrayBuffer(); lat.push(performance.now() - t0); if (!r.ok) console.log(r.status) } }))
        const s = (performance.now() - t) / 1000
        const b = snap()
        lat.sort((x, y) => x - y)
        const per = Object.entries(b).map(([k, v]) => [k, (v - (a[k] ?? 0)) / paths.length] as const)
        console.log(name, conns, (paths.length / s).toFixed(1), 'req/s', 'p50', lat[lat.length >> 1]?.toFixed(0), 'p95', lat[Math.floor(lat.length * 0.95)]?.toFixed(0), 'pg', ((pg() - p) / paths.length).toFixed(1), 'node', per.reduce((x, [, v]) => x + v, 0).toFixed(1), '=', per.filter(([, v]) => v > 0.3).map(([, v]) => v.toFixed(1)).join(' | '))
      }
      await watch('warm', q(500, 150, '/en/search'), 4)
      if (what.includes('prof')) {
        const fs = await import('node:fs'); const { spawn } = await import('node:child_process')
        for (const f of ['on', 'off', 'done']) fs.rmSync(`/tmp/x/prof.${f}`, { force: true })
        spawn('node', ['/tmp/x/prof8.mjs', String(pid)], { stdio: 'inherit' })
        while (!fs.existsSync('/tmp/x/prof.on')) await new Promise((r) => setTimeout(r, 100))
        await watch('profiled', q(900, 300, '/en/search'), 1)
        fs.writeFileSync('/tmp/x/prof.off', ''); while (!fs.existsSync('/tmp/x/prof.done')) await new Promise((r) => setTimeout(r, 100))
        return 0
      }
      const n = Number(process.env.N ?? 200)
      for (const round of [1, 2]) for (const conns of [1, 10]) {
        await watch('search', q(600 + conns + round * 50, n, '/en/search'), conns)
        if (what.includes('api')) await watch('api', q(620 + conns + round * 50, n, '/api/v1/search'), conns)
      }
      print('memory', memory(pid, 'after', 350))
      if (what.includes('rest')) { await new Promise((r) => setTimeout(r, 40000)); print('memory', memory(pid, 'at rest', 350)) }
      console.log(sh('/tmp/x/smaps.mjs', pid).split('\n').slice(0, 6).join('\n'))
      if (what.includes('mem')) { console.log(sh('/tmp/x/mem.mjs', pid)); print('memory', memory(pid, 'after gc', 350)); console.log(sh('/tmp/x/smaps.mjs', pid).split('\n').slice(0, 8).join('\n')) }
    } finally { await portal.stop() }
  } finally { await worlds.stop() }
  return 0
}

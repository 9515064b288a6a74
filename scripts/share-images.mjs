// Makes what stands for the portal elsewhere: `node scripts/share-images.mjs`. One picture per language for shared links
// (public/share-<language>.png), and the icons of browsers and telephones. The output is committed.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium as playwright } from 'playwright-core'

const folder = path.resolve('.data/browser')
mkdirSync(folder, { recursive: true })
// Before the import: the browser unpacks itself into the temporary folder.
process.env.TMPDIR = folder
const { default: chromium } = await import('@sparticuz/chromium')

const heaviest = 60_000
const ink = '#182135'
const paper = '#fcfbf6'
const accent = '#254c96'
const red = '#a12f35'

const font = (name) =>
  `url(data:font/woff2;base64,${readFileSync(`app/fonts/${name}.woff2`).toString('base64')}) format('woff2')`
const face = (family, name, range) =>
  `@font-face { font-family: '${family}'; src: ${font(name)}; font-weight: 400 650; unicode-range: ${range}; }`
const latin = 'U+0020-007E, U+00A0-00FF, U+2009-2026'
const extended = 'U+0100-017F, U+0218-021B'
const styles = `
  ${face('Display', 'display-latin', latin)} ${face('Display', 'display-latin-ext', extended)}
  ${face('Text', 'text-latin', latin)} ${face('Text', 'text-latin-ext', extended)}
  * { margin: 0; box-sizing: border-box; }
  body { width: 1200px; height: 630px; padding: 72px 80px; background: ${paper}; color: ${ink}; position: relative; }
  .name { display: flex; align-items: center; gap: 16px; font: 500 34px/1 Display; }
  .name svg { width: 56px; color: ${accent}; }
  h1 { position: absolute; inset-inline-start: 80px; bottom: 146px; width: 690px; font: 500 48px/1.2 Display;
    text-wrap: balance; }
  .foot { position: absolute; inset-inline-start: 80px; bottom: 72px; font: 400 26px/1 Text; color: #4d5566; }
  .table { position: absolute; inset-inline-end: 64px; top: 145px; width: 340px; color: ${accent}; }`

const seatsAround = (count, { shift = 0, radius, centre }) =>
  Array.from({ length: count }, (_, place) => {
    const turn = (2 * Math.PI * (place + shift)) / count
    return { cx: centre + radius * Math.sin(turn), cy: centre - radius * Math.cos(turn) }
  })
const seat = ({ cx, cy }, radius, more = 'fill="currentColor"') =>
  `<circle cx="${cx.toFixed(2)}" cy="${cy.toFixed(2)}" r="${radius}" ${more}/>`

/** The figure of the home page: a table, those who sit there, and the one who is just coming. */
const table = `<svg class="table" viewBox="0 0 200 200" fill="none" stroke-linecap="round">
  <circle cx="100" cy="100" r="46" stroke="currentColor" stroke-width="1.5" fill="#f5f2ea"/>
  ${seatsAround(12, { radius: 66, centre: 100 })
    .map((at, place) =>
      place === 1 ? seat(at, 8.5, `stroke="currentColor" stroke-width="1.25" fill="${paper}"`) : seat(at, 8.5),
    )
    .join('')}
  ${seat(seatsAround(12, { radius: 91, centre: 100 })[1], 8.5, `fill="${red}"`)}</svg>`

const seal = (table, colour = 'currentColor') => `<svg viewBox="0 0 32 32" fill="${colour}">
  <circle cx="16" cy="16" r="6.6" fill="none" stroke="${colour}" stroke-width="1.8"/>
  ${seatsAround(8, { shift: 0.5, radius: 12, centre: 16 })
    .map((at, place) => seat(at, 2.5, place === 0 ? `fill="${table}"` : ''))
    .join('')}</svg>`

const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox'] })

async function picture(html, { width, height, omitBackground = false }) {
  const page = await browser.newPage({ viewport: { width, height } })
  await page.setContent(html)
  await page.evaluate(() => document.fonts.ready)
  const bytes = await page.screenshot({ type: 'png', omitBackground })
  await page.close()
  return bytes
}

for (const file of readdirSync('messages')) {
  const language = path.basename(file, '.json')
  const { site, home } = JSON.parse(readFileSync(`messages/${file}`, 'utf8'))
  const html = `<!DOCTYPE html><html lang="${language}"><style>${styles}</style>
    <p class="name">${seal(red)}${site.name}</p><h1>${home.title}</h1><p class="foot">NIEM · SHARE SIRA</p>${table}`
  const bytes = await picture(html, { width: 1200, height: 630 })
  if (bytes.length > heaviest) throw new Error(`share-${language}.png has ${bytes.length} bytes`)
  writeFileSync(`public/share-${language}.png`, bytes)
  console.log(`share-${language}.png`, bytes.length)
}

const icon = (size, padding) =>
  picture(
    `<style>body { margin: 0; padding: ${padding}px; ${padding ? `background: ${paper};` : ''} } svg { display: block; width: ${size - 2 * padding}px }</style>${seal(red, accent)}`,
    { width: size, height: size, omitBackground: padding === 0 },
  )
writeFileSync('app/apple-icon.png', await icon(180, 22))

/** A file of icons may hold a PNG as it is, behind a directory with one entry. */
const small = await icon(32, 0)
const head = Buffer.alloc(22)
head.writeUInt16LE(1, 2)
head.writeUInt16LE(1, 4)
head.writeUInt8(32, 6)
head.writeUInt8(32, 7)
head.writeUInt16LE(1, 10)
head.writeUInt16LE(32, 12)
head.writeUInt32LE(small.length, 14)
head.writeUInt32LE(head.length, 18)
writeFileSync('app/favicon.ico', Buffer.concat([head, small]))
await browser.close()

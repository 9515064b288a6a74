import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { examine } from '@/server/media/examine'
import { anOfficeFile, anOpenDocument, aPdf, aPhoto, aZip } from '@/tests/support/files'

const reasonOf = (file: Buffer, name = 'x.bin') =>
  examine(file, name).then(
    (found) => `kept as ${found.mediaType}`,
    (error) => error.reason ?? error,
  )
const findingsOf = async (file: Buffer, name = 'x.bin') => {
  const found = await examine(file, name)
  return found.kind === 'document' ? Object.fromEntries(found.findings.map(({ kind, words }) => [kind, words])) : {}
}

describe('an image', () => {
  test.each(['png', 'jpeg', 'webp', 'gif'] as const)('that is %s is drawn anew', async (format) => {
    const file = await sharp({ create: { width: 1500, height: 900, channels: 3, background: 'red' } })
      .toFormat(format)
      .toBuffer()
    const made = await examine(file, 'x.exe')
    expect(made).toMatchObject({ kind: 'image', mediaType: 'image/webp', width: 1500, height: 900 })
    if (made.kind !== 'image') return
    const copies = await Promise.all(made.copies.map((copy) => sharp(copy).metadata()))
    expect(copies.map(({ width, format }) => [width, format])).toEqual([
      [640, 'webp'],
      [1280, 'webp'],
    ])
  })

  test('stands upright and brings nothing along: no place, no author, nothing behind its end', async () => {
    const hidden = '<script>alert(1)</script>'
    const made = await examine(Buffer.concat([await aPhoto(1500, 1000), Buffer.from(hidden)]), 'x.jpg')
    if (made.kind !== 'image') throw new Error('no image')
    expect([made.width, made.height]).toEqual([1000, 1500])
    for (const bytes of [made.whole, ...made.copies]) {
      for (const canary of ['Canary', 'Exif', 'GPS', hidden]) expect(bytes.includes(canary)).toBe(false)
      expect((await sharp(bytes).metadata()).exif).toBeUndefined()
    }
  })

  test('of a hundred megapixels is refused before it is unpacked, as is one that is cut short', async () => {
    const large = await sharp({ create: { width: 12_000, height: 9_000, channels: 3, background: 'black' } })
      .png({ compressionLevel: 9 })
      .toBuffer()
    const before = process.memoryUsage().rss
    expect(await reasonOf(large)).toBe('file_too_many_pixels')
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
    const photo = await aPhoto()
    expect(await reasonOf(photo.subarray(0, photo.length / 2))).toBe('file_damaged')
  })

  test('larger than anybody needs is made smaller', async () => {
    const file = await sharp({ create: { width: 3000, height: 5000, channels: 3, background: 'navy' } })
      .png()
      .toBuffer()
    expect(await examine(file, 'x.png')).toMatchObject({ width: 1536, height: 2560 })
  })
})

describe('what is not wanted is refused by what stands in it', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
  test.each([
    ['an SVG named .png', Buffer.from(svg), 'a.png', 'file_markup'],
    ['an SVG with a declaration', Buffer.from(`<?xml version="1.0"?>${svg}`), 'a.png', 'file_markup'],
    ['a page named .txt', Buffer.from('\n <!DOCTYPE html><script>1</script>'), 'a.txt', 'file_markup'],
    ['a page with a mark before it', Buffer.from('\u{FEFF}<html>'), 'a.csv', 'file_markup'],
    ['a program of Windows', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'a.pdf', 'file_type_not_allowed'],
    [
      'a program of Linux',
      Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(200)]),
      'a.txt',
      'file_type_not_allowed',
    ],
    ['a script', Buffer.from('#!/bin/sh\nrm -rf /\n'), 'a.txt', 'file_type_not_allowed'],
    ['text of no known ending', Buffer.from('hello'), 'a.js', 'file_type_not_allowed'],
    ['bytes named .csv', Buffer.from([1, 2, 0, 3]), 'a.csv', 'file_type_not_allowed'],
    [
      'an old or locked office file',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]),
      'a.docx',
      'file_old_or_locked',
    ],
    ['an archive of anything', aZip([{ name: 'a.txt', content: 'a' }]), 'a.docx', 'file_type_not_allowed'],
    ['nothing', Buffer.alloc(0), 'a.txt', 'file_empty'],
    ['a music file', Buffer.concat([Buffer.from('ID3\x03\x00'), Buffer.alloc(300)]), 'a.csv', 'file_type_not_allowed'],
  ])('%s', async (...[, file, name, reason]) => expect(await reasonOf(file, name)).toBe(reason))

  test('text is text, in any letters', async () => {
    expect(await reasonOf(Buffer.from('a;b\r\nż;ó\r\n'), 'x.CSV')).toBe('kept as text/csv')
    expect(await reasonOf(Buffer.from([0x67, 0xea, 0xb6, 0x6c, 0x0a]), 'windows.txt')).toBe('kept as text/plain')
  })
})

describe('an office document', () => {
  test.each([
    [anOfficeFile('docx'), 'vnd.openxmlformats-officedocument.wordprocessingml.document'],
    [anOfficeFile('xlsx'), 'vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    [anOfficeFile('pptx'), 'vnd.openxmlformats-officedocument.presentationml.presentation'],
    [anOpenDocument('text'), 'vnd.oasis.opendocument.text'],
    [anOpenDocument('spreadsheet'), 'vnd.oasis.opendocument.spreadsheet'],
    [anOpenDocument('presentation'), 'vnd.oasis.opendocument.presentation'],
  ])('is known by its main part', async (file, type) =>
    expect(await reasonOf(file)).toBe(`kept as application/${type}`),
  )

  const external =
    '<Relationship Id="r" Type="http://x/attachedTemplate" Target="http://evil/x.dotm" TargetMode="External"/>'
  test.each([
    ['with macros', anOfficeFile('docx', { 'word/vbaProject.bin': 'x' }), 'file_macros'],
    ['with controls', anOfficeFile('docx', { 'word/activeX/activeX1.xml': 'x' }), 'file_macros'],
    [
      'with macros by its types',
      aZip([{ name: '[Content_Types].xml', content: 'application/vnd.ms-word.document.macroEnabled.main+xml' }]),
      'file_macros',
    ],
    ['with macros of LibreOffice', anOpenDocument('text', { 'Basic/Standard/Module1.xml': 'x' }), 'file_macros'],
    ['that fetches its template', anOfficeFile('docx', { 'word/_rels/settings.xml.rels': external }), 'file_fetches'],
    ['that is locked', aZip([{ name: '[Content_Types].xml', content: 'x', locked: true }]), 'file_locked'],
    [
      'of LibreOffice that is locked',
      anOpenDocument('text', { 'META-INF/manifest.xml': '<manifest:encryption-data/>' }),
      'file_locked',
    ],
    ['in letters nobody could search', anOfficeFile('docx', { 'docProps/core.xml': '\u{FEFF}<a\0' }), 'file_damaged'],
    ['with something behind it', Buffer.concat([anOfficeFile('docx'), Buffer.from('MZ')]), 'file_damaged'],
    ['cut short', anOfficeFile('docx').subarray(0, 150), 'file_damaged'],
    [
      'with one part twice',
      aZip([
        { name: 'a', content: 'x' },
        { name: 'a', content: 'y' },
      ]),
      'file_damaged',
    ],
  ])('%s is refused', async (_what, file, reason) => expect(await reasonOf(file)).toBe(reason))

  test('that unfolds without end is refused while it unfolds, whatever it says of its length', async () => {
    const zeros = Buffer.alloc(60_000_000)
    expect(await reasonOf(anOfficeFile('xlsx', { 'xl/a.xml': zeros.toString() }))).toBe('file_inflates')
    expect(await reasonOf(aZip([{ name: 'a', content: zeros, says: 10 }]))).toBe('file_inflates')
    expect(await reasonOf(aZip([{ name: 'a', content: zeros.subarray(0, 20_000_000) }]))).toBe('file_inflates')
    const many = Array.from({ length: 5001 }, (_, index) => ({ name: `${index}`, content: '' }))
    expect(await reasonOf(aZip(many))).toBe('file_inflates')
  })

  test('whose entries share their bytes is refused', async () => {
    const file = aZip([
      { name: 'a', content: 'one' },
      { name: 'b', content: 'two' },
    ])
    const second = file.indexOf('PK\x01\x02', file.indexOf('PK\x01\x02') + 1, 'latin1')
    file.writeUInt32LE(0, second + 42)
    expect(await reasonOf(file)).toBe('file_damaged')
  })

  test('says what a reader would find in it', async () => {
    const core = '<dc:creator>Zofia &amp; Jan</dc:creator><cp:lastModifiedBy>Ewa</cp:lastModifiedBy>'
    const docx = anOfficeFile('docx', {
      'docProps/core.xml': core,
      'docProps/app.xml': '<Company>Fundacja</Company>',
      'word/comments.xml': '<w:comment w:author="Olena">x</w:comment>',
      'word/document.xml': '<w:ins w:id="1"><w:r/></w:ins><w:vanish/>',
      'word/embeddings/x.bin': 'x',
      'word/media/photo.jpeg': 'xxExif\0\0xx',
    })
    expect(await findingsOf(docx)).toEqual({
      authors: ['Zofia & Jan', 'Ewa', 'Olena'],
      organisation: ['Fundacja'],
      comments: ['comments.xml'],
      tracked_changes: ['document.xml'],
      hidden_text: ['document.xml'],
      embedded_files: ['x.bin'],
      photo_metadata: ['photo.jpeg'],
    })
    const xlsx = anOfficeFile('xlsx', {
      'xl/workbook.xml': '<sheet name="A" sheetId="1"/><sheet name="Names" sheetId="2" state="veryHidden"/>',
      'xl/worksheets/sheet1.xml': '<row r="1" hidden="1"/>',
      'xl/pivotCache/pivotCacheRecords1.xml': '<x/>',
      'xl/externalLinks/externalLink1.xml': '<x/>',
    })
    expect(await findingsOf(xlsx)).toEqual({
      hidden_sheets: ['Names'],
      hidden_rows: ['sheet1.xml'],
      pivot_caches: ['pivotCacheRecords1.xml'],
      external_links: ['externalLink1.xml'],
    })
    const odt = anOpenDocument('text', {
      'meta.xml': '<meta:initial-creator>Ewa</meta:initial-creator>',
      'content.xml': '<text:tracked-changes> <office:annotation >',
    })
    expect(await findingsOf(odt)).toEqual({
      authors: ['Ewa'],
      comments: ['content.xml'],
      tracked_changes: ['content.xml'],
    })
    const slides = { 'ppt/slides/slide2.xml': '<p:sld show="0">', 'ppt/notesSlides/notesSlide1.xml': '<x/>' }
    expect(await findingsOf(anOfficeFile('pptx', slides))).toEqual({
      hidden_slides: ['slide2.xml'],
      speaker_notes: ['notesSlide1.xml'],
    })
  })
})

describe('a PDF', () => {
  const stream = (dictionary: string, text: string) => {
    const packed = deflateSync(Buffer.from(text, 'latin1')).toString('latin1')
    return `9 0 obj\n<<${dictionary}/Filter/FlateDecode/Length ${packed.length}>>\nstream\n${packed}\nendstream\nendobj`
  }

  test.each([
    ['that is locked', aPdf('trailer <</Encrypt 5 0 R>>'), 'file_locked'],
    ['with a script', aPdf('3 0 obj <</S/JavaScript/JS(app.alert(1))>> endobj'), 'file_active'],
    ['with a script in other letters', aPdf('3 0 obj <</S/J#61vaScript>> endobj'), 'file_active'],
    ['with a script in a packed object', aPdf(stream('/Type/ObjStm/N 1/First 4', '5 0 <</S/Launch>>')), 'file_active'],
    ['cut short', aPdf().subarray(0, 60), 'file_damaged'],
    [
      'with a packed object that is damaged',
      aPdf('9 0 obj\n<</Type/ObjStm/Filter/FlateDecode>>\nstream\nxx\nendstream\nendobj'),
      'file_damaged',
    ],
    ['that unfolds without end', aPdf(stream('/Type/ObjStm', '\0'.repeat(60_000_000))), 'file_inflates'],
  ])('%s is refused', async (_what, file, reason) => expect(await reasonOf(file)).toBe(reason))

  test('is kept whatever its pictures look like as text', async () => {
    expect(await reasonOf(aPdf(stream('/Type/XObject/Subtype/Image', ' /JS /JavaScript ')))).toBe(
      'kept as application/pdf',
    )
    expect(await reasonOf(aPdf('9 0 obj\n<</Length 4>>\nstream\n/JS \nendstream\nendobj'))).toBe(
      'kept as application/pdf',
    )
  })

  test('says what a reader would find in it', async () => {
    const info =
      '3 0 obj\n<</Author (Zofia \\(IOM\\))/Title(x)>>\nendobj 4 0 obj<</Author <FEFF0045007700610142>>>endobj'
    const annotation = stream('/Type/ObjStm', '<</Type/Annot/Subtype/Highlight>> <</Type/EmbeddedFile>>')
    const file = Buffer.concat([aPdf(`${info}\n${annotation}`), Buffer.from('\n5 0 obj<<>>endobj\n%%EOF')])
    expect(await findingsOf(file)).toEqual({
      authors: ['Zofia (IOM)', 'Ewał'],
      comments: ['Highlight'],
      embedded_files: ['EmbeddedFile'],
      earlier_versions: ['2'],
    })
  })
})

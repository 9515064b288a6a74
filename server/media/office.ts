import { documentTypes, type Finding, type FindingKind } from '@/lib/file/rules'
import { Refused } from './refused'
import type { Zip } from './zip'

type Examined = { mediaType: string; findings: Finding[] }

const openDocument = /^application\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)$/
const mainParts: [pattern: RegExp, mediaType: string][] = [
  [/wordprocessingml\.document\.main\+xml"/, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  [/spreadsheetml\.sheet\.main\+xml"/, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  [
    /presentationml\.presentation\.main\+xml"/,
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ],
]
const program = /(^|\/)(vbaProject|vbaData|vbaProjectSignature)|\.(vba|vbs|js|exe|dll|class|jar)$|(^|\/)activeX\//i

/** What kind of office document an archive is, and what stands in it beside its text. Throws `Refused`. */
export function examineOffice(zip: Zip): Examined {
  if (zip.names.some((name) => program.test(name))) throw new Refused('file_macros')
  const types = zip.text('[Content_Types].xml')
  return types === undefined ? examineOpenDocument(zip) : examineOpenXml(zip, types)
}

function examineOpenXml(zip: Zip, types: string): Examined {
  if (/macroEnabled|vbaProject/i.test(types)) throw new Refused('file_macros')
  const mediaType = mainParts.find(([pattern]) => pattern.test(types))?.[1]
  if (!mediaType) throw new Refused('file_type_not_allowed')
  refuseRemoteParts(zip)
  const core = zip.text('docProps/core.xml') ?? ''
  const app = zip.text('docProps/app.xml') ?? ''
  return {
    mediaType,
    findings: gathered([
      ['authors', [...elements(core, 'dc:creator'), ...elements(core, 'cp:lastModifiedBy'), ...commentAuthors(zip)]],
      ['organisation', [...elements(app, 'Company'), ...elements(app, 'Manager')]],
      [
        'comments',
        partsNamed(
          zip,
          /\/(threadedC|c)omments?\d*\/?[^/]*\.xml$/,
          /<(w:comment|comment|p:cm|threadedComment|p188:cm)[\s>]/,
        ),
      ],
      ['tracked_changes', partsNamed(zip, /^word\/[^/]+\.xml$/, /<w:(ins|del|moveFrom|moveTo)[\s>]/)],
      [
        'hidden_text',
        partsNamed(zip, /^word\/(document|header\d*|footer\d*)\.xml$/, /<w:vanish(\/| w:val="(1|true|on)")/),
      ],
      ['hidden_sheets', hiddenSheets(zip.text('xl/workbook.xml') ?? '')],
      ['hidden_rows', partsNamed(zip, /^xl\/worksheets\/[^/]+\.xml$/, /<(row|col)\b[^>]*\shidden="(1|true)"/)],
      ['hidden_slides', partsNamed(zip, /^ppt\/slides\/[^/]+\.xml$/, /<p:sld\b[^>]*\sshow="(0|false)"/)],
      ['speaker_notes', partsNamed(zip, /^ppt\/notesSlides\/[^/]+\.xml$/)],
      ['embedded_files', partsNamed(zip, /\/embeddings\/[^/]+$/)],
      ['external_links', partsNamed(zip, /^xl\/externalLinks\/[^/]+\.xml$/)],
      ['pivot_caches', partsNamed(zip, /^xl\/pivotCache\/[^/]+\.xml$/)],
      ['photo_metadata', photosWithMetadata(zip)],
    ]),
  }
}

function examineOpenDocument(zip: Zip): Examined {
  const mediaType = (zip.text('mimetype') ?? '').trim()
  if (!openDocument.test(mediaType) || !(mediaType in documentTypes)) throw new Refused('file_type_not_allowed')
  if ((zip.text('META-INF/manifest.xml') ?? '').includes('encryption-data')) throw new Refused('file_locked')
  const content = zip.text('content.xml') ?? ''
  if (zip.names.some((name) => /^(Basic|Scripts)\/./.test(name)) || /<script:event-listener\b/.test(content))
    throw new Refused('file_macros')
  const meta = zip.text('meta.xml') ?? ''
  const inContent = Object.entries(openDocumentSigns).map(([kind, sign]): [FindingKind, string[]] => [
    kind as FindingKind,
    sign.test(content) ? ['content.xml'] : [],
  ])
  const authors = ['meta:initial-creator', 'dc:creator', 'meta:printed-by'].flatMap((name) => elements(meta, name))
  return {
    mediaType,
    findings: gathered([
      ['authors', authors],
      ...inContent,
      ['embedded_files', partsNamed(zip, /^Object \d+\/content\.xml$/)],
      ['photo_metadata', photosWithMetadata(zip)],
    ]),
  }
}

/** What the text of a document of LibreOffice shows of what its pages do not. */
const openDocumentSigns: Partial<Record<FindingKind, RegExp>> = {
  comments: /<office:annotation[\s>]/,
  tracked_changes: /<(text|table):tracked-changes[\s>]/,
  hidden_text: /text:display="none"|<text:hidden-(text|paragraph)/,
  hidden_sheets: /table:display="false"/,
  hidden_rows: /table:visibility="(collapse|filter)"/,
  hidden_slides: /presentation:visibility="hidden"/,
  speaker_notes: /<presentation:notes\b[^>]*>[^]{0,4000}?<text:p/,
}

/** Parts that the reader's program would fetch from elsewhere when it opens the document: templates, frames, objects. */
function refuseRemoteParts(zip: Zip) {
  for (const name of zip.names.filter((one) => one.endsWith('.rels')))
    for (const [relation] of (zip.text(name) ?? '').matchAll(/<Relationship\b[^>]*>/g))
      if (
        /TargetMode="External"/.test(relation) &&
        /(attachedTemplate|oleObject|frame|subDocument|control)"/.test(relation)
      )
        throw new Refused('file_fetches')
}

const gathered = (found: [FindingKind, string[]][]): Finding[] =>
  found.flatMap(([kind, words]) => (words.length > 0 ? [{ kind, words: [...new Set(words)].slice(0, 5) }] : []))

const partsNamed = (zip: Zip, name: RegExp, holding?: RegExp) =>
  zip.names
    .filter((one) => name.test(one) && (!holding || holding.test(zip.text(one) ?? '')))
    .map((one) => one.split('/').at(-1) ?? one)

/** What stands in elements of a name, without markup, as words to show. */
function elements(xml: string, name: string): string[] {
  const found = [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([^<]{1,500})</${name}>`, 'g'))]
  return found.map(([, text = '']) => shown(text)).filter(Boolean)
}

const commentAuthors = (zip: Zip) =>
  zip.names
    .filter((name) => /^(word|xl|ppt)\/(comments|persons\/person|people|commentAuthors|authors)[^/]*\.xml$/.test(name))
    .flatMap((name) => [
      ...(zip.text(name) ?? '').matchAll(/\b(?:w:author|w15:author|displayName|name)="([^"]{1,200})"/g),
    ])
    .map(([, author = '']) => shown(author))
    .filter(Boolean)

const hiddenSheets = (workbook: string) =>
  [...workbook.matchAll(/<sheet\b[^>]*>/g)]
    .filter(([sheet]) => /\sstate="(hidden|veryHidden)"/.test(sheet))
    .map(([sheet]) => shown(/\sname="([^"]*)"/.exec(sheet)?.[1] ?? ''))

const photosWithMetadata = (zip: Zip) =>
  zip.names
    .filter((name) => /\.jpe?g$/i.test(name) && zip.bytes(name)?.subarray(0, 65_536).includes('Exif\0\0'))
    .map((name) => name.split('/').at(-1) ?? name)

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const shown = (text: string) =>
  text
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, 100)

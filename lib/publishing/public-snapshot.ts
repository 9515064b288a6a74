type Node = unknown
type Branch = { [key: string]: Node }
type Peers = Record<string, Node>

const isBranch = (node: Node): node is Branch => typeof node === 'object' && node !== null && !Array.isArray(node)

/**
 * What the public sees of a record whose languages were published at different versions: the facts and the words of the
 * original's published version, and the words of every other published language from its own. Languages that are not
 * published are left out. `translations` are snapshots by language, `original` the language of `snapshot`.
 */
export const publicSnapshot = (snapshot: Node, original: string, translations: Peers): Node =>
  composed(snapshot, original, translations)

function composed(node: Node, original: string, peers: Peers): Node {
  if (Array.isArray(node))
    return node.map((item, index) =>
      composed(
        item,
        original,
        each(peers, (peer) => sameItem(peer, item, index)),
      ),
    )
  if (!isBranch(node)) return node
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === 'texts' && isBranch(value)
        ? { ...pick(value, original), ...publishedWords(peers) }
        : composed(
            value,
            original,
            each(peers, (peer) => (isBranch(peer) ? peer[key] : undefined)),
          ),
    ]),
  )
}

const pick = (texts: Branch, language: string): Branch => (language in texts ? { [language]: texts[language] } : {})

function publishedWords(peers: Peers): Branch {
  const words = Object.entries(peers).map(([language, peer]) => [
    language,
    isBranch(peer) && isBranch(peer.texts) ? peer.texts[language] : undefined,
  ])
  return Object.fromEntries(words.filter(([, text]) => text !== undefined))
}

/** The same entry in another version: by its key where it has one, otherwise by its place. */
function sameItem(peer: Node, item: Node, index: number): Node {
  if (!Array.isArray(peer)) return undefined
  const id = isBranch(item) ? item.id : undefined
  return typeof id === 'string' ? peer.find((one) => isBranch(one) && one.id === id) : peer[index]
}

const each = (peers: Peers, next: (peer: Node) => Node): Peers =>
  Object.fromEntries(Object.entries(peers).map(([language, peer]) => [language, next(peer)]))

/** All words of one language in a saved version, in their order, divided by line feeds. */
export function wordsIn(snapshot: Node, language: string): string {
  const found: string[] = []
  const take = (node: Node) => {
    if (typeof node === 'string') found.push(node)
    else if (Array.isArray(node)) node.forEach(take)
    else if (isBranch(node)) takeBranch(node)
  }
  // Of a text that is kept as a tree only its words are words.
  const takeBranch = (node: Branch) => {
    if (typeof node.type === 'string') [node.text ?? '', node.content ?? ''].forEach(take)
    else Object.values(node).forEach(take)
  }
  const look = (node: Node) => {
    if (Array.isArray(node)) node.forEach(look)
    else if (isBranch(node))
      for (const [key, value] of Object.entries(node))
        if (key === 'texts' && isBranch(value)) take(value[language])
        else look(value)
  }
  look(snapshot)
  return found.filter((text) => text !== '').join('\n')
}

import type { Adapter, Reader, Transform } from '#shared/sites/schema.ts'
import { addressesIn } from './addresses.ts'
import { all } from './anchors.ts'
import { localMinute } from './minute.ts'

const longest = 200

/** Where a reader may look: the open view, the page around its frame, and the view's own visible part. */
export interface Place {
  view: Document
  top: Document
  root: Document | Element
  /** The view's own visible part, for readers that look nowhere else. */
  part?: Element | undefined
}

/** What the first reader that yields anything yields: texts with single spaces, each at most 200 characters. */
export function readAll(adapter: Adapter, readers: readonly Reader[] | undefined, place: Place): string[] {
  for (const reader of readers ?? []) {
    let texts = valuesOf(adapter, reader, place)
    for (const transform of reader.by ?? []) texts = texts.flatMap((text) => (text ? transformed(text, transform) : []))
    const found = texts.map((text) => text?.replaceAll(/\s+/g, ' ').trim().slice(0, longest)).filter((text) => !!text)
    if (found.length > 0) return found as string[]
  }
  return []
}

/** The single text meant, or nothing. */
export function readOne(adapter: Adapter, readers: readonly Reader[] | undefined, place: Place): string | undefined {
  return readAll(adapter, readers, place)[0]
}

/** What a form's field holds: for a choice the text of the option chosen. Nothing for other elements. */
export function fieldText(element: Element): string | undefined {
  if (element.localName === 'select')
    return [...element.querySelectorAll('option')].find(({ selected }) => selected)?.text
  return /^(input|textarea)$/.test(element.localName) && 'value' in element ? String(element.value) : undefined
}

function valuesOf(adapter: Adapter, reader: Reader, place: Place): (string | null | undefined)[] {
  const { from, as, name = '', top, within } = reader
  const document = top ? place.top : place.view
  if (as === 'urlParam') return [new URLSearchParams(document.location.search).get(name)]
  if (as === 'urlPart') return [partOf(document.location, name)]
  if (as === 'path') return [document.location.pathname]
  if (as === 'title') return [document.title]
  const root = top ? document : within ? place.part : place.root
  const found = from && root ? all(adapter, from, root) : []
  if (as === 'countOf') return [String(found.length)]
  if (as === 'exists') return [found.length > 0 ? 'true' : '']
  return found.map((element) => {
    if (as === 'attr') return element.getAttribute(name)
    if (as === 'ownText')
      return [...element.childNodes].map((node) => (node.nodeType === 3 ? node.nodeValue : '')).join(' ')
    return as === 'value' && 'value' in element ? String(element.value) : (fieldText(element) ?? element.textContent)
  })
}

/** The part of the path, or with `#` of the hash, that `{}` stands for in a pattern such as `/deal/{}`; a star is any part. */
export function partOf(url: Pick<URL, 'hash' | 'pathname'>, pattern: string): string | undefined {
  const inHash = pattern.startsWith('#')
  const parts = (inHash ? url.hash.slice(1) : url.pathname).replace(/[;?].*/, '').split('/')
  const wanted = (inHash ? pattern.slice(1) : pattern).split('/')
  const fits = wanted.every((part, at) => (part === '*' || part === '{}' ? parts[at] : parts[at] === part))
  return fits ? (parts[wanted.indexOf('{}')] ?? '') : undefined
}

function transformed(text: string, transform: Transform): (string | undefined)[] {
  if (typeof transform === 'object' && 'piece' in transform)
    return [text.split(transform.piece.by).at(-transform.piece.fromEnd)]
  if (transform === 'email') return addressesIn(text).map(({ address }) => address)
  return [transform === 'localMinute' ? localMinute(text)?.toString() : jsonField(text, transform.jsonField)]
}

/** The value of `"field":` in a script's text: a string, a number, or true; anything else is nothing. */
function jsonField(text: string, field: string): string | undefined {
  const key = `"${field}":`
  const start = text.indexOf(key)
  if (start < 0) return undefined
  const literal = /^\s*("(?:[^"\\]|\\.){0,400}"|-?\d{1,15}|true)/.exec(text.slice(start + key.length, start + 500))?.[1]
  return literal === undefined ? undefined : String(JSON.parse(literal))
}

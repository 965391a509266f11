import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { type Expected, fileExpected } from './expected.ts'

/** What an event or a trace says of itself, in texts. */
export type Said = ReadonlyMap<string, string>

export interface XesHandler {
  /** The attributes of a trace, when its first event begins, or at its end. */
  trace(said: Said): void
  event(said: Said): void
  /** What ends the reading. */
  broken(expected: Expected): void
}

const values = new Set(['string', 'date', 'int', 'float', 'boolean', 'id'])
const deepest = 100
/** Characters without a tag: a text or a value that is longer is no log's. */
const longest = 1_000_000

/**
 * Reads a log in XES (IEEE 1849) piece by piece. Attributes within attributes, lists and containers, globals and classifiers
 * are passed over. A document type is refused: with it go entities that unfold without end.
 */
export class XesReader {
  readonly #parser = new SaxesParser({ xmlns: false })
  readonly #to: XesHandler
  readonly #path: string[] = []
  #trace = new Map<string, string>()
  #event = new Map<string, string>()
  #isTold = false
  #sinceTag = 0
  #ended = false

  constructor(to: XesHandler) {
    this.#to = to
    this.#parser.on('error', ({ message }) => this.#end(fileExpected.wellFormed(message)))
    this.#parser.on('doctype', () => this.#end(fileExpected.noDoctype))
    this.#parser.on('opentag', (tag) => this.#open(tag))
    this.#parser.on('closetag', () => this.#close())
  }

  push(text: string): void {
    if (this.#ended) return
    this.#sinceTag += text.length
    this.#parser.write(text)
    if (this.#sinceTag > longest) this.#end(fileExpected.tags(longest))
  }

  finish(): void {
    if (!this.#ended) this.#parser.close()
  }

  #open({ name, attributes }: SaxesTagPlain): void {
    if (this.#ended) return
    this.#sinceTag = 0
    const parent = this.#path.at(-1)
    const local = withoutPrefix(name)
    this.#path.push(local)
    if (this.#path.length > deepest) this.#end(fileExpected.shallower(deepest))
    if (this.#path.length === 1 && local !== 'log') this.#end(fileExpected.log)
    if (local === 'trace' && parent === 'log') this.#begin()
    else if (local === 'event' && parent === 'trace') this.#tell()
    else if (values.has(local)) this.#said(parent)?.set(attributes.key ?? '', attributes.value ?? '')
  }

  #close(): void {
    if (this.#ended) return
    const name = this.#path.pop()
    const parent = this.#path.at(-1)
    if (name === 'trace' && parent === 'log') this.#tell()
    if (name === 'event' && parent === 'trace') this.#to.event(this.#event)
  }

  #said(element: string | undefined): Map<string, string> | undefined {
    if (this.#path.length === 3 && element === 'trace') return this.#trace
    return this.#path.length === 4 && element === 'event' ? this.#event : undefined
  }

  #begin(): void {
    this.#trace = new Map()
    this.#isTold = false
  }

  #tell(): void {
    this.#event = new Map()
    if (this.#isTold) return
    this.#isTold = true
    this.#to.trace(this.#trace)
  }

  #end(expected: Expected): void {
    if (this.#ended) return
    this.#ended = true
    this.#to.broken(expected)
  }
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

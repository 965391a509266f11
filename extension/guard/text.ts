import { isField } from '../watch/insert.ts'

/** What the rep wrote in a draft, with the way from a place in it back to the page. What is quoted below is not theirs. */
export interface DraftText {
  text: string
  /** Selects a stretch of it in the editor and brings it into view; false when it is no longer there. */
  select: (start: number, end: number) => boolean
}

/** Another's words that the editor shows below the rep's own: a quote, or what is forwarded. */
const quoted = 'blockquote, .gmail_quote, [id^="forwardbody"], #divRplyFwdMsg, #appendonsend'
/** From this line on a plain text is what is forwarded. */
const forwarded = /^-{5,}.*-{5,}$/

const apart = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE BR DD DIV DL DT H1 H2 H3 H4 H5 H6 HR LI OL P PRE SECTION TABLE TD TH TR UL'.split(' '),
)

export function readDraft(editor: HTMLElement): DraftText {
  return isField(editor) ? readField(editor) : readEditable(editor)
}

/** Quoted lines stay as empty ones, so that every place in the text is the same place in the field. */
function readField(field: HTMLTextAreaElement | HTMLInputElement): DraftText {
  let below = false
  const lines = field.value.split('\n').map((line) => {
    below ||= forwarded.test(line.trim())
    return below || line.startsWith('>') ? '\n'.repeat(line.length) : line
  })
  return {
    text: lines.join('\n'),
    select: (start, end) => {
      field.focus()
      field.setSelectionRange(start, end)
      field.scrollTop = (field.scrollHeight * start) / Math.max(1, field.value.length) - field.clientHeight / 2
      return true
    },
  }
}

interface Piece {
  node: Text
  start: number
}

function readEditable(editor: HTMLElement): DraftText {
  const pieces: Piece[] = []
  const parts: string[] = []
  let length = 0
  const add = (text: string) => {
    parts.push(text)
    length += text.length
  }
  const walk = (parent: Node) => {
    for (const node of parent.childNodes) {
      if (isText(node)) {
        pieces.push({ node, start: length })
        add(node.data.replaceAll(/[\n\r\t]/g, ' '))
      } else if (isElement(node)) {
        const alone = apart.has(node.tagName)
        if (alone) add('\n')
        if (!node.matches(quoted)) walk(node)
        if (alone) add('\n')
      }
    }
  }
  walk(editor)
  return { text: parts.join(''), select: (start, end) => selectIn(editor, pieces, start, end) }
}

function selectIn(editor: HTMLElement, pieces: readonly Piece[], start: number, end: number): boolean {
  const first = pieces.findLast((piece) => piece.start <= start)
  const last = pieces.findLast((piece) => piece.start < end)
  const selection = editor.ownerDocument.getSelection()
  if (!first?.node.isConnected || !last?.node.isConnected || !selection) return false
  const range = editor.ownerDocument.createRange()
  range.setStart(first.node, start - first.start)
  range.setEnd(last.node, Math.min(end - last.start, last.node.data.length))
  editor.focus()
  selection.removeAllRanges()
  selection.addRange(range)
  first.node.parentElement?.scrollIntoView({ block: 'nearest' })
  return true
}

/** A node of a frame is of that frame's own classes: its type tells. */
function isText(node: Node): node is Text {
  return node.nodeType === 3
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

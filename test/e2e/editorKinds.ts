declare global {
  interface Window {
    /** Puts an editor of this kind in the draft's place, with the text in it, its cursor or selection there, and the focus. */
    become?: (kind: Kind, text: string, from: number, to: number) => void
    /** What the page itself would send. */
    model?: () => string
  }
}

/** Editors as hosts build them. Those that keep a model of their own draw from it, and send it, not what lies on the page. */
export const kinds = {
  takes: [
    'input',
    'textarea',
    'tracked textarea',
    'plain',
    'frame',
    'model, takes pastes, known',
    'model, takes pastes',
    'model, takes input events, known',
  ],
  refuses: ['full', 'locked', 'disabled', 'shadow root', 'model, takes nothing'],
} as const

export type Kind = (typeof kinds)[keyof typeof kinds][number]

function replace(next: HTMLElement): void {
  next.id = 'editor'
  document.querySelector('#editor')?.replaceWith(next)
}

function field(one: HTMLInputElement | HTMLTextAreaElement, text: string, from: number, to: number): void {
  replace(one)
  one.value = text
  one.focus()
  one.setSelectionRange(from, to)
  window.model = () => one.value
}

function select(root: HTMLElement, from: number, to: number): void {
  const range = root.ownerDocument.createRange()
  const text = root.firstChild?.firstChild ?? root.firstChild ?? root
  range.setStart(text, from)
  range.setEnd(text, to)
  const selection = root.ownerDocument.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}

/** An empty line that is a block of its own counts twice in what the browser gives as text. */
function linesOf(root: HTMLElement): string {
  return root.innerText.replaceAll('\n\n\n', '\n\n')
}

function rich(text: string): HTMLElement {
  const root = document.createElement('div')
  root.contentEditable = 'true'
  root.textContent = text
  replace(root)
  root.focus()
  window.model = () => linesOf(root)
  return root
}

/** As React does it: the node's own property tells the page's writes from the reader's, and each drawing writes the state. */
function tracked(text: string, from: number, to: number): void {
  const one = document.createElement('textarea')
  const native = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')
  const write = (value: string) => native?.set?.call(one, value)
  const read = (): string => native?.get?.call(one)
  let state = text
  let known = ''
  field(one, text, from, to)
  known = text
  Object.defineProperty(one, 'value', {
    configurable: true,
    get: read,
    set: (value: string) => {
      known = value
      write(value)
    },
  })
  one.addEventListener('input', () => {
    const now = read()
    if (now !== known) state = known = now
    setTimeout(() => {
      if (read() !== state) one.value = state
    })
  })
  window.model = () => state
}

/** As Lexical and ProseMirror do it: what lies on the page is drawn from a model, and what else came there goes again. */
function modelled(kind: string, text: string, from: number, to: number): void {
  const root = rich('')
  const earlier: string[] = []
  let state = text
  let at = from
  const seen = new MutationObserver(() => requestAnimationFrame(draw))
  const draw = () => {
    seen.disconnect()
    root.replaceChildren(document.createElement('p'))
    root.firstElementChild?.append(state)
    select(root, at, earlier.length > 0 ? at : to)
    seen.observe(root, { childList: true, subtree: true, characterData: true })
  }
  const take = (event: Event, added: string) => {
    event.preventDefault()
    const { startOffset, endOffset } = document.getSelection()?.getRangeAt(0) ?? new Range()
    earlier.push(state)
    state = state.slice(0, startOffset) + added + state.slice(endOffset)
    at = startOffset + added.length
    draw()
  }
  if (kind.includes('pastes'))
    root.addEventListener('paste', (event) => take(event, event.clipboardData?.getData('text/plain') ?? ''))
  if (kind.includes('input events'))
    root.addEventListener('beforeinput', (event) => take(event, event.dataTransfer?.getData('text/plain') ?? ''))
  if (kind === 'model, takes pastes, known') root.className = 'ProseMirror'
  if (kind === 'model, takes input events, known') root.dataset.slateEditor = 'true'
  root.addEventListener('keydown', (event) => {
    if (!event.ctrlKey || event.key !== 'z') return
    event.preventDefault()
    state = earlier.pop() ?? state
    draw()
  })
  window.model = () => state
  draw()
}

function inFrame(text: string, from: number, to: number): void {
  const frame = document.createElement('iframe')
  replace(frame)
  const inner = frame.contentDocument
  inner?.open()
  inner?.write('<!doctype html><title>Draft</title><body></body>')
  inner?.close()
  if (!inner) return
  inner.designMode = 'on'
  inner.body.textContent = text
  frame.contentWindow?.focus()
  inner.body.focus()
  select(inner.body, from, to)
  window.model = () => linesOf(inner.body)
}

function inShadow(text: string, from: number, to: number): void {
  const host = document.createElement('div')
  replace(host)
  const shadow = host.attachShadow({ mode: 'open' })
  const root = document.createElement('div')
  root.contentEditable = 'true'
  root.textContent = text
  shadow.append(root)
  root.focus()
  document.getSelection()?.setBaseAndExtent(root.firstChild ?? root, from, root.firstChild ?? root, to)
  window.model = () => root.innerText
}

function area(rule: { maxLength?: number; readOnly?: boolean; disabled?: boolean }): HTMLTextAreaElement {
  return Object.assign(document.createElement('textarea'), rule)
}

function become(kind: Kind, text: string, from: number, to: number): void {
  const make: Partial<Record<Kind, () => void>> = {
    input: () => field(document.createElement('input'), text, from, to),
    textarea: () => field(area({}), text, from, to),
    'tracked textarea': () => tracked(text, from, to),
    plain: () => select(rich(text), from, to),
    frame: () => inFrame(text, from, to),
    full: () => field(area({ maxLength: 40 }), text, from, to),
    locked: () => field(area({ readOnly: true }), text, from, to),
    disabled: () => field(area({ disabled: true }), text, from, to),
    'shadow root': () => inShadow(text, from, to),
  }
  const build = make[kind] ?? (() => modelled(kind, text, from, to))
  build()
}

const parts = [replace, field, select, linesOf, rich, tracked, modelled, inFrame, inShadow, area, become]

/** What the page runs: these functions as they stand here, by their names. */
export const editorScript = `${parts.join('\n')}\nwindow.become = become`

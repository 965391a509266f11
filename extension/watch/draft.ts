import type { Door } from '../rooms/door.ts'
import { all, documentIn, isVisible } from './anchors.ts'
import { isField } from './insert.ts'
import type { OpenView } from './view.ts'

/** Keeps the cursor of the open draft while focus wanders into our own elements, and puts text where it was. */
export interface Draft {
  /** Listens in one document for where the cursor is. */
  listen: (document: Document, signal: AbortSignal) => void
  /** The editor that takes text now. */
  editor: () => HTMLElement | undefined
  hasFocus: () => boolean
  insert: Door['insert']
}

export function draftOf(openView: () => OpenView | undefined): Draft {
  let saved: Range | undefined
  let touched: HTMLElement | undefined
  const editor = () => editorOf(openView())
  const remember = () => {
    const target = editor()
    const selection = target?.ownerDocument.getSelection()
    if (!target || !selection || !hasFocusIn(target)) return
    touched = target
    const range = selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined
    if (!isField(target) && range && target.contains(range.commonAncestorContainer)) saved = range.cloneRange()
  }
  return {
    listen: (document, signal) => {
      for (const event of ['selectionchange', 'focusin']) document.addEventListener(event, remember, { signal })
    },
    editor,
    hasFocus: () => {
      const open = openView()
      return open?.view.kind === 'compose' && isEditable(focusedIn(open.document))
    },
    insert: async (text, write) => {
      const target = editor()
      if (!target) return false
      target.focus()
      if (isField(target)) {
        if (touched !== target && target.selectionEnd === 0)
          target.setSelectionRange(target.value.length, target.value.length)
      } else {
        select(target, touched === target ? saved : undefined)
      }
      return write(target, text)
    },
  }
}

function editorOf(open: OpenView | undefined): HTMLElement | undefined {
  const compose = open?.view.compose
  if (!open || !compose) return undefined
  const found = compose.editors.flatMap((name) => all(open.adapter, name, open.document)).find(isVisible)
  return (documentIn(found)?.body ?? found) as HTMLElement | undefined
}

/** The cursor where it was, when that place still is in the editor; else where the host put it; else at the end. */
function select(editor: HTMLElement, saved: Range | undefined): void {
  const selection = editor.ownerDocument.getSelection()
  const current = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined
  const range = [saved, current].find((each) => each && editor.contains(each.commonAncestorContainer)) ?? endOf(editor)
  selection?.removeAllRanges()
  selection?.addRange(range)
}

function endOf(editor: HTMLElement): Range {
  const range = editor.ownerDocument.createRange()
  range.selectNodeContents(editor)
  range.collapse(false)
  return range
}

/** The element with the focus, in a frame where the focus went into one. */
function focusedIn(document: Document): Element | undefined {
  const active = document.activeElement ?? undefined
  const inner = documentIn(active)
  return inner ? focusedIn(inner) : active
}

function hasFocusIn(editor: HTMLElement): boolean {
  const active = editor.ownerDocument.activeElement
  return active !== null && (active === editor || editor.contains(active)) && editor.ownerDocument.hasFocus()
}

function isEditable(element: Element | undefined): boolean {
  return element !== undefined && (element.matches('input, textarea') || (element as HTMLElement).isContentEditable)
}

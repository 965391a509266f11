import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { yaml } from '@codemirror/lang-yaml'
import { bracketMatching, indentOnInput, syntaxHighlighting } from '@codemirror/language'
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint'
import { EditorState, type Text } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { colours, look } from './editorLook.ts'

export interface Mark {
  level: 'error' | 'warning' | 'hint'
  line: number
  column: number
  message: string
}

/** An open editor, as the page uses it. */
export interface WrittenIn {
  /** Another text in its place, which undoing takes back; its own text changes nothing. */
  take: (text: string) => void
  mark: (marks: readonly Mark[]) => void
  /** Brings a place into view, with the cursor and the focus there. */
  show: (spot: { line: number; column: number }) => void
  close: () => void
}

/**
 * Opens an editor in a shadow root of `host`: there the library's styles are adopted sheets, which the page's policy allows,
 * while style elements are forbidden. Tab indents; after Esc it leaves.
 */
export function openEditor(
  host: HTMLElement,
  o: { text: string; write: (text: string) => void; label: string },
): WrittenIn {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: o.text,
      extensions: [
        lineNumbers(),
        lintGutter(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        drawSelection(),
        history(),
        indentOnInput(),
        bracketMatching(),
        yaml(),
        syntaxHighlighting(colours),
        EditorView.lineWrapping,
        look,
        keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
        EditorView.contentAttributes.of({ 'aria-label': o.label, 'aria-multiline': 'true', tabindex: '0' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) o.write(update.state.doc.toString())
        }),
      ],
    }),
  })
  return {
    take: (text) => {
      const { doc } = view.state
      if (doc.toString() !== text) view.dispatch({ changes: { from: 0, to: doc.length, insert: text } })
    },
    mark: (marks) => view.dispatch(setDiagnostics(view.state, diagnostics(view.state.doc, marks))),
    show: ({ line, column }) => {
      const { from } = placeIn(view.state.doc, line, column)
      view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) })
      view.focus()
    },
    close: () => view.destroy(),
  }
}

const severities = { error: 'error', warning: 'warning', hint: 'info' } as const

function diagnostics(doc: Text, marks: readonly Mark[]): Diagnostic[] {
  return marks.map(({ level, line, column, message }) => ({
    ...placeIn(doc, line, column),
    severity: severities[level],
    message,
  }))
}

/** From a line and column, from 1, to the line's end; the text may have become shorter meanwhile. */
function placeIn(doc: Text, line: number, column: number): { from: number; to: number } {
  const found = doc.line(Math.min(Math.max(line, 1), doc.lines))
  return { from: Math.min(found.from + column - 1, found.to), to: found.to }
}

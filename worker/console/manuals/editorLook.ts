import { defaultHighlightStyle, HighlightStyle } from '@codemirror/language'
import { EditorView } from '@codemirror/view'

/** The colours of the library's own light style that matter in YAML, each by the token that stands for it here. */
const tokenOf = new Map([
  ['#00c', 'var(--accent)'],
  ['#940', 'var(--ink-3)'],
  ['#404740', 'var(--ink-3)'],
  ['#219', 'var(--due)'],
])

/** Keys stand out, comments step back, all else is ink: in light and in dark. */
export const colours = HighlightStyle.define(
  defaultHighlightStyle.specs.flatMap(({ tag, color }) => {
    const token = tokenOf.get(String(color))
    return token === undefined ? [] : [{ tag, color: token }]
  }),
)

/** The editor in the console's own clothes; the tokens reach it through the shadow root. */
export const look = EditorView.theme({
  '&': {
    height: '100%',
    color: 'var(--ink)',
    backgroundColor: 'var(--paper)',
    fontSize: 'var(--t-3)',
  },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--accent)', padding: 'var(--s-3) 0' },
  '.cm-line': { padding: '0 var(--s-3) 0 var(--s-1)' },
  '.cm-gutters': { backgroundColor: 'var(--paper-2)', color: 'var(--ink-3)', borderRight: '1px solid var(--line-2)' },
  '.cm-activeLine': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--accent-wash) 55%, transparent)' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--paper-3)', color: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--accent)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--accent-wash)',
  },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--paper-3)',
    outline: '1px solid var(--line-strong)',
  },
  '.cm-lintRange-error': { backgroundImage: 'none', borderBottom: '2px solid var(--late)' },
  '.cm-lintRange-warning': { backgroundImage: 'none', borderBottom: '2px dotted var(--due)' },
  '.cm-lintRange-info': { backgroundImage: 'none', borderBottom: '1px dotted var(--line-strong)' },
  '.cm-gutter-lint': { width: '16px' },
  '.cm-gutter-lint .cm-gutterElement': { padding: '2px' },
  '.cm-lint-marker': { width: '10px', height: '10px', margin: '5px 1px', borderRadius: '50%', content: '""' },
  '.cm-lint-marker-error': { content: '""', backgroundColor: 'var(--late)' },
  '.cm-lint-marker-warning': { content: '""', backgroundColor: 'var(--due)' },
  '.cm-lint-marker-info': { content: '""', backgroundColor: 'var(--line-strong)' },
  '.cm-tooltip': {
    border: '1px solid var(--line)',
    borderRadius: 'var(--r-1)',
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    boxShadow: 'var(--shadow)',
    fontFamily: 'var(--font)',
  },
  '.cm-diagnostic': { padding: 'var(--s-2) var(--s-3)', borderLeft: '0' },
})

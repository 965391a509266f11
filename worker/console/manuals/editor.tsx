import { useEffect, useRef } from 'preact/hooks'
import { openEditor, type WrittenIn } from './codemirror.ts'
import type { Given } from './draft.ts'
import { faultText } from './faultWords.ts'
import type { Remark } from './readiness.ts'
import { useManualSay } from './say.ts'

/** A place of a text, from 1, that somebody wants to see; each object is a wish of its own. */
export interface Spot {
  line: number
  column: number
}

export interface EditorProps {
  /** What stands there when it is opened. */
  text: string
  /** What came from elsewhere and stands there from now on. */
  given: Given
  write: (text: string) => void
  remarks: readonly Remark[]
  spot: Spot | undefined
  label: string
}

/** The text of a manual, coloured, numbered and with its faults at their lines. */
export function Editor({ text, given, write, remarks, spot, label }: EditorProps) {
  const { language } = useManualSay()
  const host = useRef<HTMLDivElement>(null)
  const written = useRef<WrittenIn | undefined>(undefined)
  useEffect(() => {
    if (!host.current) return
    const editor = openEditor(host.current, { text, write, label })
    written.current = editor
    return () => {
      written.current = undefined
      editor.close()
    }
  }, [label])
  // Not on each change of the text: what was written a moment ago would be put in the place of what is written now.
  useEffect(() => written.current?.take(given.text), [given])
  useEffect(() => {
    const said = ({ fault, finding }: Remark) =>
      fault ? faultText(fault.expected, language) : finding.reason[language]
    written.current?.mark(remarks.map((remark) => ({ ...remark, message: said(remark) })))
  }, [remarks, language])
  useEffect(() => {
    if (spot) written.current?.show(spot)
  }, [spot])
  return <div class="editor" ref={host} />
}

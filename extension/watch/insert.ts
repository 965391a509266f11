type Method = (editor: HTMLElement, text: string) => void

/**
 * Puts text into an editor at its cursor as the rep's own typing would, one undo step where the editor allows it. Editors
 * differ in what they accept: the kind that is recognised says what to try first; after each try the text is compared.
 */
export async function insertInto(editor: HTMLElement, text: string): Promise<boolean> {
  for (const method of methodsFor(editor)) {
    const before = contentOf(editor)
    method(editor, text)
    const after = await settled(editor, before)
    if (holdsOnceMore(before, after, text)) return true
    if (after !== before) editor.ownerDocument.execCommand('undo')
  }
  return false
}

export function isField(editor: HTMLElement): editor is HTMLTextAreaElement | HTMLInputElement {
  return editor.localName === 'textarea' || editor.localName === 'input'
}

function methodsFor(editor: HTMLElement): Method[] {
  if (isField(editor)) return methodsForField(editor)
  const pastes = '.ProseMirror, [data-lexical-editor], .ck-editor__editable, [data-contents]'
  const marks = (css: string) => editor.matches(css) || editor.querySelector(css) !== null
  if (marks('[data-slate-editor]')) return [replaceByInput, paste, type]
  if (marks(pastes)) return [paste, type, replaceByInput]
  return [type, paste]
}

/** What a hand may not do in a field, no script of ours does: writing where it is locked, or more than it takes. */
function methodsForField(field: HTMLTextAreaElement | HTMLInputElement): Method[] {
  if (!field.matches(':read-write')) return []
  return field.maxLength < 0 ? [type, replaceRange] : [type]
}

const type: Method = (editor, text) => {
  editor.ownerDocument.execCommand('insertText', false, text)
}

const paste: Method = (editor, text) => {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}

const replaceByInput: Method = (editor, text) => {
  const dataTransfer = new DataTransfer()
  dataTransfer.setData('text/plain', text)
  const init = { inputType: 'insertReplacementText', data: text, dataTransfer, bubbles: true, cancelable: true }
  editor.dispatchEvent(new InputEvent('beforeinput', init))
}

const replaceRange: Method = (editor, text) => {
  if (!isField(editor)) return
  editor.setRangeText(
    text,
    editor.selectionStart ?? editor.value.length,
    editor.selectionEnd ?? editor.value.length,
    'end',
  )
  editor.dispatchEvent(new InputEvent('input', { inputType: 'insertText', data: text, bubbles: true }))
}

function contentOf(editor: HTMLElement): string {
  return isField(editor) ? editor.value : editor.innerText
}

/**
 * The content a moment after it changed, or as it is after 300 ms. An editor that draws from a model of its own puts back
 * at its next drawing what it did not take in.
 */
async function settled(editor: HTMLElement, before: string): Promise<string> {
  for (let waited = 0; waited < 10 && contentOf(editor) === before; waited++) await pause(30)
  await pause(100)
  return contentOf(editor)
}

function pause(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time))
}

/** Editors break lines and pad spaces in their own ways: what counts is that the words came in whole, once more than before. */
function holdsOnceMore(before: string, after: string, text: string): boolean {
  const bare = (each: string) => each.replaceAll(/\s|[\u200b\ufeff]/g, '')
  return bare(after).split(bare(text)).length === bare(before).split(bare(text)).length + 1
}

import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'

/** A question over the page. Esc closes it, and the focus goes back to what opened it. */
export function Dialog(props: {
  title: string
  close: () => void
  /** Its class, where it looks different from a question. */
  kind?: string
  children: ComponentChildren
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  useEffect(() => {
    const opener = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [])
  return (
    <dialog ref={dialog} class={props.kind} aria-labelledby={title} onClose={props.close}>
      <h2 id={title}>{props.title}</h2>
      {props.children}
    </dialog>
  )
}

import type { ComponentChildren } from 'preact'
import { useSay } from '../app/place.tsx'
import { useRefresh } from '../app/refresh.ts'
import { Ago } from './ago.tsx'
import { Said } from './said.tsx'

/** The line above a page: what it is narrowed to, and of when it is. */
export function PageBar(props: {
  asOf: number | undefined
  busy: boolean
  again: () => void
  children?: ComponentChildren
}) {
  const { say } = useSay()
  useRefresh(props.again)
  return (
    <div class="pagebar">
      {props.children}
      <p class="pagebar-asof">
        {props.asOf !== undefined && <Said of="app.asOf" with={{ when: <Ago at={props.asOf} /> }} />}{' '}
        <button type="button" class="link" disabled={props.busy} onClick={props.again}>
          {say('app.refresh')}
        </button>
      </p>
    </div>
  )
}

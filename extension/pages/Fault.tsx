import { fault, texts } from './standing.ts'

/** What went wrong and what to do, in one line; nothing typed is lost. */
export function Fault() {
  return (
    <p class="fault" role="alert">
      {fault.value && texts().fault[fault.value]}
    </p>
  )
}

import { alive } from '../browser/messages.ts'
import { extensionId } from '../browser/watch.ts'

/**
 * One generation of the watch room. Its signal ends when the extension is updated or removed, when the background says
 * so, or when a younger copy of this script starts in the tab: everything that listens listens under it.
 */
export interface Life {
  signal: AbortSignal
  /** Ends this generation. */
  end: () => void
  /** True while the extension that started this script is the one installed; otherwise this generation ends now. */
  alive: () => boolean
}

export function begin(): Life {
  const life = new AbortController()
  const younger = `${extensionId()}:younger`
  document.dispatchEvent(new CustomEvent(younger))
  document.addEventListener(younger, () => life.abort(), { signal: life.signal })
  return {
    signal: life.signal,
    end: () => life.abort(),
    alive: () => {
      if (!alive()) life.abort()
      return !life.signal.aborted
    },
  }
}

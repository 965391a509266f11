import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { LedgerExport } from '#shared/api/deals.ts'
import { type Verified, verify } from '#worker/chain/verify.ts'

/** Hashes a ledger again, event by event; nothing yet while it does, nor where the browser gives no hashing. */
export function useChain(ledger: LedgerExport): Verified | undefined {
  const found = useSignal<Verified | undefined>(undefined)
  useEffect(() => {
    let here = true
    found.value = undefined
    if ('subtle' in crypto) {
      void verify(ledger).then((verified) => {
        if (here) found.value = verified
      })
    }
    return () => {
      here = false
    }
  }, [ledger, found])
  return found.value
}

import { useSignal } from '@preact/signals'
import { useSay } from '../app/place.tsx'

/** Codes for the day when the phone is lost: to copy, to save, to print. */
export function BackupCodes({ codes }: { codes: readonly string[] }) {
  const { say } = useSay()
  const copied = useSignal(false)
  const text = `${codes.join('\n')}\n`
  return (
    <section class="factor-part" aria-labelledby="factor-backup">
      <h2 id="factor-backup">{say('factor.backup.title')}</h2>
      <p class="note">{say('factor.backup.lead')}</p>
      <ul class="factor-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p class="factor-keep">
        <button
          type="button"
          class="button"
          onClick={async () => {
            await navigator.clipboard.writeText(text)
            copied.value = true
          }}
        >
          {say('factor.backup.copy')}
        </button>
        <a
          class="button"
          download="guiderail-backup-codes.txt"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
        >
          {say('factor.backup.save')}
        </a>
        <span role="status">{copied.value ? say('factor.backup.copied') : ''}</span>
      </p>
    </section>
  )
}

import { useManualSay } from './say.ts'

/** Gives a manual to keep as a file. `text` is asked for when it is wanted; nothing comes of it where there is none. */
export function Download({ name, text }: { name: string; text: () => Promise<string | undefined> }) {
  const { say } = useManualSay()
  const download = async () => {
    const yaml = await text()
    if (yaml === undefined) return
    const address = URL.createObjectURL(new Blob([yaml], { type: 'application/yaml' }))
    const link = document.createElement('a')
    link.href = address
    link.download = `${name}.yaml`
    link.click()
    URL.revokeObjectURL(address)
  }
  return (
    <button type="button" class="button" onClick={() => void download()}>
      {say('export')}
    </button>
  )
}

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { languages } from '#shared/process/text.ts'
import { tokens } from '#shared/ui/tokens.ts'
import { places, trustPage } from './page.ts'

/** Writes the public page on data beside the console, from the manifest of the extension as it was built. */
export async function writeTrust(extensionFolder: string, consoleFolder: string): Promise<void> {
  const manifest = JSON.parse(await readFile(join(extensionFolder, 'manifest.json'), 'utf8'))
  const folder = join(consoleFolder, 'trust')
  await mkdir(folder, { recursive: true })
  for (const language of languages) await writeFile(join(folder, places[language].file), trustPage(manifest, language))
  const style = await readFile(join(import.meta.dirname, 'trust.css'), 'utf8')
  await writeFile(join(folder, 'trust.css'), `${tokens}\n${style}`)
}

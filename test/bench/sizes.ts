import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { extensionFolder } from '#worker/local/build.ts'
import type { Figure } from './figure.ts'

/** Scripts that enter other people's pages, with the KB (1024 bytes, gzip) that each may weigh. */
export const weights = { 'watch.js': 8, 'pill.js': 7, 'panel.js': 37, 'guard.js': 7 }

/** The bytes of a built script as they travel. */
export async function gzipped(script: string): Promise<number> {
  return gzipSync(await readFile(join(extensionFolder, script)), { level: 9 }).length
}

export async function* figures(): AsyncIterable<Figure> {
  for (const [script, goal] of Object.entries(weights)) {
    const value = Math.round((await gzipped(script)) / 10.24) / 100
    yield { name: `extension.${script.replace('.js', '')}.gzip`, value, unit: 'KB', goal, met: value <= goal }
  }
}

import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { expect, test } from 'vitest'

test('the check weighs less than 2.5 KB as it travels and carries no library, for it enters pages that are not ours', async () => {
  const { output } = await built('check.ts')
  const [script] = output
  expect(gzipSync(script.code, { level: 9 }).length).toBeLessThan(2560)
  expect(script.moduleIds.filter((id) => !id.includes('/shared/process/checkText/'))).toEqual([])
})

async function built(entry: string): Promise<Rolldown.RolldownOutput> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, lib: { entry: `${import.meta.dirname}/${entry}`, formats: ['es'] } },
  })
  const [bundle] = Array.isArray(result) ? result : []
  if (!bundle) throw new TypeError('no bundle')
  return bundle
}

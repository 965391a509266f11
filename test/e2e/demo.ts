import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { foundDemo, tellDemo } from '#worker/local/demo.ts'
import type { Ground } from './ground.ts'
import { startWorker } from './server.ts'

/** A served Worker with the demo organisation and its six months in it. Its reps' mailboxes are Roundcube's seeded ones. */
export async function demoGround(): Promise<Ground> {
  const dir = await mkdtemp(join(tmpdir(), 'guiderail-demo-'))
  const demo = await foundDemo(dir, 'http://127.0.0.1')
  const worker = await startWorker({ dir })
  await tellDemo(dir, demo, worker.url, () => {})
  await worker.sweep()
  const close = async () => {
    await worker.close()
    await rm(dir, { recursive: true, force: true })
  }
  return { worker, apiKey: demo.apiKey, close }
}

import type { JudgeEnd, Progress } from '../models/judgement.ts'
import type { Judge } from '../models/logs.ts'

/** Judges in a thread of its own, so that the page stays awake; stopping it ends the thread. */
export const judgeInThread: Judge = (request, hear) => {
  const thread = new Worker(new URL('./conformance.ts', import.meta.url), { type: 'module' })
  const life = new AbortController()
  const end = () => {
    life.abort()
    thread.terminate()
  }
  const told = ({ data }: MessageEvent<Progress | JudgeEnd>) => {
    if (data.is !== 'reading' && data.is !== 'judging') end()
    hear(data)
  }
  const broken = () => {
    end()
    hear({ is: 'failed' })
  }
  thread.addEventListener('message', told, { signal: life.signal })
  thread.addEventListener('error', broken, { signal: life.signal })
  thread.addEventListener('messageerror', broken, { signal: life.signal })
  thread.postMessage(request)
  return end
}

import './policy.ts'
import { judgeFile } from '../models/judgeFile.ts'
import type { JudgeRequest } from '../models/judgement.ts'

/** A thread that judges one log: it hears a request, tells how far it is, and ends with its answer. */
addEventListener('message', async ({ data }: MessageEvent<JudgeRequest>) => {
  postMessage(await judgeFile(data, (progress) => postMessage(progress)))
})

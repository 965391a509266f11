import { createApp } from './app.ts'
import { sweep } from './jobs/sweep.ts'

const app = createApp(Date.now)

export default {
  fetch: app.fetch,
  async scheduled(_, env) {
    await sweep(env, Date.now())
  },
} satisfies ExportedHandler<Cloudflare.Env>

import { createApp } from './app.ts'
import { clock } from './jobs/clock.ts'

const app = createApp(Date.now)

export default {
  fetch: app.fetch,
  async scheduled(_, env) {
    await clock(env, Date.now())
  },
} satisfies ExportedHandler<Cloudflare.Env>

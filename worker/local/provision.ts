import './offline.ts'
import { join } from 'node:path'
import { getPlatformProxy } from 'wrangler'
import { isProvisioned, type Provision, type ProvisionEnv, provision } from '#worker/provision/organisation.ts'
import { migrate } from './migrate.ts'
import { secrets } from './secrets.ts'

/** Founds an organisation in the databases under `data`, while no Worker serves them. */
export async function provisionLocal(data: string, spec: Provision): Promise<{ apiKey: string } | 'already there'> {
  await migrate(data)
  const proxy = await getPlatformProxy<ProvisionEnv>({
    configPath: join(import.meta.dirname, '../../wrangler.toml'),
    persist: { path: join(data, 'v3') },
    remoteBindings: false,
  })
  try {
    const env = { ...proxy.env, ...(await secrets(data)) }
    if (await isProvisioned(env, spec.organisation.id)) return 'already there'
    return await provision(env, spec)
  } finally {
    await proxy.dispose()
  }
}

/** Imported before wrangler: what runs on this machine asks nobody outside for anything. */
const quiet = {
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  X_LOCAL_OBSERVABILITY: 'false',
  CI: '1',
}
for (const [name, value] of Object.entries(quiet)) process.env[name] ??= value

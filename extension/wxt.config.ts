import { defineConfig } from 'wxt'
import { version } from '../package.json' with { type: 'json' }

/** What only one of the browsers knows; each refuses or warns of the other's. */
const chrome = { minimum_chrome_version: '120', storage: { managed_schema: 'managed.json' } }
const firefox = {
  browser_specific_settings: {
    gecko: {
      id: 'guiderail@sales-process',
      // The first that tells people at install what leaves, by the lines below.
      strict_min_version: '140.0',
      data_collection_permissions: {
        required: ['personalCommunications', 'personallyIdentifyingInfo', 'websiteContent'],
      },
    },
  },
}

/** What runs on every granted page, most of it at once: compiled in one go it costs the page less than function by function. */
const early = ['watch', 'pill']
const eager = '//# allFunctionsCalledOnLoad'

/** The extension as it ships: no host at install, nothing web-accessible, no code from elsewhere. */
export default defineConfig({
  srcDir: '.',
  entrypointsDir: 'entrypoints',
  outDir: '.output',
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    version,
    short_name: 'Guiderail',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'alarms', 'activeTab'],
    optional_permissions: ['notifications'],
    optional_host_permissions: ['*://*/*'],
    // Firefox's own policy would turn an intranet's http into https.
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'none'" },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    action: { default_title: '__MSG_name__' },
    ...(browser === 'firefox' ? firefox : chrome),
  }),
  // The sources are this repository: what lies in the extension's folder alone would not build.
  zip: { artifactTemplate: `guiderail-${version}-{{browser}}.zip`, zipSources: false },
  vite: ({ browser }) => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      sourcemap: false,
      target: browser === 'firefox' ? 'firefox140' : 'chrome120',
      rollupOptions: { output: { postBanner: ({ name }) => (early.includes(name) ? eager : '') } },
    },
  }),
})

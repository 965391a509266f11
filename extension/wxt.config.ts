import { defineConfig } from 'wxt'
import { version } from '../package.json' with { type: 'json' }

/** The extension as it ships: no host at install, nothing web-accessible, no code from elsewhere. */
export default defineConfig({
  srcDir: '.',
  entrypointsDir: 'entrypoints',
  outDir: '.output',
  imports: false,
  manifestVersion: 3,
  manifest: {
    name: '__MSG_name__',
    version,
    short_name: 'Guiderail',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    minimum_chrome_version: '120',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'alarms', 'activeTab'],
    optional_host_permissions: ['*://*/*'],
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    action: { default_title: '__MSG_name__' },
  },
  zip: { artifactTemplate: `guiderail-${version}-{{browser}}.zip` },
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { sourcemap: false, target: 'chrome120' },
  }),
})

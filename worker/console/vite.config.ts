import { defineConfig, type Plugin } from 'vite'
import { templateFiles } from '#shared/manuals/files.ts'

/** The templates lie beside the console as files of their own. */
const templates: Plugin = {
  name: 'templates',
  generateBundle() {
    for (const { path, content } of templateFiles()) this.emitFile({ type: 'asset', fileName: path, source: content })
  },
}

/** The console as files that the Worker serves: no inline script or style, nothing from another host. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: 'public',
  plugins: [templates],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})

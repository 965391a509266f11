// Read before any module: the page's policy forbids code made from text, which zod would try as the first schema is made,
// and bundled modules are not evaluated in the order of their imports. This is the object that zod's `config` changes.
globalThis.__zod_globalConfig = { jitless: true }

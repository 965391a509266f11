/** What the little needs that most pages see of us; its sheet is read anew in each of them. Every ink reads at 4.5:1 or more on every paper. */
const few = {
  light: `
  color-scheme: light;
  --ink: #1a2124; --ink-2: #4e5960; --ink-3: #626d76; --line: #e1e5e4; --line-strong: #7e888e;
  --paper: #ffffff; --accent: #0f6b5c; --due: #8a5100; --late: #b3261e;
  --shadow: 0 1px 2px rgba(20, 28, 30, 0.08), 0 8px 28px rgba(20, 28, 30, 0.14);
`,
  dark: `
  color-scheme: dark;
  --ink: #e9eceb; --ink-2: #aeb7b9; --ink-3: #929c9f; --line: #31393c; --line-strong: #717c80;
  --paper: #1a1f21; --accent: #5cc2ac; --due: #e7b15c; --late: #f2908a;
  --shadow: 0 1px 2px rgba(0, 0, 0, 0.4), 0 10px 32px rgba(0, 0, 0, 0.5);
`,
  scales: `
  --t-1: 11px; --t-2: 12px; --t-3: 13px;
  --font: "Inter", "SF Pro Text", "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Zen Hei", system-ui, sans-serif;
`,
}

/** All colours, for a light page. */
const light = `${few.light}
  --line-2: #edf0ef; --paper-2: #f7f8f7; --paper-3: #eff2f1;
  --accent-2: #0b5448; --accent-ink: #ffffff; --accent-wash: #e6f2ef;
  --due-wash: #fdf3e0; --late-wash: #fcebea; --done: #27714a; --done-wash: #e7f4ec; --veil: rgba(20, 28, 30, 0.42);
`

/** The same colours for a dark page. */
const dark = `${few.dark}
  --line-2: #283032; --paper-2: #1f2527; --paper-3: #283032;
  --accent-2: #7cd2bf; --accent-ink: #0c1f1b; --accent-wash: #1c332e;
  --due-wash: #33290f; --late-wash: #3b201e; --done: #76c695; --done-wash: #1c3225; --veil: rgba(0, 0, 0, 0.56);
`

/** One type scale, one spacing scale, one set of corners. */
const scales = `${few.scales}
  --r-1: 4px; --r-2: 8px; --r-3: 12px; --r-4: 20px;
  --s-1: 4px; --s-1h: 6px; --s-2: 8px; --s-3: 12px; --s-4: 16px; --s-5: 24px; --s-6: 32px; --s-7: 48px;
  --t-4: 15px; --t-5: 19px; --t-6: 26px; --t-7: 40px;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Consolas, "Noto Sans Mono CJK SC", monospace;
`

/**
 * The custom properties that overlay and console draw with, as a style sheet for a document or a shadow root.
 * A `data-theme` of `light` or `dark` on the root or host decides; a document without one follows the system.
 * Paper is always light.
 */
export const tokens = `
:root, :host {${scales}${light}}
@media screen { :root[data-theme="dark"], :host([data-theme="dark"]) {${dark}} }
@media screen and (prefers-color-scheme: dark) { :root:not([data-theme]) {${dark}} }
@media (max-width: 760px) { :root { --t-6: 22px; } }
`

/** Those that the pill needs, for its host, whose theme is always said. */
export const pillTokens = `
:host {${few.scales}${few.light}}
@media screen { :host([data-theme="dark"]) {${few.dark}} }
`

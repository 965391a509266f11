import { tokens } from '#shared/ui/tokens.ts'

/** How the API's page looks: contents beside it on a desk, above it on a phone. */
export const style = `${tokens}
* { box-sizing: border-box; }
html { scroll-padding-top: var(--s-4); }
body {
  margin: 0; display: grid; grid-template-columns: 220px minmax(0, 1fr); background: var(--paper); color: var(--ink);
  font: 400 var(--t-3) / 1.6 var(--font);
}
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: var(--r-1); }
code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; font-size: 0.92em; overflow-wrap: anywhere; }
ul { list-style: none; margin: 0; padding: 0; }
h1, h2, h3, h4 { text-wrap: balance; line-height: 1.3; }
h1 { font-size: var(--t-6); font-weight: 600; margin: 0 0 var(--s-4); }
h1 small { font-size: var(--t-3); font-weight: 400; color: var(--ink-3); }
h2 { font-size: var(--t-5); font-weight: 600; margin: var(--s-7) 0 var(--s-3); }
h3 { font-size: var(--t-4); font-weight: 600; margin: 0 0 var(--s-2); }
h4 { font-size: var(--t-2); font-weight: 600; color: var(--ink-2); margin: var(--s-4) 0 var(--s-2); }
p { margin: 0 0 var(--s-2); max-width: 72ch; }

nav {
  position: sticky; top: 0; align-self: start; height: 100vh; overflow: auto; padding: var(--s-5) var(--s-4);
  background: var(--paper-2); border-right: 1px solid var(--line); font-size: var(--t-2);
}
nav > ul > li { margin-bottom: var(--s-3); }
nav > ul > li > a { color: var(--ink); font-weight: 600; }
nav ul ul { padding-left: var(--s-3); }
nav ul ul a { color: var(--ink-2); display: block; padding: 2px 0; overflow-wrap: anywhere; }

main { padding: var(--s-6) var(--s-6) var(--s-7); max-width: 960px; min-width: 0; }
.preface { color: var(--ink-2); }
article { padding: var(--s-5) 0; border-top: 1px solid var(--line); }
.ask { overflow-wrap: anywhere; }
.ask b { display: inline-block; min-width: 4.5em; font-size: var(--t-2); color: var(--ink-2); }
.who, .note, .place, .optional { color: var(--ink-3); }
.place, .optional, .note { font-size: var(--t-2); }
.fields > li { padding: 3px 0; overflow-wrap: anywhere; }
.fields .fields, .variants { margin: 2px 0 4px; padding-left: var(--s-4); border-left: 1px solid var(--line); }
.type { color: var(--ink-2); }
summary { cursor: pointer; padding: 2px 0; color: var(--ink-2); }
.problems { color: var(--ink-2); font-size: var(--t-2); }
.problems b { display: inline-block; min-width: 3em; font-weight: 600; font-variant-numeric: tabular-nums; }

@media (max-width: 720px) {
  body { display: block; }
  nav { position: static; height: auto; max-height: 45vh; border-right: 0; border-bottom: 1px solid var(--line); padding: var(--s-4); }
  nav ul ul a { padding: 6px 0; }
  main { padding: var(--s-5) var(--s-4) var(--s-7); }
}
@media print { nav { display: none; } body { display: block; } }
`

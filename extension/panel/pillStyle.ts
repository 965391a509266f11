/** The host's and the pill's own sheet, on top of the tokens. The host is kept out of the page's reach by !important on itself. */
export const pillStyle = `
:host {
  all: initial !important; position: fixed !important; inset: auto !important; margin: 0 !important; padding: 0 !important;
  border: 0 !important; background: none !important; overflow: visible !important; width: max-content !important;
  height: max-content !important; max-width: none !important; max-height: none !important; display: block !important;
  left: var(--x, auto) !important; top: var(--y, auto) !important; z-index: 2147483647 !important;
}
:host([data-away]) { visibility: hidden !important; }
*, *::before, *::after { box-sizing: border-box; }
:host([data-theme=dark]) .panel { color-scheme: dark; }
.panel {
  font: 400 var(--t-3)/1.6 var(--font); color: var(--ink); font-variant-numeric: tabular-nums;
  text-autospace: normal; -webkit-font-smoothing: antialiased; text-align: start;
}
button, input, select, textarea { font: inherit; color: inherit; letter-spacing: inherit; }
button { border: 0; background: none; padding: 0; cursor: pointer; text-align: start; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.pill {
  display: grid; gap: 0; max-width: min(340px, calc(100vw - 16px)); min-height: 32px; padding: 4px 12px 4px 10px; border-radius: 16px; align-content: center;
  background: var(--paper); border: 1px solid var(--line); box-shadow: var(--shadow); font-size: var(--t-2); line-height: 1.6;
}
.pill:hover { border-color: var(--line-strong); }
.pill-row { display: flex; align-items: center; gap: 7px; min-width: 0; white-space: nowrap; }
.pill-name { font-weight: 600; overflow: hidden; text-overflow: ellipsis; flex: 0 1 auto; min-width: 96px; }
.pill-stage { color: var(--ink-3); }
.pill-next { color: var(--ink-2); overflow: hidden; text-overflow: ellipsis; flex: 0 6 auto; min-width: 40px; }
.pill-next:empty { display: none; }
.pill-due { font-weight: 600; }
.pill-trouble { color: var(--due); font-size: var(--t-1); padding-inline-start: 15px; }
.dot { width: 8px; height: 8px; border-radius: 50%; background: var(--accent); flex: none; }
[data-tone=quiet] .dot { background: none; box-shadow: inset 0 0 0 2px var(--ink-3); }
[data-tone=due] .dot { background: var(--due); } [data-tone=due] .pill-due { color: var(--due); }
[data-tone=overdue] .dot { background: var(--late); border-radius: 2px; } [data-tone=overdue] .pill-due { color: var(--late); }
@media (prefers-reduced-motion: no-preference) { .pill { transition: background-color .12s, border-color .12s; } }
@media (forced-colors: active) { .pill { border: 1px solid CanvasText; } .dot { background: CanvasText; forced-color-adjust: none; } }
`

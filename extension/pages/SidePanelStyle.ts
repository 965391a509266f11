/** The sheet of the side panel, on top of the pages' own and of that of today. */
export const sideStyle = `
.popup .today section { display: block; }
.popup-today { padding: 12px 0; border-block: 1px solid var(--line); } .popup .today { gap: 12px; }
.popup .today-empty { grid-template-columns: 32px 1fr; gap: 0 12px; padding: 4px 0; } .popup .today-empty svg { grid-row: 1 / 3; margin: 2px 0 0; } .popup .side-settings { padding-top: 8px; }
body:has(> .side) { background: var(--paper); }
.side { display: grid; gap: 24px; align-content: start; width: min(560px, 100%); min-height: 100vh; margin: 0 auto; padding: 0 16px 24px; background: var(--paper); font-size: var(--t-3); }
.side h1 { font-size: var(--t-5); } .side > h1:first-child { margin-top: 20px; }
.side .today-said[data-shown=true], .popup-today .today-said[data-shown=true] { position: sticky; bottom: 8px; box-shadow: var(--shadow); }
.side > .link, .side > .btn { justify-self: start; }
.side-tabs { position: sticky; top: 0; z-index: 1; display: flex; align-items: center; gap: 20px; min-height: 44px; margin: 0 -16px; padding: 0 16px; background: var(--paper); border-bottom: 1px solid var(--line); }
.side-tabs button:not(.link) { min-height: 43px; padding: 0; border: 0; background: none; color: var(--ink-2); border-bottom: 2px solid transparent; }
.side-tabs button[aria-current] { color: var(--ink); font-weight: 600; border-bottom-color: var(--accent); }
.side-day { margin-inline-start: auto; color: var(--ink-3); font-size: var(--t-2); }
.side-deal h1 { margin: 0; } .side-deal .mute { font-size: var(--t-2); }
.side-word { display: flex; gap: 8px; align-items: center; } .side-word .today-small { flex: none; }
.side-score strong { font-size: var(--t-6); font-weight: 600; }
.side-open { display: grid; grid-template-columns: 1fr auto; width: 100%; min-height: 48px; align-items: center; padding: 6px 0; border: 0; border-bottom: 1px solid var(--line-2); background: none; text-align: start; }
.side-open:disabled { cursor: default; } .side-open .today-under { grid-row: 2; } .side-open .side-points { grid-row: 1 / 3; grid-column: 2; color: var(--ink); }
.side-points { color: var(--late); font-variant-numeric: tabular-nums; }
.side-lossdeal > .today { padding: 8px 0 8px 12px; border-inline-start: 2px solid var(--line); }
.side-losses { margin: 0; padding: 0; list-style: none; } .side-losses > li { padding: 8px 0; border-bottom: 1px solid var(--line-2); }
.side-loss { overflow-wrap: anywhere; } .side-fresh { margin-inline-start: 6px; padding: 0 6px; border-radius: 4px; background: var(--due-wash); color: var(--due); font-size: var(--t-1); }
.side-contest { flex: 1; display: grid; gap: 4px; } .side-contest label { font-size: var(--t-2); margin: 0; }
.side-views li { display: flex; justify-content: space-between; gap: 12px; padding: 6px 0; font-size: var(--t-2); border-bottom: 1px solid var(--line-2); }
.side-settings { margin: 0; padding-top: 12px; border-top: 1px solid var(--line); font-size: var(--t-2); } .side-settings[open] { display: grid; gap: 8px; justify-items: start; }
.side-settings summary { min-height: 24px; color: var(--ink-2); cursor: pointer; }
.side-check { display: flex; gap: 8px; align-items: flex-start; padding: 8px 0 4px; } .side-check input { width: 16px; height: 16px; margin: 3px 0 0; accent-color: var(--accent); }
`

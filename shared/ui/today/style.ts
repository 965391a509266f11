/** The sheet of the page of today, on top of the tokens; alike in popup, side panel and console. */
export const todayStyle = `
.today { display: grid; align-content: start; gap: var(--s-5); font-size: var(--t-3); line-height: 1.6; }
.today ul { margin: 0; padding: 0; list-style: none; }
.today p { margin: 0; }
.today button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-align: start; }
.today .link { color: var(--accent); text-decoration: underline; text-underline-offset: 3px; }
.today button:disabled { cursor: default; opacity: .6; }
.today-head { display: flex; justify-content: space-between; margin: 0; padding-bottom: var(--s-1); font-size: var(--t-2); font-weight: 500; color: var(--ink-3); border-bottom: 1px solid var(--line); }
.today-head.late, .today .late, .today-said .late { color: var(--late); } .today-head.due, .today .due { color: var(--due); }
.today-count { font-variant-numeric: tabular-nums; }
.today-next { position: relative; padding: var(--s-1) 0 var(--s-1) var(--s-4); border-inline-start: 3px solid var(--due); }
.today-next[data-tone=late] { border-color: var(--late); }
.today-next .today-head { padding: 0; border: 0; }
.today .today-name { display: block; min-height: 24px; color: var(--ink); text-decoration: none; overflow-wrap: anywhere; text-align: start; }
.today .today-name:hover { color: var(--accent); text-decoration: underline; text-underline-offset: 3px; }
.today-next .today-name { font-size: var(--t-5); font-weight: 600; line-height: 1.45; margin: 2px 0; text-wrap: balance; }
.today-under { display: flex; flex-wrap: wrap; color: var(--ink-2); font-size: var(--t-2); }
.today-under > :not(:last-child)::after { content: "·"; margin: 0 var(--s-1); color: var(--ink-3); }
.today-tag { color: var(--ink-3); }
.today .today-do { display: inline-flex; align-items: center; min-height: 32px; margin-top: var(--s-2); padding: 0 var(--s-4); border-radius: var(--r-2); background: var(--accent); color: var(--accent-ink); font-weight: 500; }
.today .today-do:hover { background: var(--accent-2); }
.today-row { display: grid; grid-template-columns: 28px 1fr auto; align-items: start; column-gap: var(--s-2); padding: var(--s-2) 0; border-bottom: 1px solid var(--line-2); transition: opacity .15s; }
.today-row[data-busy=true] { opacity: .5; }
.today-row .today-name { font-weight: 500; font-size: var(--t-4); line-height: 1.5; }
.today-case { grid-template-columns: 1fr auto; }
.today-what { min-width: 0; display: grid; }
.today-when { padding-top: 3px; font-size: var(--t-2); font-variant-numeric: tabular-nums; white-space: nowrap; color: var(--ink-2); }
.today .today-ring { display: grid; place-items: center; width: 24px; height: 24px; border: 1.5px solid var(--line-strong); border-radius: 50%; color: transparent; }
.today .today-ring:hover, .today .today-ring[aria-expanded=true] { border-color: var(--accent); background: var(--accent-wash); color: var(--accent); }
.today-noring { width: 8px; height: 8px; margin: 8px; border-radius: 50%; background: var(--line); }
.today-choices, .today-rule, .today-why { grid-column: 1 / -1; }
.today-choices { display: flex; flex-wrap: wrap; gap: var(--s-2); padding: var(--s-2) 0 0; }
.today-row .today-choices { padding-inline-start: 36px; }
.today .today-choice, .today .today-small { display: inline-flex; align-items: center; min-height: 28px; padding: 0 var(--s-3); border: 1px solid var(--line-strong); border-radius: var(--r-2); font-size: var(--t-2); font-weight: 500; }
.today .today-choice:hover, .today .today-small:hover { background: var(--accent-wash); border-color: var(--accent); }
.today .today-small.quiet { border-color: transparent; color: var(--ink-2); }
.today-rule { display: flex; gap: var(--s-2); padding-top: var(--s-2); }
.today-why { padding-top: var(--s-2); } .today-why label { display: grid; gap: var(--s-1); font-size: var(--t-2); color: var(--ink-2); }
.today-field { width: 100%; min-height: 36px; padding: 4px 10px; font: inherit; font-size: var(--t-3); color: var(--ink); background: var(--paper); border: 1px solid var(--line-strong); border-radius: var(--r-2); }
.today .today-more { justify-self: start; min-height: 28px; color: var(--accent); font-size: var(--t-2); text-decoration: underline; text-underline-offset: 3px; }
.today-note { font-size: var(--t-2); color: var(--ink-2); } .today-note.due { padding: var(--s-2) var(--s-3); border-radius: var(--r-2); background: var(--due-wash); }
.today-empty { display: grid; gap: var(--s-1); padding: var(--s-4) 0; color: var(--ink-2); font-size: var(--t-2); } .today-empty svg { color: var(--done); margin-bottom: var(--s-1); }
.today-empty-title { font-size: var(--t-4); font-weight: 600; color: var(--ink); }
.today-said[data-shown=false] { position: absolute; }
.today-said[data-shown=true] { display: flex; align-items: center; gap: var(--s-2); font-size: var(--t-2); } .today-said[data-shown=true] { padding: var(--s-2) var(--s-3); border-radius: var(--r-2); background: var(--paper-3); }
.today-said > span:first-child { min-width: 0; overflow-wrap: anywhere; }
.today-marks { display: inline-flex; color: var(--ink-3); } .today-marks .on { color: var(--done); } .today-marks svg + svg { margin-inline-start: -5px; }
.today-undo { margin-inline-start: auto; min-height: 24px; padding: 0; border: 0; background: none; font: inherit; color: var(--accent); font-weight: 500; cursor: pointer; text-decoration: underline; text-underline-offset: 3px; white-space: nowrap; }
.today-unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) { .today-next { border-inline-start-color: Highlight; } .today .today-ring, .today .today-do, .today .today-small { border: 1px solid ButtonText; } }
@media (prefers-reduced-motion: reduce) { .today-row { transition: none; } }
`

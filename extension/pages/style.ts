/** The sheet of the extension's own pages, on top of the tokens. */
export const pageStyle = `
* { box-sizing: border-box; }
html { background: var(--paper-2); }
body { margin: 0; font: 400 var(--t-4)/1.65 var(--font); color: var(--ink); font-variant-numeric: tabular-nums; text-autospace: normal; -webkit-font-smoothing: antialiased; }
h1 { margin: 0 0 8px; font-size: var(--t-6); line-height: 1.35; font-weight: 600; text-wrap: balance; }
p, dl, dd, ul { margin: 0; padding: 0; list-style: none; }
button, input { font: inherit; color: inherit; } button { cursor: pointer; }
b { font-weight: 600; } small { font-size: var(--t-2); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.mute { color: var(--ink-2); } .faint { color: var(--ink-3); font-size: var(--t-3); } .due { color: var(--due); } .late { color: var(--late); }
.page { width: min(560px, 100% - 32px); margin: min(5vh, 56px) auto 40px; padding: 26px 36px 30px; background: var(--paper); border: 1px solid var(--line); border-radius: 16px; box-shadow: var(--shadow); }
.top { display: flex; align-items: center; gap: 10px; margin-bottom: 24px; }
.brand { margin: 0; font-size: inherit; font-weight: 600; letter-spacing: .01em; }
.progress { margin-inline-start: auto; display: flex; gap: 4px; } .progress i { width: 28px; height: 4px; border-radius: 2px; background: var(--line); }
.progress i[data-at=done] { background: color-mix(in srgb, var(--accent) 42%, var(--paper)); } .progress i[data-at=now] { background: var(--accent); }
.lead { color: var(--ink-2); margin-bottom: 20px; }
.promises { margin-bottom: 22px; border-top: 1px solid var(--line); } .promises > div { display: grid; grid-template-columns: 120px 1fr; gap: 16px; padding: 10px 0; border-bottom: 1px solid var(--line); }
:lang(en) .promises > div { grid-template-columns: 150px 1fr; }
.promises dt { font-weight: 600; } .promises dd { color: var(--ink-2); }
.btn { display: inline-flex; align-items: center; justify-content: center; min-height: 32px; padding: 0 14px; border-radius: 7px; border: 1px solid var(--line-strong); background: var(--paper); font-size: var(--t-3); font-weight: 500; white-space: nowrap; }
.btn:hover { background: var(--paper-2); } .btn:disabled { opacity: .6; cursor: default; }
.btn.primary { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); } .btn.primary:hover { background: var(--accent-2); }
.btn.large { min-height: 42px; padding: 0 22px; font-size: var(--t-4); border-radius: 8px; }
.btn.large + .faint { margin-top: 12px; }
.link { border: 0; background: none; padding: 0; min-height: 24px; color: var(--accent); font-size: var(--t-3); text-decoration: underline; text-underline-offset: 3px; text-decoration-color: color-mix(in srgb, currentColor 40%, transparent); text-align: start; }
.link.late { color: var(--late); }
form label { display: grid; gap: 4px; margin-bottom: 16px; font-size: var(--t-3); color: var(--ink-2); }
.field { width: 100%; min-height: 42px; padding: 6px 12px; border: 1px solid var(--line-strong); border-radius: 8px; background: var(--paper); color: var(--ink); font-size: var(--t-4); }
.field::placeholder { color: var(--ink-3); }
.fault { color: var(--late); font-size: var(--t-3); } .fault:not(:empty) { margin-bottom: 14px; } .popup .fault { margin: 0; } .popup .fault:empty { position: absolute; }
.code { display: grid; justify-items: center; gap: 2px; margin-bottom: 20px; padding: 18px 12px 20px; border: 1px solid var(--line); border-radius: 10px; background: var(--paper-2); } .code b { font: 600 var(--t-7)/1.3 ui-monospace, SFMono-Regular, Consolas, 'DejaVu Sans Mono', monospace; letter-spacing: .06em; user-select: all; }
.sites { margin-bottom: 20px; border-top: 1px solid var(--line); } .sites:empty { display: none; }
.site { display: flex; align-items: center; justify-content: space-between; gap: 16px; padding: 10px 0; border-bottom: 1px solid var(--line); } .site > span:first-child { display: grid; min-width: 0; overflow-wrap: anywhere; }
.acts { display: flex; align-items: center; gap: 12px; flex: none; }
.on { color: var(--done); font-size: var(--t-3); font-weight: 500; white-space: nowrap; } .on::before { content: ""; display: inline-block; width: 8px; height: 8px; border-radius: 50%; background: var(--done); margin-inline-end: 6px; }
.other { display: flex; gap: 8px; align-items: flex-end; } .other label { flex: 1; margin: 0; } .other .btn { min-height: 42px; } .other + .fault:not(:empty) { margin-top: 12px; }
.picture { position: relative; height: 128px; margin-bottom: 20px; border: 1px solid var(--line); border-radius: 10px; background: var(--paper-2); overflow: hidden; }
.mail { position: absolute; inset: 22px 22px auto; display: grid; gap: 12px; } .mail i { height: 8px; border-radius: 4px; background: var(--line); } .mail i:nth-child(2) { width: 78%; } .mail i:nth-child(3) { width: 55%; }
.picture .pill { position: absolute; right: 16px; bottom: 14px; display: flex; align-items: center; gap: 7px; height: 32px; padding: 0 13px 0 11px; border-radius: 16px; border: 1px solid var(--line); background: var(--paper); box-shadow: var(--shadow); font-size: var(--t-2); }
.picture .arrow { position: absolute; right: calc(100% + 10px); bottom: 12px; color: var(--accent); }
.picture .dot { width: 8px; height: 8px; border-radius: 50%; background: var(--accent); }
.popup { width: 320px; padding: 16px 18px 14px; background: var(--paper); font-size: var(--t-3); }
.popup .top { margin-bottom: 14px; } .popup section { display: grid; gap: 12px; } .popup .large { width: 100%; min-height: 38px; font-size: var(--t-3); white-space: normal; }
.losses { display: grid; gap: 10px; } .losses li { display: grid; gap: 2px; padding-inline-start: 10px; border-inline-start: 3px solid var(--late); overflow-wrap: anywhere; }
.row { display: flex; justify-content: space-between; gap: 8px; color: var(--ink-2); overflow-wrap: anywhere; } .row b { color: var(--ink); }
.links { display: flex; gap: 16px; flex-wrap: wrap; } .who { display: flex; justify-content: space-between; gap: 12px; padding-top: 10px; border-top: 1px solid var(--line); color: var(--ink-2); flex-wrap: wrap; }
.page.wide { width: min(680px, 100% - 32px); } h2 { margin: 22px 0 2px; font-size: var(--t-4); font-weight: 600; }
.stored { margin-top: 6px; border-top: 1px solid var(--line); } .stored > div { display: grid; grid-template-columns: 190px 1fr; gap: 16px; padding: 6px 0; border-bottom: 1px solid var(--line-2); font-size: var(--t-3); }
.stored dt { color: var(--ink-2); } .stored dd { overflow-wrap: anywhere; } .stored.mono dd { font: var(--t-2)/1.75 ui-monospace, SFMono-Regular, Consolas, 'DejaVu Sans Mono', monospace; color: var(--ink-2); }
section > .mute { font-size: var(--t-3); } details { margin-top: 22px; } summary { font-weight: 600; cursor: pointer; min-height: 24px; } details .mute { font-size: var(--t-3); }
.withdraw { display: grid; gap: 8px; justify-items: start; margin-top: 18px; padding-top: 18px; border-top: 1px solid var(--line); } .withdraw p { font-size: var(--t-3); }
.bones { display: grid; gap: 16px; margin-top: 20px; } .bones i { height: 12px; border-radius: 6px; background: var(--line-2); } .bones i:nth-child(even) { width: 70%; }
@media (max-width: 480px) { .page { padding: 20px; margin-top: 16px; } .stored > div { grid-template-columns: 1fr; gap: 0; } .promises > div, :lang(en) .promises > div { grid-template-columns: 1fr; gap: 2px; } }
@media (forced-colors: active) { .progress i { border: 1px solid CanvasText; } .progress i[data-at=now] { background: Highlight; forced-color-adjust: none; } }
`

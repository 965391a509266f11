/** What the whole panel draws with, beyond the pill. */
export const panelStyle = `
button:disabled { cursor: default; opacity: .6; }
h2, p, ul, ol, fieldset { margin: 0; padding: 0; border: 0; font: inherit; list-style: none; min-width: 0; }
b { font-weight: 600; }
.card:focus-visible, .card:focus { outline: none; }
.mute { color: var(--ink-2); } .faint { color: var(--ink-3); } .due { color: var(--due); } .late { color: var(--late); }
.pad { padding: 0 14px; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
small { font-size: var(--t-1); }

.btn {
  display: inline-flex; align-items: center; justify-content: center; gap: 4px; min-height: 28px; padding: 0 10px;
  border-radius: 6px; border: 1px solid var(--line); background: var(--paper); font-size: var(--t-2); font-weight: 500;
  white-space: nowrap; max-width: 100%;
}
.btn:hover:not(:disabled) { background: var(--paper-2); border-color: var(--line-strong); }
.btn.primary { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); }
.btn.primary:hover:not(:disabled) { background: var(--accent-2); border-color: var(--accent-2); }
.btn.quiet { border-color: transparent; background: transparent; color: var(--ink-2); padding: 0 6px; }
.btn.quiet:hover:not(:disabled), .btn.quiet[aria-expanded=true], .btn.quiet[aria-pressed=true] { color: var(--ink); background: var(--paper-3); }
.btn svg { margin-inline-end: -4px; flex: none; }
.clip { overflow: hidden; min-width: 0; white-space: normal; max-width: 156px; line-height: 1.3; padding: 3px 0; }
.acts { display: inline-flex; align-items: center; gap: 4px; }
.icon { width: 24px; height: 24px; display: grid; place-items: center; border-radius: 6px; color: var(--ink-3); flex: none; }
.icon:hover, .icon[aria-pressed=true] { background: var(--paper-3); color: var(--ink); }
.link { color: var(--accent); font-size: inherit; text-decoration: underline; text-decoration-color: color-mix(in srgb, currentColor 40%, transparent); text-underline-offset: 3px; min-height: 24px; }
.field {
  width: 100%; min-height: 32px; padding: 4px 8px; border: 1px solid var(--line-strong); border-radius: 6px;
  background: var(--paper); font-size: var(--t-3); resize: vertical;
}
.field::placeholder { color: var(--ink-3); }

.card {
  width: 320px; max-width: calc(100vw - 16px); max-height: var(--h, max(60vh, min(300px, 100vh - 32px))); display: flex; flex-direction: column; overflow: hidden;
  background: var(--paper); border: 1px solid var(--line); border-radius: var(--r-3); box-shadow: var(--shadow);
}
.head { padding: 10px 10px 10px 14px; display: grid; grid-template-columns: minmax(0, 1fr); gap: 7px; flex: none; }
.head-row { display: flex; align-items: center; gap: 4px; }
.deal { font-size: var(--t-4); font-weight: 600; line-height: 1.5; flex: 1; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.score { color: var(--ink-2); font-size: var(--t-2); padding: 0 4px; }
.path { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: 3px; padding-inline-end: 4px; }
.path i { height: 4px; border-radius: 2px; background: var(--line); }
.path i[data-at=done] { background: color-mix(in srgb, var(--accent) 42%, var(--paper)); }
.path i[data-at=now] { background: var(--accent); }
.stage { display: flex; justify-content: space-between; gap: 8px; font-size: var(--t-2); padding-inline-end: 4px; }
.body { overflow-y: auto; overscroll-behavior: contain; flex: 0 1 auto; min-height: 0; scrollbar-width: thin; padding-bottom: 8px; }
.trouble { margin: 0 14px 10px; padding: 8px 10px; border-radius: var(--r-2); background: var(--due-wash); font-size: var(--t-2); display: grid; gap: 4px; justify-items: start; flex: none; }
.trouble b { color: var(--due); } .open { display: grid; gap: 4px; width: 100%; }

.next { margin: 0 14px 6px; padding: 9px 12px 10px; border-radius: var(--r-2); background: var(--accent-wash); display: grid; gap: 4px; }
.next-label { display: flex; justify-content: space-between; gap: 8px; font-size: var(--t-1); color: var(--accent); }
.next[data-due=today] { background: var(--due-wash); } .next[data-due=today] .next-label { color: var(--due); }
.next[data-due=late] { background: var(--late-wash); } .next[data-due=late] .next-label { color: var(--late); }
.next[data-due=done] { background: var(--done-wash); color: var(--done); }
.next-what { font-size: var(--t-4); font-weight: 600; line-height: 1.5; }
.next[data-due=done] .next-what { font-size: var(--t-3); }
.why { font-size: var(--t-2); display: grid; gap: 4px; }
.earlier { display: flex; flex-wrap: wrap; gap: 4px; padding-top: 2px; }
.chip { min-height: 24px; padding: 0 8px; border-radius: 12px; border: 1px solid var(--line-strong); background: var(--paper); font-size: var(--t-2); }
.chip:hover, .chip[aria-expanded=true] { background: var(--paper-3); }
.choose { display: flex; gap: 4px; width: 100%; }

.step { display: grid; grid-template-columns: 24px 1fr auto; align-items: center; column-gap: 6px; padding: 3px 14px 3px 10px; }
.step + .step { border-top: 1px solid var(--line-2); }
.step small { white-space: nowrap; }
.box { width: 24px; height: 24px; display: grid; place-items: center; position: relative; border-radius: 6px; color: var(--done); }
.box::before { content: ""; position: absolute; inset: 4px; border: 1.5px solid var(--line-strong); border-radius: 4px; }
button.box:hover::before { border-color: var(--accent); background: var(--accent-wash); }
.step[data-done=true] .box::before { border-color: transparent; background: var(--done-wash); }
.box svg, .tick svg { position: relative; width: 13px; height: 13px; }
.step-name { min-height: 26px; padding: 2px 0; line-height: 1.5; }
.step-name:hover { color: var(--accent); }
.step[data-done=true] .step-name { color: var(--ink-2); }
.step-more { grid-column: 2 / -1; padding: 2px 0 6px; display: grid; gap: 6px; justify-items: start; }
.fold-done { display: flex; align-items: center; gap: 6px; width: 100%; min-height: 30px; padding: 0 14px 0 10px; color: var(--ink-2); font-size: var(--t-2); border-top: 1px solid var(--line-2); }
.list:empty + .fold-done { border-top: 0; }
.fold-done:hover { color: var(--ink); }
.tick { width: 24px; display: grid; place-items: center; color: var(--done); }
.fold-done + .list { border-top: 1px solid var(--line-2); }
.found { margin: 0 14px 6px; padding: 6px 4px 6px 10px; border: 1px dashed var(--line-strong); border-radius: var(--r-2); font-size: var(--t-2); display: grid; gap: 2px; }
.found-from { display: flex; gap: 6px; align-items: center; color: var(--ink-2); font-size: var(--t-1); min-width: 0; } .found-from svg { width: 13px; height: 13px; flex: none; }
.found-row { display: flex; gap: 8px; align-items: center; justify-content: space-between; font-weight: 500; line-height: 1.5; }
.found-row .btn { min-height: 24px; padding: 0 8px; } .found-row .acts { flex: none; gap: 2px; }

.foot > .acts { min-width: 0; } .foot .acts > .btn { flex: none; } .foot .acts > .btn:last-child { flex: 0 1 auto; min-width: 0; }
.foot { display: flex; gap: 6px; align-items: center; justify-content: space-between; padding: 9px 14px; border-top: 1px solid var(--line); background: var(--paper-2); flex: none; }
.logged { display: inline-flex; align-items: center; gap: 4px; color: var(--done); font-size: var(--t-2); min-width: 0; } .logged > span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.logged svg { width: 13px; height: 13px; flex: none; }
.line { display: flex; align-items: center; gap: 8px; justify-content: space-between; background: var(--paper-2); font-size: var(--t-1); color: var(--ink-2); flex: none; }
.line:not(:empty) { padding: 0 14px 8px; }
.said { min-width: 0; }
.line .link { font-size: inherit; min-height: 0; padding: 4px 0; }
.marks { color: var(--ink-3); flex: none; display: inline-grid; } .marks.in-ledger { color: var(--done); }

.back { display: flex; align-items: center; gap: 4px; min-height: 28px; padding: 0 10px; color: var(--ink-2); font-size: var(--t-2); }
.back:hover { color: var(--ink); }
.script + .script { border-top: 1px solid var(--line-2); }
.script-name { display: grid; grid-template-columns: 1fr auto; align-items: baseline; column-gap: 8px; width: 100%; min-height: 32px; padding: 4px 14px; font-weight: 500; line-height: 1.5; }
.script-why { grid-column: 1 / -1; color: var(--ink-2); font-weight: 400; }
.script-name:hover { background: var(--paper-2); }
.script-text { padding: 2px 14px 10px; display: grid; gap: 8px; justify-items: start; }
.script-text p { white-space: pre-wrap; overflow-wrap: anywhere; font-size: var(--t-2); line-height: 1.7; color: var(--ink-2); border-inline-start: 2px solid var(--line); padding-inline-start: 10px; }
.menu-row, .deal-row { display: flex; justify-content: space-between; align-items: baseline; gap: 8px; width: 100%; min-height: 34px; padding: 5px 14px; border-top: 1px solid var(--line-2); }
.menu-row:hover, .deal-row:hover { background: var(--paper-2); }
.in-place { padding-bottom: 6px; font-size: var(--t-2); }
.menu-title { padding: 10px 14px 2px; font-size: var(--t-1); color: var(--ink-3); border-top: 1px solid var(--line-2); }
.about { display: grid; gap: 4px; justify-items: start; padding: 0 14px 12px; font-size: var(--t-2); } .about .menu-title { justify-self: stretch; margin: 0 -14px; }
.menu > .pad, .pick > .pad { padding-bottom: 8px; } .menu .found { margin: 0 14px 8px; }
.deal-row small { text-align: end; flex: none; } .pick .pad.acts { padding: 6px 8px 0; display: flex; }
.find { padding: 0 0 4px; } .find .field { width: calc(100% - 28px); margin: 0 14px 8px; }
.form { display: grid; gap: 10px; padding: 0 14px 4px; } .form label, .reason label { display: grid; gap: 3px; font-size: var(--t-2); color: var(--ink-2); }
.form .field, .reason .field { color: var(--ink); }
.form p { font-size: var(--t-2); overflow-wrap: anywhere; }

.stop {
  width: 480px; max-width: calc(100vw - 32px); max-height: calc(100vh - 48px); padding: 0; border: 1px solid var(--line); border-radius: var(--r-3);
  background: var(--paper); color: var(--ink); box-shadow: var(--shadow); overflow: hidden auto;
}
.stop::backdrop { background: var(--veil); }
.stop-top { padding: 20px 22px 14px; display: grid; gap: 4px; }
.stop-top h2 { font-size: var(--t-5); font-weight: 600; line-height: 1.4; text-wrap: balance; }
.missing { padding: 12px 22px; border-top: 1px solid var(--line-2); display: grid; gap: 6px; justify-items: start; }
.missing-row { display: flex; gap: 16px; justify-content: space-between; align-items: flex-start; width: 100%; }
.missing b { font-size: var(--t-4); } .missing p { font-size: var(--t-2); } .missing .link { font-size: var(--t-2); }
.reason { display: grid; gap: 6px; justify-items: end; width: 100%; } .reason label { width: 100%; }
.stop > .reason { padding: 12px 22px; border-top: 1px solid var(--line-2); }
.stop-foot { padding: 12px 22px; background: var(--paper-2); border-top: 1px solid var(--line); display: flex; justify-content: flex-end; gap: 8px; position: sticky; bottom: 0; }

.arrow {
  position: absolute; visibility: hidden; pointer-events: none; display: flex; align-items: center; gap: 6px; width: max-content;
  color: var(--accent); --gap: calc(100% + 8px);
}
.arrow[data-side] { visibility: visible; } .arrow svg { flex: none; }
.arrow p { max-width: 248px; padding: 8px 12px; border-radius: var(--r-2); background: var(--accent); color: var(--accent-ink); font-size: var(--t-2); box-shadow: var(--shadow); }
.arrow b { display: block; }
.arrow[data-side=left] { right: var(--gap); top: 0; } .arrow[data-side=right] { left: var(--gap); top: 0; flex-direction: row-reverse; }
.arrow[data-side=right] svg { transform: scaleX(-1); }
.arrow[data-side=above] { bottom: var(--gap); right: 0; } .arrow[data-side=below] { top: var(--gap); right: 0; }
.arrow[data-side=above] svg { transform: rotate(70deg); } .arrow[data-side=below] svg { transform: rotate(-70deg); }

@media (prefers-reduced-motion: no-preference) {
  .card { animation: rise .14s ease-out; } .btn, .icon, .menu-row, .deal-row { transition: background-color .12s, border-color .12s; }
  @keyframes rise { from { opacity: 0; transform: translateY(6px); } }
}
@media (forced-colors: active) {
  .card, .stop, .next, .trouble { border: 1px solid CanvasText; }
  .path i { border: 1px solid CanvasText; } .path i[data-at=now], .path i[data-at=done] { background: Highlight; forced-color-adjust: none; }
  .btn.primary { border-width: 2px; }
}
`

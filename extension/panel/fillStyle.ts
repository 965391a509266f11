/** What is filled in, chosen among, waited for: on top of the panel's own sheet. */
export const fillStyle = `
.chip[aria-pressed=true] { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); }
.fill { display: flex; flex-wrap: wrap; gap: 4px; width: 100%; } .fill > p { width: 100%; font-size: var(--t-2); }
.fill .chip { min-height: 26px; text-align: start; }
.typed { display: flex; gap: 6px; align-items: center; width: 100%; } .typed .field { flex: 1; min-width: 0; } .typed .mute { font-size: var(--t-2); }
.typed [aria-invalid=true] { border-color: var(--late); }
.fill-one { display: grid; gap: 3px; width: 100%; font-size: var(--t-2); }
.wanted .menu-title { border-top: 1px solid var(--line-2); }
.wanted-row .menu-row > span { min-width: 0; flex: 1; } .wanted-row .menu-row > small { flex: none; max-width: 50%; text-align: end; overflow-wrap: anywhere; }
.wanted-row .menu-row span > small { display: block; line-height: 1.5; }
.wanted-row .menu-row::after { content: ""; align-self: center; flex: none; width: 6px; height: 6px; margin-inline-end: 2px; border: solid var(--ink-3); border-width: 0 1.5px 1.5px 0; rotate: 45deg; translate: 0 -2px; }
.wanted-row .menu-row[aria-expanded=true]::after { rotate: 225deg; translate: 0 2px; }
.wanted-row > .fill { padding: 2px 14px 10px; }
.menu-title + .wanted-row .menu-row { border-top: 0; }
.ways { display: block; white-space: normal !important; line-height: 1.5; padding-bottom: 2px; }
.box.or::before { border-radius: 50%; border-style: dashed; }
.way-list { display: grid; gap: 4px; justify-items: start; width: 100%; }
.way-list .mute { font-size: var(--t-2); } .acts > .quiet:first-child { margin-inline-start: -6px; }
.way-list .btn { white-space: normal; text-align: start; padding-block: 3px; }
.skip { padding-top: 8px; font-size: var(--t-2); }
.next[data-due=held] { background: var(--paper-3); }
.next[data-due=held] .mute { font-size: var(--t-2); }
.next-what .faint { font-weight: 400; font-size: var(--t-2); }
.next > .mute { font-size: var(--t-2); }
.chips { display: flex; flex-wrap: wrap; gap: 4px; padding: 4px 14px 6px; } .chips > p { width: 100%; font-size: var(--t-2); } .chips .chip { min-height: 28px; text-align: start; }
.talk > .acts { padding-top: 4px; }
.person { display: flex; align-items: center; gap: 8px; min-height: 34px; padding: 3px 14px; border-top: 1px solid var(--line-2); } .person > :first-child { flex: 1; min-width: 0; overflow-wrap: anywhere; } .person .icon { margin-inline-end: -6px; }
.two { grid-template-columns: 1fr 1fr; padding-bottom: 8px; } .two .field { min-width: 0; }
.menu > .pad > .reason { padding: 4px 0 10px; } .why .link { font-size: var(--t-2); color: var(--ink-2); }
.logged .link { color: var(--ink-2); flex: none; }
.foot:has(.logged .link) { flex-wrap: wrap; } .foot:has(.logged .link) > .acts { margin-inline-start: auto; } .logged:has(.link) { flex: 1 0 100%; gap: 6px; }
.find > .pad { padding-bottom: 8px; }
.near { padding-bottom: 2px; } .near .menu-title { padding-bottom: 6px; }
.words { overflow-wrap: anywhere; border-inline-start: 2px solid var(--line); padding-inline-start: 10px; } .words mark { background: var(--late-wash); color: var(--late); font-weight: 600; border-radius: 3px; padding: 0 2px; }
.phrases .missing { padding: 10px 0; } .phrases .missing b { font-size: var(--t-3); font-weight: 600; color: var(--ink); } .phrases .missing:last-child { padding-bottom: 2px; }
.as-it-is { padding: 12px 22px; border-top: 1px solid var(--line-2); display: grid; gap: 4px; } .as-it-is .mute { font-size: var(--t-2); }
`

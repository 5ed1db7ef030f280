/** What the report's page adds to the tokens. */
export const REPORT_STYLE = `
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: var(--gap-6) var(--gap-4) var(--gap-8);
  background: var(--paper); color: var(--ink); }
h1 { margin: 0; font-size: 28px; letter-spacing: -0.01em; }
header p { margin: var(--gap-1) 0 var(--gap-3); color: var(--dim); }
nav { display: flex; flex-wrap: wrap; gap: var(--gap-1) var(--gap-3); }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 2px; }
section { margin-top: var(--gap-4); padding: var(--gap-4) var(--gap-6) var(--gap-6); background: var(--card);
  border: 1px solid var(--line); border-radius: var(--round-large); overflow-x: auto; }
h2 { margin: 0 0 var(--gap-3); font-size: var(--text-title); }
section p { max-width: 44rem; margin: var(--gap-3) 0 var(--gap-2); color: var(--dim); overflow-wrap: anywhere; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: var(--gap-3); margin: 0; }
.tiles div { display: flex; flex-direction: column-reverse; justify-content: flex-end; padding: var(--gap-3); border-radius: var(--round);
  background: var(--tint); }
.tiles dt { color: var(--dim); font-size: var(--text-small); }
.tiles dd { margin: 0; font-size: 26px; font-variant-numeric: tabular-nums; }
.tiles small { color: var(--dim); font-size: var(--text-body); }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 3px var(--gap-3) 3px 0; border-bottom: 1px solid var(--line); text-align: start;
  vertical-align: top; font-weight: 400; }
table + table { margin-top: var(--gap-4); }
thead th { white-space: nowrap; color: var(--dim); font-size: var(--text-small); vertical-align: bottom; }
.number, .bars thead th:not(:first-child) { text-align: end; }
tbody th { white-space: nowrap; }
.bars .bar { width: 38%; padding-inline: var(--gap-3) 0; vertical-align: middle; }
.bar span { display: flex; height: 12px; gap: 1px; }
.bar i { display: block; min-width: 2px; border-radius: 2px; }
.key { display: inline-block; width: 9px; height: 9px; margin-inline-end: 5px; border-radius: 2px; }
i.link { background: var(--link); } i.deep { background: var(--deep); } i.low { background: var(--low); }
i.moderate { background: var(--moderate); } i.high { background: var(--high); }
i.severe { background: var(--severe); } i.unknown { background: var(--unknown); } i.line { background: var(--line); }
i { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
@media (max-width: 40rem) { .bars .bar { display: none; } section { padding-inline: var(--gap-3); } }
@media print {
  :root { --paper: #fff; --card: #fff; --ink: #000; --dim: #333; --line: #bbb; --tint: #f2f2f2; --link: #0a5788;
    --low: #12694a; --moderate: #b07a00; --high: #a13a08; --severe: #a0122a; --deep: #a9cde0; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav { display: none; }
  section { border: 0; padding: 0; overflow: visible; }
  h2 { break-after: avoid; } tr, .tiles { break-inside: avoid; } thead { display: table-header-group; }
  a { color: inherit; text-decoration: none; }
}
`;

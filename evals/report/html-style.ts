// The style sheet of the HTML report: light and dark, readable on a phone.

export const STYLE = `
:root { color-scheme: light dark; --ink: #1d2329; --faint: #5c6670; --line: #dde2e7; --card: #ffffff;
  --page: #f4f6f8; --good: #0b7a43; --bad: #b3261e; --bar: #2f6fb3; --track: #e6ebf0; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ecf0; --faint: #a3adb8; --line: #343c45; --card: #1c2228;
  --page: #12161a; --good: #5cc98f; --bad: #ff9a91; --bar: #6aa5e3; --track: #2b333b; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink);
  font: 16px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
main { max-width: 76rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font-size: 1.7rem; margin: 0 0 .25rem; }
h2 { font-size: 1.1rem; margin: 0 0 .75rem; }
.lead { margin: 0 0 1.5rem; } .lead strong { font-size: 1.7rem; } .lead span, small { color: var(--faint); }
section { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1rem 1.1rem;
  margin-bottom: 1rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: .85rem; font-variant-numeric: tabular-nums; }
th, td { padding: .3rem .6rem; border-bottom: 1px solid var(--line); text-align: right; white-space: nowrap; }
th:first-child, td:first-child { text-align: left; white-space: normal; min-width: 11rem; }
th { color: var(--faint); font-weight: 600; }
.good { color: var(--good); font-weight: 600; } .bad { color: var(--bad); font-weight: 600; }
.bar { display: grid; grid-template-columns: minmax(8rem, 15rem) 1fr 4.5rem; gap: .75rem; align-items: center;
  font-size: .9rem; margin: .2rem 0; font-variant-numeric: tabular-nums; }
.bar > :last-child { text-align: right; }
.track { position: relative; height: .9rem; background: var(--track); border-radius: 4px; }
.track i { position: absolute; inset: 0 auto 0 0; background: var(--bar); border-radius: 4px; }
.track b { position: absolute; top: 50%; height: 2px; margin-top: -1px; background: var(--ink); opacity: .55; }
@media (max-width: 40rem) { .bar { grid-template-columns: 9.5rem 1fr 3.8rem; gap: .4rem; font-size: .8rem; } }
details, .closed { border-bottom: 1px solid var(--line); padding: .4rem 0; margin: 0; }
summary { cursor: pointer; }
dl { display: grid; grid-template-columns: 5.5rem 1fr; gap: .25rem .75rem; margin: .5rem 0; font-size: .9rem; }
dt { color: var(--faint); } dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
`;

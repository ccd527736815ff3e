"""How the report looks: one style sheet, light and dark by the reader's system, and on paper."""

from planweave.planning.drawing import styles
from planweave.planning.drawing_colours import FONT

_LIGHT = (
    "--paper:#fff;--ground:#f7f6f3;--soft:#efede8;--line:#e4e1da;--text:#1f1e1b;--text2:#54514a;--text3:#6b675e;"
    "--blue:#3a52b8;--blue-bg:#e9edfb;--good:#22663c;--good-bg:#e3f2e7;--warm:#875207;--warm-bg:#fbefd8;"
    "--t-blue:#5a74d6;--t-teal:#2b9296;--t-amber:#d9922e;--t-violet:#9069c9;--t-green:#3f9a60;--t-rose:#cb5d8e;"
    "--shadow:0 1px 2px rgb(40 36 24/.06),0 6px 20px rgb(40 36 24/.05)"
)
_DARK = (
    "--paper:#191a1d;--ground:#131416;--soft:#26272b;--line:#2d2f34;--text:#ebeae6;--text2:#b9b7b0;--text3:#9a9890;"
    "--blue:#a5b5f3;--blue-bg:#262d4a;--good:#92d2a6;--good-bg:#1a3122;--warm:#ecc07c;--warm-bg:#38290f;"
    "--t-blue:#6880dc;--t-teal:#319b9c;--t-amber:#d2913a;--t-violet:#9672cb;--t-green:#449e65;--t-rose:#c9608e;"
    "--shadow:0 0 0 1px rgb(255 255 255/.04)"
)
_RULES = """
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--text);font:14px/1.6 FONT;font-variant-numeric:tabular-nums}
main{max-width:1400px;margin:0 auto;padding:40px 32px 64px}
header{display:flex;flex-wrap:wrap;gap:8px 24px;align-items:baseline;justify-content:space-between;margin-bottom:24px}
h1{font-size:26px;line-height:1.25;letter-spacing:-.01em;margin:0;font-weight:650}
h2{font-size:16px;line-height:1.4;margin:40px 0 12px;font-weight:650}
h2 small{font-weight:400;color:var(--text3);font-size:13px;margin-left:8px}
.meta{color:var(--text3);font-size:13px}
.card{background:var(--paper);border:1px solid var(--line);border-radius:12px;box-shadow:var(--shadow)}
.figures{display:grid;grid-template-columns:repeat(4,1fr);overflow:hidden}
.figure{padding:18px 22px;border-left:1px solid var(--line)}
.figure:first-child{border-left:0}
.figure b{display:block;font-size:26px;line-height:1.3;font-weight:650;letter-spacing:-.01em}
.figure b span{font-size:15px;color:var(--text3);font-weight:400;letter-spacing:0}
.figure em{font-style:normal;color:var(--text2);font-size:13px}
.proof{display:inline-flex;align-items:center;gap:8px;margin:14px 0 0;padding:5px 13px;border-radius:99px;
font-size:13px;font-weight:550}
.proof.good{background:var(--good-bg);color:var(--good)}
.proof.warm{background:var(--warm-bg);color:var(--warm)}
.notes{margin:14px 0 0;padding:0 0 0 18px;color:var(--text2);font-size:13px}
.releases{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,310px),1fr));gap:16px}
.release{padding:16px 20px 18px;border-top:3px solid var(--tone)}
.release h3{margin:0;font-size:15px;font-weight:650;overflow-wrap:anywhere}
.release p{margin:2px 0 12px;color:var(--text3);font-size:12.5px}
.load{display:grid;grid-template-columns:1fr auto;gap:2px 12px;font-size:12.5px;color:var(--text2);margin-top:8px}
.load .name{overflow-wrap:anywhere}
.track{grid-column:1/-1;height:7px;border-radius:4px;background:var(--soft);overflow:hidden}
.track i{display:block;height:100%;border-radius:4px;background:var(--tone)}
.chart{display:flex;overflow:hidden;padding:6px 0}
.names{flex:0 0 auto;width:300px;overflow:hidden}
.time{flex:1 1 auto;overflow-x:auto}
.time svg,.names svg{display:block}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:13px;line-height:1.5}
th,td{text-align:left;padding:9px 14px;border-bottom:1px solid var(--soft);vertical-align:top}
th{font-weight:550;color:var(--text3);font-size:12px;white-space:nowrap;border-bottom-color:var(--line)}
tr:last-child td{border-bottom:0}
td.n,th.n{text-align:right}
td.k,td.d,td.n{white-space:nowrap}
td.k{color:var(--text3)}
td.t{min-width:180px;overflow-wrap:anywhere}
td.w{min-width:240px;color:var(--text2);overflow-wrap:anywhere}
.dot{display:inline-block;width:9px;height:9px;border-radius:3px;background:var(--tone);margin-right:7px}
.tag{font-size:11.5px;padding:1px 8px;border-radius:99px;background:var(--blue-bg);color:var(--blue);white-space:nowrap}
dl{display:grid;grid-template-columns:max-content 1fr;gap:8px 24px;margin:0;padding:18px 22px;font-size:13px}
dt{color:var(--text3)}dd{margin:0;overflow-wrap:anywhere}
footer{margin-top:32px;color:var(--text3);font-size:12px}
.tone-blue{--tone:var(--t-blue)}.tone-teal{--tone:var(--t-teal)}.tone-amber{--tone:var(--t-amber)}
.tone-violet{--tone:var(--t-violet)}.tone-green{--tone:var(--t-green)}.tone-rose{--tone:var(--t-rose)}
@media (max-width:760px){
main{padding:24px 16px 40px}h1{font-size:22px}
.figures{grid-template-columns:1fr 1fr}.figure{padding:14px 16px}
.figure:nth-child(odd){border-left:0}.figure:nth-child(n+3){border-top:1px solid var(--line)}
.figure b{font-size:21px}.figure b span{font-size:13px}
.names{width:128px}
.proof{border-radius:12px}
dl{grid-template-columns:1fr;gap:2px}dd{margin-bottom:10px}
.stack thead{display:none}
.stack,.stack tbody,.stack tr,.stack td{display:block;width:100%}
.stack tr{padding:12px 16px;border-bottom:1px solid var(--line)}
.stack tr:last-child{border-bottom:0}
.stack td{border:0;padding:1px 0;text-align:left;white-space:normal;min-width:0}
.stack td:empty{display:none}
.stack td.k{font-size:12px}.stack td.t{font-weight:550}
.stack td[data-name]:not(.w){display:inline-block;width:auto;margin-right:16px}
.stack td[data-name]::before{content:attr(data-name);color:var(--text3);margin-right:6px;font-size:12px}
}
@page{size:A4 landscape;margin:11mm}
@media print{
body{background:#fff;font-size:11px}main{padding:0;max-width:none}
.card{box-shadow:none;break-inside:avoid}.long{break-inside:auto}
h2{break-after:avoid}tr,.release{break-inside:avoid}
.chart{zoom:.72}.time,.scroll{overflow:visible}
.card,.track,.track i,.tag,.proof,svg{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
"""


def style_sheet() -> str:
    """Everything between the style tags."""
    return (
        f":root{{color-scheme:light;{_LIGHT}}}"
        f"@media screen and (prefers-color-scheme:dark){{:root{{color-scheme:dark;{_DARK}}}}}"
        f"{_RULES.replace('FONT', FONT)}{styles('both')}"
    )

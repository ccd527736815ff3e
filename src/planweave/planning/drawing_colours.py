"""The colours of drawn plans, the same as on the screen, in light and dark."""

from collections.abc import Mapping

FONT = (
    'Inter,-apple-system,BlinkMacSystemFont,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans SC",'
    '"Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Zen Hei",sans-serif'
)

_LIGHT_TONES = {
    "grey": ("#57544c", "#efede8", "#9a958a", "#1f1e1b"),
    "blue": ("#3449ab", "#e9edfb", "#5a74d6", "#ffffff"),
    "teal": ("#106164", "#e0f1f0", "#2b9296", "#ffffff"),
    "green": ("#22663c", "#e3f2e7", "#3f9a60", "#ffffff"),
    "amber": ("#875207", "#fbefd8", "#d9922e", "#1f1e1b"),
    "red": ("#a82c22", "#fbe8e5", "#d4513f", "#ffffff"),
    "violet": ("#6a41a3", "#f1eafa", "#9069c9", "#ffffff"),
    "rose": ("#9c2f61", "#fae8f0", "#cb5d8e", "#ffffff"),
}
_DARK_TONES = {
    "grey": ("#bdbab2", "#2c2d31", "#7e7b74", "#ffffff"),
    "blue": ("#b0bef5", "#262d4a", "#6880dc", "#ffffff"),
    "teal": ("#86cfcd", "#16312f", "#319b9c", "#131416"),
    "green": ("#92d2a6", "#1a3122", "#449e65", "#131416"),
    "amber": ("#ecc07c", "#38290f", "#d2913a", "#131416"),
    "red": ("#f4a99e", "#3b1f1b", "#d55c4b", "#ffffff"),
    "violet": ("#cbb1ee", "#2d2340", "#9672cb", "#ffffff"),
    "rose": ("#eea9c6", "#391f2c", "#c9608e", "#ffffff"),
}
LIGHT: Mapping[str, object] = {
    "surface": "#ffffff", "sunken": "#f7f6f3", "free": "#f1efea", "soft": "#efede8", "line": "#ddd9d0",
    "text": "#1f1e1b", "text2": "#54514a", "text3": "#6b675e", "thread": "#b8651b", "link": "#8f8a7e",
    "critical": "#a82c22", "tones": _LIGHT_TONES,
}  # fmt: skip
DARK: Mapping[str, object] = {
    "surface": "#191a1d", "sunken": "#212226", "free": "#232428", "soft": "#26272b", "line": "#393b41",
    "text": "#ebeae6", "text2": "#b9b7b0", "text3": "#9a9890", "thread": "#e8a04b", "link": "#7e7b74",
    "critical": "#f4a99e", "tones": _DARK_TONES,
}  # fmt: skip


def rules_of(colours: Mapping[str, object]) -> str:
    """The rules of one scheme; every selector begins with `.pw-`, so that no page is touched by them."""
    c = colours
    tones: Mapping[str, tuple[str, str, str, str]] = c["tones"]
    amber = tones["amber"][0]
    rules = [
        f".pw-drawing text{{font-family:{FONT};font-variant-numeric:tabular-nums}}",
        f".pw-paper{{fill:{c['surface']}}}.pw-heading{{fill:{c['sunken']}}}.pw-free{{fill:{c['free']}}}",
        f".pw-soft{{stroke:{c['soft']};fill:none}}.pw-line{{stroke:{c['line']};fill:none}}",
        f".pw-label{{fill:{c['text']};font-size:12.5px}}",
        f".pw-strong{{fill:{c['text']};font-size:12.5px;font-weight:600}}",
        f".pw-title{{fill:{c['text']};font-size:16px;font-weight:600}}",
        f".pw-note{{fill:{c['text3']};font-size:11px}}",
        f".pw-halo{{fill:{c['text2']};paint-order:stroke;stroke:{c['surface']};stroke-width:3px;stroke-linejoin:round}}",
        f".pw-link{{fill:none;stroke:{c['link']};stroke-width:1;stroke-linejoin:round;opacity:.75}}",
        f".pw-tip{{fill:{c['link']}}}.pw-stone{{stroke:{c['surface']};stroke-width:1.5}}",
        f".pw-today{{stroke:{c['thread']};stroke-width:1.5;fill:none}}.pw-today-mark{{fill:{c['thread']}}}",
        f".pw-was{{fill:{c['link']};opacity:.6}}",
        f".pw-progress{{stroke:{amber};stroke-width:1.6;stroke-linejoin:round;fill:none}}",
        f".pw-reached{{fill:{amber}}}",
        f".pw-today-text{{fill:{c['surface']};font-size:11px;font-weight:600}}",
        f".pw-todo{{opacity:.38}}.pw-critical{{fill:none;stroke:{c['critical']};stroke-width:1.8}}",
    ]
    for name, (front, back, solid, on) in tones.items():
        rules += [
            f".pw-{name}{{fill:{solid}}}.pw-{name}-bg{{fill:{back}}}",
            f".pw-{name}-fg{{fill:{front};font-size:11px;font-weight:600}}",
            f".pw-{name}-on{{fill:{on};font-size:11px}}",
            f".pw-{name}-end{{stroke:{solid};stroke-dasharray:2 3;fill:none}}",
        ]
    return "".join(rules)

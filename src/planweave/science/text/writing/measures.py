# ruff: noqa: E501 - a list of words reads better on one line than broken up
"""Phrases with a figure as metric, operator, value and unit; and figures whose unit is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .lexical import hit_of
from .model import Hit, Measure, Operator, Rule, Sentence

_NUMBER = r"(?P<value>-?\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)\s*(?P<times>million|thousand|billion|万亿|百万|千万|亿|万|千(?!克|米|瓦|字))?"
_TIMES = {
    "thousand": 1e3, "million": 1e6, "billion": 1e9, "千": 1e3, "万": 1e4, "百万": 1e6, "千万": 1e7, "亿": 1e8, "万亿": 1e12,
}  # fmt: skip
_UNITS: dict[str, str] = {
    "ms": r"milliseconds?|ms|毫秒",
    "km/h": r"km/h|kph|kilomet(?:er|re)s per hour|公里/小时|公里每小时|千米/小时",
    "m/s": r"m/s|met(?:er|re)s per second|米/秒|米每秒",
    "tps": r"(?:transactions|payments|orders|bookings)(?: per second|/s)|tps|笔/秒",
    "requests/s": r"(?:requests|queries|calls|messages|events)(?: per second|/s)|qps|rps|次/秒|请求/秒",
    "fps": r"(?:frames per second|fps|帧/秒|帧)",
    "rpm": r"rpm|revolutions per minute|转/分钟?|转每分钟?",
    "Mbit/s": r"Mbit/s|Mbps|兆比特/秒",
    "kWh": r"kWh|千瓦时",
    "working day": r"(?:working|business) days?|个?工作日",
    "s": r"seconds?|secs?|s|秒钟?",
    "min": r"minutes?|mins?|分钟",
    "h": r"hours?|hrs?|h|个?小时",
    "day": r"(?:calendar )?days?|天|个自然日|日(?!志|期|常)",
    "week": r"weeks?|周|个?星期",
    "month": r"months?|个月",
    "year": r"years?|年(?!度|级)",
    "%": r"%|％|percent|per cent",
    "users": r"(?:(?:concurrent|simultaneous|parallel|active|registered|online) )?(?:users?|people|persons?|pupils|students|clients|sessions|customers)"
    r"|(?:名|位|个)?(?:并发|在线)?(?:用户|学生|员工|客户)|人",
    "GB": r"GB|gigabytes?", "MB": r"MB|megabytes?|兆(?!瓦)", "KB": r"KB|kB|kilobytes?", "TB": r"TB|terabytes?",
    "kg": r"kg|kilograms?|千克|公斤", "g": r"g|grams?|克",
    "km": r"km|kilomet(?:er|re)s?|公里|千米", "mm": r"mm|millimet(?:er|re)s?|毫米", "cm": r"cm|厘米", "m": r"m|met(?:er|re)s?|米",
    "°C": r"°\s?C|℃|degrees? Celsius|摄氏度", "Hz": r"Hz|hertz|赫兹?", "bar": r"bar|巴", "V": r"V|volts?|伏特?", "W": r"W|watts?|瓦特?",
    "CNY": r"元|yuan|CNY|RMB", "EUR": r"euros?|EUR", "USD": r"dollars?|USD",
    "pixels": r"pixels?|px|像素",
    "times": r"times|attempts?|retries|tries|次",
    "items": r"(?:items?|records?|scans?|rows?|entries|documents?|files?|pages?|orders?|products?|stops?|meters?|messages?|characters?|articles?|offers?|flights?|terminals?|sites?|alarms?|requirements?|results?)"
    r"|(?:条|件|个|份|只|张|封|页|行|笔|篇|台|台次|位)(?:[记扫站电文商条路字][录描点表件品目线符])?",
}  # fmt: skip
_UNIT = "|".join(f"(?P<u{place}>{pattern})" for place, pattern in enumerate(_UNITS.values()))
_NAMES = list(_UNITS)
_FIGURE = re.compile(rf"(?<![\w.\-/]){_NUMBER}\s*(?:-)?(?:{_UNIT})(?![A-Za-z])", re.I | re.A)
_FIGURE_ZH = re.compile(rf"(?<![A-Za-z0-9.\-/]){_NUMBER}\s*(?:{_UNIT})(?![A-Za-z])", re.I)

_BEFORE: list[tuple[Operator, str]] = [
    (Operator.LE, r"(?:at most|no more than|not more than|not longer than|no longer than|up to|(?:a )?maximum(?: of)?|max\.?|within|not exceed(?:ing)?"
     r"|no later than|≤|<=|不超过|不得超过|不高于|不大于|不多于|不长于|不晚于|至多|最多|最长|最大|最高|上限为?)"),
    (Operator.GE, r"(?:at least|no less than|not less than|no fewer than|(?:a )?minimum(?: of)?|min\.?|≥|>=|reach(?:es)?|不低于|不少于|不小于|不短于|至少为?|最少|最小|最低|达到|下限为?)"),
    (Operator.LT, r"(?:less than|fewer than|below|under|shorter than|lower than|smaller than|quicker than|faster than|lighter than|<|低于|小于|少于|不到|不足|短于)"),
    (Operator.GT, r"(?:more than|greater than|above|over|longer than|older than|higher than|larger than|bigger than|exceed(?:s|ing)?|heavier than|>|高于|大于|超过|多于|长于|超出)"),
]  # fmt: skip
_BEFORE_AT = [
    (
        operator,
        re.compile(
            rf"(?:{words})\s*(?:a |an |the |为|的|(?<=[最至]多)[\u4e00-\u9fff]{1, 4}|(?<=[最至]少)[\u4e00-\u9fff]{1, 4})?\s*$",
            re.I,
        ),
    )
    for operator, words in _BEFORE
]
_AFTER = [
    (Operator.GE, re.compile(r"\s*(?:or more|or longer|or above|或以上|及以上|以上)", re.I)),
    (Operator.LE, re.compile(r"\s*(?:or less|or fewer|或以下|及以下|以下|以内|之内|内)", re.I)),
]
_TIME = {"ms", "s", "min", "h", "day", "working day", "week", "month", "year"}
_KEEP = re.compile(
    r"\b(?:keep|keeps|store|stores|retain|archive|archives|hold|stay|run|remain|locks?|available|open)\b|保存|保留|存放|归档|运行|锁定|保持",
    re.I,
)
_IN = re.compile(r"\bin\s*$", re.I)
_FOR = re.compile(r"\bfor\s*$", re.I)
_EVERY = re.compile(r"(?:\bevery|\beach|\bafter|\bper|每隔?)\s*$", re.I)
_CONCURRENT = re.compile(r"concurrent|simultaneous|parallel|at the same time|同时|并发|在线", re.I)

_METRICS: list[tuple[str, set[str], str]] = [
    ("availability", {"%"}, r"availab|uptime|可用"),
    ("error_rate", {"%"}, r"error rate|failure rate|错误率|失败率|误报率|差错率"),
    ("accuracy", {"%"}, r"accura|precision|recall|准确率|精度|识别率|召回率"),
    ("coverage", {"%"}, r"coverage|覆盖率"),
    ("concurrent_users", {"users"}, r"concurrent|simultaneous|parallel|online|sign in|log ?in|同时|并发|在线|登录"),
    ("throughput", {"tps", "requests/s"}, r""),
    ("frame_rate", {"fps"}, r""),
    ("latency", _TIME, r"latency|delay|jitter|时延|延迟|延时"),
    ("time_between_failures", _TIME, r"between failures|MTBF|无故障"),
    ("recovery_time", _TIME, r"restor|recover|恢复"),
    ("data_loss", _TIME, r"lose|loss|丢失"),
    ("retention", {"day", "week", "month", "year"}, r"keep|store|retain|archive|保存|保留|归档"),
    ("response_time", _TIME - {"day", "working day", "week", "month", "year"},
     r"respon|answer|load|open|return|show|display|react|search|响应|加载|打开|返回|显示|查询|搜索|反应"),
    ("duration", _TIME, r""),
    ("temperature", {"°C"}, r""),
    ("speed", {"km/h", "m/s", "rpm"}, r""),
    ("size", {"KB", "MB", "GB", "TB"}, r""),
    ("weight", {"g", "kg"}, r""),
    ("distance", {"mm", "cm", "m", "km"}, r""),
    ("share", {"%"}, r""),
    ("users", {"users"}, r""),
    ("cost", {"CNY", "EUR", "USD"}, r""),
    ("count", {"times", "items"}, r""),
]  # fmt: skip
METRICS: tuple[str, ...] = tuple(name for name, _, _ in _METRICS)


def measures(sentence: Sentence) -> Iterator[Measure]:
    """The figures of a sentence that set a limit. A figure that only counts ("two forms") is none."""
    text = sentence.text
    pattern = _FIGURE_ZH if sentence.language == "zh" else _FIGURE
    for found in pattern.finditer(text):
        unit = next(_NAMES[place] for place in range(len(_NAMES)) if found[f"u{place}"] is not None)
        limit = _operator(text, found, unit)
        if limit is None:
            continue
        operator, start, end = limit
        value = float(found["value"].replace(",", "").replace("，", "")) * _TIMES.get(
            (found["times"] or "").lower(), 1
        )
        yield Measure(
            metric=_metric(text, unit),
            operator=operator,
            value=value,
            unit=unit,
            start=sentence.start + start,
            end=sentence.start + end,
            words=text[start:end],
        )


def _operator(text: str, found: re.Match[str], unit: str) -> tuple[Operator, int, int] | None:
    before, after = text[: found.start()], text[found.end() :]
    if _EVERY.search(before):
        return (Operator.GE, found.start(), found.end()) if unit in {"tps", "requests/s"} else None
    for operator, words in _AFTER:
        if (behind := words.match(after)) and not (
            operator is Operator.LE and unit not in _TIME and behind[0].strip() == "内"
        ):
            start = found.start() - 1 if before.endswith("在") else found.start()
            return operator, start, found.end() + behind.end()
    for operator, words in _BEFORE_AT:
        if ahead := words.search(before):
            return operator, ahead.start(), found.end()
    if re.search(r"每秒[^，,。]{0,6}$", before) or unit in {"tps", "requests/s", "fps"}:
        return Operator.GE, found.start(), found.end()
    if unit in _TIME and _IN.search(before):
        return Operator.LE, before.rfind("in"), found.end()
    if (
        unit in _TIME
        and (_KEEP.search(text))
        and (
            _FOR.search(before)
            or re.search(r"(?:保存|保留|归档|锁定|运行)[^，,。]{0,8}$", before)
            or (sentence_keeps(before))
        )
    ):
        return Operator.GE, found.start(), found.end()
    if unit == "%" and re.search(r"availab|uptime|coverage|accura|可用|覆盖率|准确率", text, re.I):
        return Operator.GE, found.start(), found.end()
    if unit == "users" and _CONCURRENT.search(text):
        return Operator.GE, found.start(), found.end()
    if re.search(r"\bmaximum\b|最大|最长|最高", before):
        return Operator.LE, found.start(), found.end()
    if re.search(r"\bminimum\b|最小|最短|最低", before):
        return Operator.GE, found.start(), found.end()
    if unit in {"km/h", "m/s", "rpm"} and re.search(r"\breach|达到", before):
        return Operator.GE, found.start(), found.end()
    return None


def sentence_keeps(before: str) -> bool:
    """Whether the Chinese words right before the figure say how long something is kept."""
    return re.search(r"(?:保存|保留|归档|存放)\s*$", before) is not None


def _metric(text: str, unit: str) -> str:
    for name, units, words in _METRICS:
        if unit in units and re.search(words, text, re.I):
            return name
    return ""


_COMPARED = re.compile(
    r"(?:less than|more than|fewer than|greater than|at least|at most|no more than|up to|within|below|above|under|over|exceed"
    r"|(?:maximum|minimum|max|min)[\w\s]{0,30}?(?:of|is|be)"
    r"|(?:time|delay|timeout|duration|weight|speed|temperature|size|length|interval|distance|limit|price|fee|rate|load|capacity|width|height|frequency|voltage|pressure)"
    r"[\w\s]{0,20}?(?: of| is| be| to)|for a maximum of|after a delay of)"
    r"\s+(?:about |approximately )?(?P<number>\d[\d,]*(?:\.\d+)?)(?=\s*(?:[.;,]?\s*$|[;,]\s|\s(?:and|or|when|if|while|by|under|with|at|in|after)\b))",
    re.I,
)
_COMPARED_ZH = re.compile(
    r"(?:不超过|不高于|不大于|不多于|不低于|不少于|不小于|至少为?|至多为?|小于|大于|低于|高于|少于|多于|超过|达到"
    r"|(?:时间|时长|间隔|时延|延迟|重量|承重|速度|转速|温度|大小|长度|距离|上限|下限|价格|费用?|手续费|功率|容量|宽度|高度|频率|电压|压力|最大值|最小值)[^，,。；;\d]{0,6}?(?:为|是|设为|设置为)"
    r"|延时|延迟|等待|间隔)"
    r"\s*(?P<number>\d[\d,]*(?:\.\d+)?)(?=\s*(?:$|[。，,；;、）)]|后|时|的|则|以[上下内]|之内|内|或))"
)
_DIMENSIONLESS = re.compile(
    r"\b(?:version|port|level|step|page|score|grade|index|ratio|factor|equals?)\b|版本|端口|级别|等级|评分|得分|比例|系数",
    re.I,
)


def unitless(sentence: Sentence) -> Iterator[Hit]:
    """Limits whose figure stands alone."""
    pattern = _COMPARED_ZH if sentence.language == "zh" else _COMPARED
    for found in pattern.finditer(sentence.text):
        if not _DIMENSIONLESS.search(sentence.text[max(0, found.start() - 12) : found.end()]):
            yield hit_of(sentence, Rule.UNIT, found.start("number"), found.end("number"))

"""What the rules are called, why they are rules, and what to do."""

from dataclasses import dataclass

from planweave.kernel.language import Text


@dataclass(frozen=True)
class RuleTexts:
    """`why` says it of the `{words}` that were hit."""

    name: Text
    why: Text
    how: Text


def _rule(code: str, *, name: tuple[str, str], why: tuple[str, str], how: tuple[str, str]) -> RuleTexts:
    return RuleTexts(
        Text(f"wording.{code}.name", *name),
        Text(f"wording.{code}.why", *why),
        Text(f"wording.{code}.how", *how),
    )


RULES: dict[str, RuleTexts] = {
    "vague": _rule(
        "vague",
        name=("Vague word", "含糊词"),
        why=(
            "Two readers will understand “{words}” differently, and no test can decide who is right.",
            "“{words}”因人而异，测试时无法判断是否达到。",
        ),
        how=(
            "Say what can be seen or counted instead.",
            "改为看得见、数得清的说法。",
        ),
    ),
    "escape": _rule(
        "escape",
        name=("Escape clause", "免责措辞"),
        why=(
            "“{words}” lets everybody skip the requirement and still claim to have met it.",
            "有了“{words}”，不做也可以说已经满足，需求便失去约束。",
        ),
        how=(
            "Drop the words, or state the exact condition under which the requirement holds.",
            "删去这些字，或写明在什么条件下必须满足。",
        ),
    ),
    "open_list": _rule(
        "open_list",
        name=("Open list", "列举不全"),
        why=(
            "“{words}” leaves the list open: nobody knows when it is done.",
            "“{words}”使列举没有边界，做到哪里算完成无从判断。",
        ),
        how=("List every item, or refer to a list that is complete.", "逐项列全，或引用一份完整的清单。"),
    ),
    "several": _rule(
        "several",
        name=("Several thoughts in one", "一句多事"),
        why=(
            "The sentence asks for more than one thing; each must be estimated, built and tested by itself.",
            "一句话提了不止一件事，无法分别估算、开发和验收。",
        ),
        how=("Write one sentence, or one requirement, for each.", "每件事各写一句，或各立一条需求。"),
    ),
    "passive": _rule(
        "passive",
        name=("Passive without agent", "被动且无主体"),
        why=(
            "“{words}” does not say who or what does it.",
            "“{words}”没有说明由谁来做。",
        ),
        how=("Name the system or the role that acts.", "写明执行动作的系统或角色。"),
    ),
    "unmeasured": _rule(
        "unmeasured",
        name=("Missing measure", "缺少度量"),
        why=(
            "“{words}” states a quality without the figure that would show whether it is reached.",
            "“{words}”提出了质量要求，却没有可检验的数值。",
        ),
        how=(
            "Give a figure with its unit and the condition under which it holds.",
            "给出数值、单位和成立的条件。",
        ),
    ),
    "unit": _rule(
        "unit",
        name=("Missing unit", "缺少单位"),
        why=("“{words}” is a number of what?", "“{words}”没有写单位。"),
        how=("Write the unit behind the number.", "在数值后写明单位。"),
    ),
    "pronoun": _rule(
        "pronoun",
        name=("Pronoun", "指代不清"),
        why=(
            "“{words}” stands for something named elsewhere; read alone, the requirement does not say what.",
            "“{words}”指代的对象不在句中明说，单独读这条需求时可能误解。",
        ),
        how=("Repeat the name of the thing.", "直接写出所指的名称。"),
    ),
    "absolute": _rule(
        "absolute",
        name=("Absolute", "绝对化"),
        why=(
            "“{words}” can neither be reached nor proven.",
            "“{words}”既难以做到，也无法证明已经做到。",
        ),
        how=("Give a limit that can be reached and tested.", "改为能够达到、可以检验的指标。"),
    ),
    "comparative": _rule(
        "comparative",
        name=("Comparison without base", "比较缺少基准"),
        why=("“{words}” compares with nothing.", "“{words}”没有说明与什么相比。"),
        how=("Say what it is compared with, and by how much.", "写明与什么相比、差多少。"),
    ),
    "negative": _rule(
        "negative",
        name=("Negative requirement", "否定式需求"),
        why=(
            "“{words}” says what shall not happen; that can hardly be tested to the end.",
            "“{words}”只说了不做什么，难以穷尽验证。",
        ),
        how=("Say what the system shall do instead.", "改为正面写系统应当做什么。"),
    ),
    "tbd": _rule(
        "tbd",
        name=("To be determined", "内容待定"),
        why=("“{words}” is a gap that somebody must still fill.", "“{words}”是尚未填补的空缺。"),
        how=("Decide it, or note who decides by when.", "尽快确定，或注明由谁在何时确定。"),
    ),
    "speculative": _rule(
        "speculative",
        name=("Speculative word", "推测语气"),
        why=(
            "“{words}” leaves open whether it is required.",
            "“{words}”没有说清是否必须实现。",
        ),
        how=(
            "Write “shall” where it is required; drop it where it is not.",
            "必须实现的写“应”，否则不要写入需求。",
        ),
    ),
    "purpose": _rule(
        "purpose",
        name=("Purpose mixed in", "混入目的"),
        why=(
            "“{words}” begins the reason, which is not part of what shall be built and tested.",
            "“{words}”引出的是目的，并非要开发和验收的内容。",
        ),
        how=("Move the reason into the rationale.", "把目的移到“理由”中。"),
    ),
    "slash": _rule(
        "slash",
        name=("Slash", "斜杠"),
        why=(
            "“{words}” may mean “and”, “or” or both.",
            "“{words}”可能表示“和”，也可能表示“或”。",
        ),
        how=("Write “and” or “or”.", "明确写“和”或“或”。"),
    ),
}
RULE_UNKNOWN = Text(
    "wording.rule_unknown",
    "There is no such rule. Use one of: {rules}.",
    "没有这条规则，可用：{rules}。",
)
REASON_NEEDED = Text(
    "wording.reason_needed",
    "Say why these words may stay; others will read it.",
    "请说明为什么可以保留这些字，其他人会看到。",
)
WORDS_NEEDED = Text("wording.words_needed", "Please give the words.", "请填写词语。")
WORDS_TOO_LONG = Text(
    "wording.words_too_long",
    "At most 100 characters; a dictionary holds words, not sentences.",
    "最多 100 个字符；词典收录的是词语，不是句子。",
)
INSTEAD_WITHOUT_RULE = Text(
    "wording.instead_without_rule",
    "A word that breaks no rule needs nothing to be written instead.",
    "不违反规则的词无需替换写法。",
)
TEXT_TOO_LONG = Text(
    "wording.text_too_long",
    "At most 50,000 characters can be checked at once; check the parts one by one.",
    "一次最多检查 50,000 个字符，请分段检查。",
)
NO_PATTERN = Text("wording.no_pattern", "No “shall” sentence", "没有“应”字句")

PATTERNS = {
    "ubiquitous": Text("wording.pattern.ubiquitous", "Always holds", "普遍要求"),
    "event": Text("wording.pattern.event", "Event: when …", "事件：当……时"),
    "state": Text("wording.pattern.state", "State: while …", "状态：在……期间"),
    "unwanted": Text("wording.pattern.unwanted", "Unwanted: if … then", "异常：如果……则"),
    "optional": Text("wording.pattern.optional", "Optional: where …", "可选：若配备……"),
    "complex": Text("wording.pattern.complex", "Several conditions", "复合条件"),
    "story": Text("wording.pattern.story", "User story", "用户故事"),
    "none": Text("wording.pattern.none", "No pattern", "无句式"),
}


def _metric(code: str, en: str, zh: str) -> tuple[str, Text]:
    return code, Text(f"wording.metric.{code}", en, zh)


METRICS = dict(
    (
        _metric("availability", "Availability", "可用性"),
        _metric("error_rate", "Error rate", "错误率"),
        _metric("accuracy", "Accuracy", "准确率"),
        _metric("coverage", "Coverage", "覆盖率"),
        _metric("concurrent_users", "Concurrent users", "并发用户数"),
        _metric("throughput", "Throughput", "吞吐量"),
        _metric("frame_rate", "Frame rate", "帧率"),
        _metric("latency", "Latency", "时延"),
        _metric("time_between_failures", "Mean time between failures", "平均无故障时间"),
        _metric("recovery_time", "Recovery time", "恢复时间"),
        _metric("data_loss", "Data loss", "数据丢失时长"),
        _metric("retention", "Retention period", "保存期限"),
        _metric("response_time", "Response time", "响应时间"),
        _metric("duration", "Duration", "时长"),
        _metric("temperature", "Temperature", "温度"),
        _metric("speed", "Speed", "速度"),
        _metric("size", "Size", "大小"),
        _metric("weight", "Weight", "重量"),
        _metric("distance", "Distance", "距离"),
        _metric("share", "Share", "比例"),
        _metric("users", "Users", "用户数"),
        _metric("cost", "Cost", "费用"),
        _metric("count", "Count", "数量"),
        _metric("figure", "Figure", "数值"),
    )
)
UNITS = {
    "working day": Text("wording.unit.working_day", "working days", "个工作日"),
    "day": Text("wording.unit.day", "days", "天"),
    "week": Text("wording.unit.week", "weeks", "周"),
    "month": Text("wording.unit.month", "months", "个月"),
    "year": Text("wording.unit.year", "years", "年"),
    "users": Text("wording.unit.users", "users", "人"),
    "times": Text("wording.unit.times", "times", "次"),
    "items": Text("wording.unit.items", "items", "个"),
    "pixels": Text("wording.unit.pixels", "pixels", "像素"),
}

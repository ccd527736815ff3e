from planweave.kernel.language import Text

METHODS = {
    "weighted": Text("method.weighted", "Weighted score", "加权评分"),
    "rice": Text("method.rice", "RICE", "RICE"),
    "wsjf": Text("method.wsjf", "WSJF", "WSJF（加权最短作业优先）"),
    "moscow": Text("method.moscow", "MoSCoW", "MoSCoW"),
}
EXPLANATIONS = {
    "weighted": Text(
        "method.weighted_about",
        "The mean of the workspace's own criteria, each rated 0 to 10 and counted by its weight.",
        "按工作区自定义的准则打分（0–10 分），再按权重求加权平均。",
    ),
    "rice": Text(
        "method.rice_about",
        "Reach × impact × confidence, divided by effort: much for many, soon (Intercom, McBride 2016).",
        "触达 × 影响 × 信心 ÷ 投入：用较少的投入惠及更多的人（Intercom,McBride 2016）。",
    ),
    "wsjf": Text(
        "method.wsjf_about",
        "Cost of delay divided by job size, both relative (SAFe). In every column, give the least item a 1.",
        "延迟成本 ÷ 作业规模，均为相对值（SAFe）。每一列中最小的一项取 1，其余与之比较。",
    ),
    "moscow": Text(
        "method.moscow_about",
        "Four classes instead of a figure, from the requirement's priority; inside a class, by value (DSDM).",
        "不计算分数，按需求的优先级分为四级，同级内按价值排序（DSDM）。",
    ),
}
CLASS_FORMULA = Text(
    "method.moscow_formula",
    "Must > Should > Could > Won't; then value",
    "必须有 > 应该有 > 可以有 > 暂不做，同级按价值",
)
INPUTS = {
    "rice.reach": Text("rice.reach", "Reach", "触达人数"),
    "rice.impact": Text("rice.impact", "Impact", "影响程度"),
    "rice.confidence": Text("rice.confidence", "Confidence", "信心"),
    "rice.effort": Text("rice.effort", "Effort", "投入"),
    "wsjf.business_value": Text("wsjf.business_value", "Business value", "用户与业务价值"),
    "wsjf.time_criticality": Text("wsjf.time_criticality", "Time criticality", "时间紧迫性"),
    "wsjf.risk_reduction": Text("wsjf.risk_reduction", "Risk reduction", "降低风险或开启机会"),
    "wsjf.job_size": Text("wsjf.job_size", "Job size", "作业规模"),
}
UNITS = {
    "people_per_quarter": Text("unit.people_per_quarter", "people per quarter", "人/季度"),
    "impact_scale": Text(
        "unit.impact_scale",
        "0.25 minimal, 0.5 low, 1 medium, 2 high, 3 massive",
        "0.25 极小、0.5 小、1 中、2 大、3 极大",
    ),
    "share": Text("unit.share", "0.5 low, 0.8 medium, 1 high", "0.5 低、0.8 中、1 高"),
    "person_months": Text("unit.person_months", "person-months", "人月"),
    "wsjf_scale": Text("unit.wsjf_scale", "relative, 1 to 20", "相对值，1–20"),
    "points": Text("unit.points", "points, 0 to 10", "分，0–10"),
}
DEFAULT_CRITERIA = (
    (Text("criterion.user_value", "User value", "用户价值"), 40.0),
    (Text("criterion.business_value", "Business value", "商业价值"), 30.0),
    (Text("criterion.strategic_fit", "Strategic fit", "战略契合"), 20.0),
    (Text("criterion.urgency", "Urgency", "紧迫程度"), 10.0),
)

METHOD_UNKNOWN = Text(
    "ranking.method_unknown",
    "Choose weighted, rice, wsjf or moscow.",
    "请选择 weighted、rice、wsjf 或 moscow。",
)
RANKING_STALE = Text(
    "ranking.stale",
    "The ranking settings were changed by somebody else while you were editing. Look at them and try again.",
    "您编辑时，排序设置已被他人修改。请查看最新设置后重试。",
)
CRITERIA_COUNT = Text("criteria.count", "Use 1 to 20 criteria.", "准则数量应为 1 到 20 个。")
CRITERION_NAME = Text(
    "criteria.name",
    "Every criterion needs a name of at most 60 characters.",
    "每个准则都要有名称，最多 60 个字符。",
)
CRITERION_TWICE = Text("criteria.twice", "Two criteria have the same name.", "有两个准则同名。")
CRITERION_UNKNOWN = Text(
    "criteria.unknown",
    "A criterion has an id that is not in the workspace. Leave the id out for a new one.",
    "某个准则的编号不在此工作区。新增准则时请不要填写编号。",
)
CRITERION_WEIGHT = Text(
    "criteria.weight", "A weight is a number from 0 to 1000.", "权重应为 0 到 1000 之间的数。"
)
CRITERIA_WEIGHTLESS = Text(
    "criteria.weightless",
    "At least one criterion must have a weight above 0.",
    "至少要有一个准则的权重大于 0。",
)
CLASSES_NOT_SCORED = Text(
    "score.classes_not_scored",
    "MoSCoW takes no inputs: change the requirement's priority instead.",
    "MoSCoW 没有评分项，请直接修改需求的优先级。",
)
SCORE_TWICE = Text(
    "score.twice",
    "{key} is named twice for the same method. Send each requirement and method once.",
    "{key} 的同一方法出现了两次。每条需求的每种方法请只提交一次。",
)
INPUT_UNKNOWN = Text(
    "score.input_unknown",
    "{key}: “{input}” is not an input of {method}. Use: {inputs}.",
    "{key}:方法“{method}”没有“{input}”这一评分项，可用：{inputs}。",
)
INPUT_NOT_A_CHOICE = Text(
    "score.not_a_choice",
    "{key}: {input} must be one of {choices}.",
    "{key}:{input}只能取 {choices} 之一。",
)
INPUT_RANGE = Text(
    "score.range",
    "{key}: {input} must be a number from {low} to {high}.",
    "{key}:{input}应为 {low} 到 {high} 之间的数。",
)
INPUT_LOW = Text(
    "score.low",
    "{key}: {input} must be a number of at least {low}.",
    "{key}:{input}应为不小于 {low} 的数。",
)
INPUT_ABOVE = Text(
    "score.above",
    "{key}: {input} must be a number above {low}.",
    "{key}:{input}应为大于 {low} 的数。",
)


def filled(template: Text, **params: Text | str) -> Text:
    """`template` with values that themselves differ by language; ready to say without parameters."""

    def one(language: str) -> str:
        values = {
            name: (value.zh if language == "zh" else value.en) if isinstance(value, Text) else value
            for name, value in params.items()
        }
        sentence = (template.zh if language == "zh" else template.en).format(**values)
        return sentence.replace("{", "{{").replace("}", "}}")

    return Text(template.code, one("en"), one("zh"))

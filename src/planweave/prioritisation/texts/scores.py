from planweave.kernel.language import Text

METHODS = {
    "weighted": Text("method.weighted", "Weighted score", "加权评分"),
    "rice": Text("method.rice", "RICE", "RICE"),
    "wsjf": Text("method.wsjf", "WSJF", "WSJF（加权最短作业优先）"),
    "ice": Text("method.ice", "ICE", "ICE"),
    "cd3": Text("method.cd3", "CD3 (cost of delay)", "CD3（延迟成本）"),
    "value_effort": Text("method.value_effort", "Value and effort", "价值与投入"),
    "moscow": Text("method.moscow", "MoSCoW", "MoSCoW"),
    "ranking": Text("method.ranking", "Agreed order", "共识排序"),
    "points": Text("method.points", "100 points", "百点分配"),
    "duels": Text("method.duels", "Duels", "两两对决"),
    "ahp": Text("method.ahp", "AHP", "AHP（层次分析法）"),
    "kano": Text("method.kano", "Kano", "Kano（卡诺模型）"),
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
        "触达 × 影响 × 信心 ÷ 投入：用较少的投入惠及更多的人（Intercom，McBride 2016）。",
    ),
    "wsjf": Text(
        "method.wsjf_about",
        "Cost of delay divided by job size, both relative (SAFe). In every column, give the least item a 1.",
        "延迟成本 ÷ 作业规模，均为相对值（SAFe）。每一列中最小的一项取 1，其余与之比较。",
    ),
    "ice": Text(
        "method.ice_about",
        "Impact × confidence × ease, each 1 to 10: quick to give, good for a first sieve (Ellis 2017).",
        "影响 × 信心 × 容易程度，各取 1–10 分，打分快，适合初筛（Ellis 2017）。",
    ),
    "cd3": Text(
        "method.cd3_about",
        "WSJF as Reinertsen reads it (2009): what a week of delay costs, divided by the weeks the work takes.",
        "WSJF 的 Reinertsen 读法（2009）：每推迟一周的损失 ÷ 工作所需的周数。",
    ),
    "value_effort": Text(
        "method.value_effort_about",
        "Value per effort; the picture parts quick wins from big bets, fill-ins and money pits at the medians.",
        "价值 ÷ 投入。图中以中位数为界，分出速赢、大赌注、填空项与投入黑洞四类。",
    ),
    "ranking": Text(
        "method.ranking_about",
        "From a rating session: the share of its requirements that the agreed order puts behind this one.",
        "来自评分会：在共识排序中，排在该需求之后的需求所占的比例。",
    ),
    "points": Text(
        "method.points_about",
        "From a rating session: everybody shares out 100 points, and the mean share counts.",
        "来自评分会：每人分配 100 点，取平均份额。",
    ),
    "duels": Text(
        "method.duels_about",
        "From a rating session: “which of these two first?”, made into strengths (Bradley and Terry 1952).",
        "来自评分会：反复回答“这两条哪条先做？”，由此推算强度（Bradley–Terry 1952）。",
    ),
    "ahp": Text(
        "method.ahp_about",
        "From a rating session: judgements in pairs, made into weights, with their consistency checked (Saaty 1980).",
        "来自评分会：两两比较重要程度，推算权重并检验一致性（Saaty 1980）。",
    ),
    "kano": Text(
        "method.kano_about",
        "From a rating session with paired answers: how much having it delights, and how much lacking it hurts.",
        "来自评分会的成对问答：有它能提升多少满意，没有它会带来多少不满。",
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
    "ice.impact": Text("ice.impact", "Impact", "影响程度"),
    "ice.confidence": Text("ice.confidence", "Confidence", "信心"),
    "ice.ease": Text("ice.ease", "Ease", "容易程度"),
    "cd3.cost_of_delay": Text("cd3.cost_of_delay", "Cost of delay", "延迟成本"),
    "cd3.duration": Text("cd3.duration", "Duration", "工期"),
    "value_effort.value": Text("value_effort.value", "Value", "价值"),
    "value_effort.effort": Text("value_effort.effort", "Effort", "投入"),
    "rated.share": Text("rated.share", "Share", "份额"),
    "kano.better": Text("kano.better", "Better", "满意系数"),
    "kano.worse": Text("kano.worse", "Worse", "不满系数"),
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
    "scale_1_10": Text("unit.scale_1_10", "1 to 10", "1–10 分"),
    "money_per_week": Text("unit.money_per_week", "money per week", "金额/周"),
    "weeks": Text("unit.weeks", "weeks", "周"),
    "value_points": Text("unit.value_points", "points, at least 0", "分，不小于 0"),
    "person_days": Text("unit.person_days", "person-days", "人天"),
    "percent": Text("unit.percent", "per cent", "%"),
    "coefficient": Text("unit.coefficient", "0 to 1", "0–1"),
}
DEFAULT_CRITERIA = (
    (Text("criterion.user_value", "User value", "用户价值"), 40.0),
    (Text("criterion.business_value", "Business value", "商业价值"), 30.0),
    (Text("criterion.strategic_fit", "Strategic fit", "战略契合"), 20.0),
    (Text("criterion.urgency", "Urgency", "紧迫程度"), 10.0),
)

METHOD_UNKNOWN = Text(
    "ranking.method_unknown",
    "Choose one of the ranking's methods, for instance weighted, rice, wsjf or moscow.",
    "请选择一种排序方法，例如 weighted、rice、wsjf 或 moscow。",
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
RATED_NOT_TYPED = Text(
    "score.rated_not_typed",
    "This method gets its figures from rating sessions: open one, and take its result over.",
    "该方法的分数来自评分会，请发起评分会并采纳其结果。",
)
SCORE_TWICE = Text(
    "score.twice",
    "{key} is named twice for the same method. Send each requirement and method once.",
    "{key} 的同一方法出现了两次。每条需求的每种方法请只提交一次。",
)
INPUT_UNKNOWN = Text(
    "score.input_unknown",
    "{key}: “{input}” is not an input of {method}. Use: {inputs}.",
    "{key}：方法“{method}”没有“{input}”这一评分项，可用：{inputs}。",
)
INPUT_NOT_A_CHOICE = Text(
    "score.not_a_choice",
    "{key}: {input} must be one of {choices}.",
    "{key}：{input}只能取 {choices} 之一。",
)
INPUT_RANGE = Text(
    "score.range",
    "{key}: {input} must be a number from {low} to {high}.",
    "{key}：{input}应为 {low} 到 {high} 之间的数。",
)
INPUT_LOW = Text(
    "score.low",
    "{key}: {input} must be a number of at least {low}.",
    "{key}：{input}应为不小于 {low} 的数。",
)
INPUT_ABOVE = Text(
    "score.above",
    "{key}: {input} must be a number above {low}.",
    "{key}：{input}应为大于 {low} 的数。",
)


CRITERIA_SOURCE = Text(
    "ranking.criteria_source",
    "At most one criterion is computed from the strategy themes, and at least one is rated by people.",
    "至多一条准则由战略主题算出，且至少有一条准则由人打分。",
)
INPUT_COMPUTED = Text(
    "score.input_computed",
    "{key}: “{input}” is computed from the goals. Change what the requirement contributes to them instead.",
    "{key}：“{input}”由目标算出，请改为调整该需求对目标的贡献。",
)
THEME_PART = Text(
    "score.theme_part", "{share} for “{theme}” (weight {weight})", "{share} 服务于“{theme}”（权重 {weight}）"
)
THEME_MARK = Text("score.theme_mark", ", ", "，")
THEME_PARTS = Text("score.theme_parts", "Of its effort: {parts}.", "工作量中：{parts}。")
NO_THEME = Text(
    "score.no_theme", "Serves no strategy theme by its goals.", "尚未通过目标服务于任何战略主题。"
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

"""What the planning core found, in words. Answers keep codes and facts; they are said when they are read."""

from typing import Any

from planweave.kernel.language import Language, Text

_TEXTS = [
    # Why a requirement is left out.
    Text(
        "plan.short",
        "{release} is short of {amount} people-days of {skill}.",
        "{release} 的“{skill}”还差 {amount} 人天。",
    ),
    Text(
        "plan.short_whole",
        "{release} is short of {amount} people-days in all.",
        "{release} 的总人力还差 {amount} 人天。",
    ),
    Text(
        "plan.short_budget",
        "The budget of {release} is short by {amount}.",
        "{release} 的预算还差 {amount}。",
    ),
    Text(
        "plan.needs",
        "It depends on {keys}, left out as well.",
        "它依赖的 {keys} 也未入选。",
    ),
    Text(
        "plan.together",
        "It only goes together with {keys}.",
        "它必须与 {keys} 同版交付。",
    ),
    Text(
        "plan.excludes",
        "It excludes {keys}, which the plan has.",
        "它与已入选的 {keys} 互斥。",
    ),
    Text(
        "plan.other_product",
        "{release} takes requirements of another product only.",
        "{release} 只接收其他产品的需求。",
    ),
    Text("plan.wont", "Its priority is “won't”.", "它的优先级为“不做”。"),
    Text(
        "plan.out_of_scope",
        "It was said to be out of the scope of {release}.",
        "它已声明不在 {release} 的范围内。",
    ),
    Text(
        "plan.out_of_scope_of",
        "It was said to be out of the scope of {releases}.",
        "它已声明不在 {releases} 的范围内。",
    ),
    Text("plan.must_not", "It was ruled out beforehand.", "它已被事先排除。"),
    Text("plan.pinned_out", "It is pinned to no release.", "它被固定为不进入任何版本。"),
    Text(
        "plan.no_value",
        "It would add no value to this plan.",
        "加入后不会提升本方案的价值。",
    ),
    Text(
        "plan.unproven",
        "There is room for it, but no better plan was found in the time given.",
        "仍有余量可容纳它，但在限定时间内没有找到更优方案。",
    ),
    Text(
        "plan.impossible",
        "As things are, no plan can hold it.",
        "在现有条件下，任何方案都无法容纳它。",
    ),
    Text(
        "plan.not_explained",
        "Others were worth more; the time was over before this one could be explained.",
        "其他需求价值更高；限定时间内未能给出它的具体原因。",
    ),
    Text(
        "plan.needs_rejected",
        "It depends on {keys}, which was rejected.",
        "它依赖的 {keys} 已被否决。",
    ),
    Text(
        "plan.needs_unestimated",
        "It depends on {keys}, which nobody has estimated.",
        "它依赖的 {keys} 尚未估算工作量。",
    ),
    Text(
        "plan.needs_later",
        "It depends on {keys}, which stays in {release}, later than the releases planned here.",
        "它依赖的 {keys} 留在 {release} 中，晚于本次规划的各版本。",
    ),
    Text(
        "plan.excluded_by",
        "It excludes {keys}, which is done or stays in its release.",
        "它与 {keys} 互斥，而后者已完成或保留在其版本中。",
    ),
    Text(
        "plan.together_elsewhere",
        "It only goes together with {keys}, which is not planned here.",
        "它必须与 {keys} 同版交付，而后者不在本次规划范围内。",
    ),
    Text(
        "plan.together_unestimated",
        "It only goes together with {keys}, which nobody has estimated.",
        "它必须与 {keys} 同版交付，而后者尚未估算工作量。",
    ),
    # What it would displace.
    Text(
        "plan.displaces",
        "With it in, {keys} would drop out and the plan would be worth {lost} less ({percent} %).",
        "若将它纳入，{keys} 将被挤出，方案价值减少 {lost}({percent}%)。",
    ),
    Text(
        "plan.displaces_nothing",
        "With it in, others would come later and the plan would be worth {lost} less ({percent} %).",
        "若将它纳入，其他需求需要后移，方案价值减少 {lost}({percent}%)。",
    ),
    Text(
        "plan.swaps",
        "An equally good plan has it instead of {keys}.",
        "存在同样好的方案：纳入它，换出 {keys}。",
    ),
    Text(
        "plan.fits_elsewhere",
        "An equally good plan has it as well.",
        "存在同样好的方案可同时纳入它。",
    ),
    # The cheapest change.
    Text(
        "plan.change",
        "It would fit with {parts}.",
        "只需增加{parts}，即可纳入。",
    ),
    Text("plan.no_change_needed", "It fits without any change.", "无需任何调整即可纳入。"),
    Text(
        "plan.more",
        "{amount} more people-days of {skill} in {release}",
        "{release} 的“{skill}”{amount} 人天",
    ),
    Text("plan.more_whole", "{amount} more people-days in {release}", "{release} 的人力 {amount} 人天"),
    Text("plan.more_budget", "{amount} more budget in {release}", "{release} 的预算 {amount}"),
    # Wishes that cannot hold together.
    Text("wish.must", "{keys} must be delivered.", "{keys} 必须交付。"),
    Text("wish.must_not", "{keys} is ruled out.", "{keys} 已被排除。"),
    Text("wish.pinned", "{keys} is pinned to {release}.", "{keys} 固定在 {release}。"),
    Text("wish.earliest", "{keys} cannot come before {release}.", "{keys} 不能早于 {release}。"),
    Text("wish.latest", "{keys} cannot come after {release}.", "{keys} 不能晚于 {release}。"),
    Text("wish.needs", "{one} depends on {other}.", "{one} 依赖 {other}。"),
    Text("wish.together", "{one} and {other} go together only.", "{one} 与 {other} 必须同版交付。"),
    Text("wish.excludes", "{one} and {other} exclude each other.", "{one} 与 {other} 互斥。"),
    Text(
        "wish.capacity",
        "{release} has {amount} people-days of {skill}.",
        "{release} 的“{skill}”只有 {amount} 人天。",
    ),
    Text(
        "wish.capacity_whole", "{release} has {amount} people-days in all.", "{release} 共有 {amount} 人天。"
    ),
    Text("wish.budget", "{release} has a budget of {amount}.", "{release} 的预算为 {amount}。"),
    Text("wish.product", "{release} is for one product only.", "{release} 只面向一个产品。"),
    Text("wish.because", "{keys}: {reason}", "{keys}:{reason}"),
    # How good a release plan is.
    Text("plan.optimal", "This plan is proven to be the best.", "已证明这是最优方案。"),
    Text(
        "plan.feasible",
        "At most {percent} % better is possible.",
        "最多还可能提升 {percent}%。",
    ),
    Text(
        "plan.feasible_unbounded",
        "A valid plan; how far it is from the best is not known yet.",
        "方案可行，但尚不清楚与最优相差多少。",
    ),
    Text(
        "plan.infeasible",
        "No plan can keep all of these together. Give up one of them and plan again.",
        "以下要求无法同时满足。请放宽其中一项后重新规划。",
    ),
    Text(
        "plan.unknown",
        "No plan was found in the time given. Allow more time.",
        "在限定时间内没有找到方案，请延长时间。",
    ),
    Text(
        "plan.gain",
        "{percent} % more value than filling the releases by value per day.",
        "比按“单位工作量价值”依次填充的做法多 {percent}% 的价值。",
    ),
    Text(
        "plan.gain_rule",
        "Filling the releases by value per day would break a rule; this plan keeps them all.",
        "按“单位工作量价值”依次填充会违反约束，本方案满足全部约束。",
    ),
    Text(
        "plan.gain_none",
        "As much value as filling the releases by value per day.",
        "与按“单位工作量价值”依次填充的价值相同。",
    ),
    # How good a schedule is.
    Text(
        "schedule.optimal",
        "Every release is in time, and it is proven that nothing could be finished earlier.",
        "所有版本均可按期完成，且已证明无法更早全部完成。",
    ),
    Text(
        "schedule.optimal_late",
        "Not every release can be in time; it is proven that no schedule is less late.",
        "无法让所有版本都按期完成；已证明没有延期更少的排期。",
    ),
    Text(
        "schedule.feasible",
        "No release could be less late; the whole may be finished up to {percent} % earlier.",
        "各版本的延期已无法更少；整体工期最多还可能缩短 {percent}%。",
    ),
    Text(
        "schedule.feasible_late",
        "A valid schedule; with more time a less late one may be found.",
        "排期可行；延长计算时间也许能找到延期更少的排期。",
    ),
    Text(
        "schedule.feasible_unbounded",
        "A valid schedule; how far it is from the best is not known yet.",
        "排期可行，但尚不清楚与最优相差多少。",
    ),
    Text(
        "schedule.infeasible",
        "No schedule can keep all of these together. Give up one of them and schedule again.",
        "以下要求无法同时满足。请放宽其中一项后重新排期。",
    ),
    Text(
        "schedule.unknown",
        "No schedule was found in the time given. Allow more time.",
        "在限定时间内没有找到排期，请延长时间。",
    ),
    # How good a levelled plan is, and why a task moves in it.
    Text(
        "level.optimal",
        "Nobody is over the limit any more. {count} tasks begin at another time; it is proven that fewer cannot do.",
        "所有成员均不再超过上限。有 {count} 个任务调整开始时间，已证明无法更少。",
    ),
    Text(
        "level.optimal_late",
        "Nobody is over the limit any more. {count} tasks begin at another time; it is proven that fewer cannot do."
        " These releases would be late: {releases}.",
        "所有成员均不再超过上限。有 {count} 个任务调整开始时间，已证明无法更少。以下版本将延期：{releases}。",
    ),
    Text(
        "level.feasible",
        "Nobody is over the limit any more. {count} tasks begin at another time; with more searching fewer may do.",
        "所有成员均不再超过上限。有 {count} 个任务调整开始时间；延长计算时间也许可以更少。",
    ),
    Text(
        "level.feasible_late",
        "Nobody is over the limit any more. {count} tasks begin at another time; with more searching fewer may do."
        " These releases would be late: {releases}.",
        "所有成员均不再超过上限。有 {count} 个任务调整开始时间；延长计算时间也许可以更少。以下版本将延期：{releases}。",
    ),
    Text(
        "level.why_over",
        "{name} has {load} days of work in the week of {date}, with some days over the limit ({limit} in all).",
        "{name} 在 {date} 当周有 {load} 天的工作，部分日期超过上限（全周上限 {limit} 天）。",
    ),
    Text("level.why_link", "It waits for {keys}, which gets later.", "需等待推后的 {keys}。"),
    Text("level.why_room", "It makes room for other work of {name}.", "为 {name} 的其他工作让出时间。"),
    Text("level.why_order", "The order of the links asks for it.", "由任务间的先后关系决定。"),
    # Wishes of tasks that cannot hold together.
    Text("wish.task_deadline", "{keys} must be finished by {date}.", "{keys} 须在 {date} 前完成（含当日）。"),
    Text("wish.task_pin", "{keys} is pinned to {date}.", "{keys} 固定在 {date}。"),
    Text("wish.task_frozen", "{keys} stays at {date}.", "{keys} 保持在 {date}。"),
    Text("wish.task_release", "{keys} cannot begin before {date}.", "{keys} 不能早于 {date} 开始。"),
    Text("wish.stands", "{keys} stays where it is ({date}).", "{keys} 保持原有日期（{date}）。"),
    Text(
        "wish.link",
        "{after} waits for {before} ({kind}, {lag} days).",
        "{after} 需等待 {before}（{kind}，间隔 {lag} 天）。",
    ),
    Text(
        "wish.person",
        "{name} does one task at a time, and none on leave.",
        "{name} 同一时间只做一个任务，休假期间不安排任务。",
    ),
    Text(
        "wish.equipment",
        "There is only so much of “{name}”, less what others have booked.",
        "“{name}”的数量有限，且需扣除他人的预订。",
    ),
    Text("relax.together", "It would work so: {parts}.", "可行的调整：{parts}。"),
    Text("relax.deadline", "{keys} {amount} working days later", "{keys} 的截止日期推后 {amount} 个工作日"),
    Text("relax.pin", "move {keys} by {amount} working days", "{keys} 移动 {amount} 个工作日"),
    Text("relax.frozen", "move {keys} by {amount} working days", "{keys} 移动 {amount} 个工作日"),
    Text("relax.release", "begin {keys} {amount} working days earlier", "{keys} 提前 {amount} 个工作日开始"),
    Text(
        "relax.link",
        "let {after} wait {amount} working days less for {before}",
        "{after} 对 {before} 的等待缩短 {amount} 个工作日",
    ),
    Text("relax.person", "{amount} more people like {name}", "增加 {amount} 名与 {name} 技能相同的成员"),
    Text("relax.equipment", "{amount} more of “{name}”", "增加 {amount} 个“{name}”"),
    # What a drag would break.
    Text(
        "move.link",
        "{after} would begin {amount} working days too early for {before}.",
        "{after} 将比 {before} 允许的时间早 {amount} 个工作日开始。",
    ),
    Text(
        "move.stands",
        "{after} is pinned or has begun and would be {amount} working days too early for {before}.",
        "{after} 已固定或已开始，将比 {before} 允许的时间早 {amount} 个工作日。",
    ),
    Text("move.deadline", "{key} would miss its deadline, {date}.", "{key} 将超过截止日期 {date}。"),
    Text("move.start_no_earlier", "{key} must not begin before {date}.", "{key} 不能早于 {date} 开始。"),
    Text("move.start_no_later", "{key} must begin by {date}.", "{key} 不能晚于 {date} 开始。"),
    Text("move.finish_no_earlier", "{key} must not finish before {date}.", "{key} 不能早于 {date} 完成。"),
    Text("move.finish_no_later", "{key} must finish by {date}.", "{key} 不能晚于 {date} 完成。"),
    Text("move.must_start", "{key} must begin on {date}.", "{key} 必须在 {date} 开始。"),
    Text("move.must_finish", "{key} must finish on {date}.", "{key} 必须在 {date} 完成。"),
    Text("move.away", "{key} would begin while its person is away.", "{key} 开始时，负责人正在休假。"),
    Text(
        "move.equipment",
        "{key} would be without {amount} × “{name}” from {date} on: others have booked it.",
        "{key} 自 {date} 起将缺少 {amount} 个“{name}”：已被他人预订。",
    ),
    Text(
        "move.capacity",
        "{name} would have two tasks at once on {date}.",
        "{name} 在 {date} 将同时有两个任务。",
    ),
    Text("basis.score", "Value is the score of the workspace's ranking.", "价值取自工作区排序得分。"),
    Text("basis.value", "Value is the field “value”.", "价值取自“价值”字段。"),
    Text(
        "basis.demands",
        "Value is the sum of the stakeholders' demands times their weight.",
        "价值为各相关方诉求按权重加总。",
    ),
]
SENTENCES: dict[str, Text] = {text.code: text for text in _TEXTS}


def declare(*those: Text) -> None:
    """Sentences of a feature above that makes proposals of its own."""
    SENTENCES.update({text.code: text for text in those})


def say(language: Language, sentence: dict[str, Any]) -> str:
    """A stored {"code", "params"} in words; parameters that are sentences or lists are said as well."""
    params = {name: _said(language, value) for name, value in sentence["params"].items()}
    return SENTENCES[sentence["code"]].say(language, **params)


def _said(language: Language, value: Any) -> str:
    if isinstance(value, dict):
        return say(language, value)
    if isinstance(value, list):
        parts = [_said(language, part) for part in value]
        return ("、" if language == "zh" else ", ").join(parts)
    if isinstance(value, float):
        return f"{round(value, 2):,}".removesuffix(".0")
    return str(value)

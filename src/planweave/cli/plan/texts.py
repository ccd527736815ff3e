"""What `planweave plan` says on the terminal, in the workbook and in the report."""

from dataclasses import dataclass, field

from planweave.kernel.language import Language, Text


@dataclass(frozen=True)
class Said:
    """A sentence with its facts. A fact may itself be said in the reader's language."""

    text: Text
    facts: dict[str, object] = field(default_factory=dict)

    def say(self, language: Language) -> str:
        return self.text.say(language, **{name: _fact(fact, language) for name, fact in self.facts.items()})


@dataclass(frozen=True)
class Phrases:
    """Several parts of a sentence, one after another."""

    parts: tuple[Said, ...]

    def say(self, language: Language) -> str:
        return ("；" if language == "zh" else "; ").join(part.say(language) for part in self.parts)


Sayable = Said | Phrases


def said(text: Text, **facts: object) -> Said:
    return Said(text, facts)


def joined(parts: list[str], language: Language) -> str:
    return ("、" if language == "zh" else ", ").join(parts)


def figure(number: float, digits: int = 1) -> str:
    """As people write it: no needless decimals, thousands apart."""
    text = f"{number:,.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _fact(fact: object, language: Language) -> object:
    if isinstance(fact, (Said, Phrases, Text)):
        return fact.say(language)
    if isinstance(fact, float):
        return figure(fact)
    if isinstance(fact, (list, tuple)):
        return joined([str(_fact(each, language)) for each in fact], language)
    return fact


PLAN = Text(
    "cli.plan",
    "plan releases and a schedule from two spreadsheets, without a server",
    "无需服务器，用两份表格排出版本和进度",
)
ABOUT = Text(
    "cli.plan.about",
    "Reads a backlog (Excel or CSV) and a team workbook, decides what fits into which release, schedules it on "
    "people, and explains the rest. “planweave plan --template DIR” writes worked examples of both files.",
    "读取需求表（Excel 或 CSV）和团队表，决定每个版本做什么、由谁在何时做，并说明其余需求为何排不进。"
    "“planweave plan --template 目录”会写出两份填好的示例。",
)
BACKLOG = Text("cli.plan.backlog", "the backlog: .xlsx or .csv", "需求表：.xlsx 或 .csv")
CAPACITY = Text(
    "cli.plan.capacity",
    "the team workbook: people, releases, holidays",
    "团队表：人员、版本、假期",
)
OUTPUT = Text(
    "cli.plan.output",
    "write the backlog back with its plan as a workbook (.xlsx)",
    "把需求表连同规划结果写成工作簿（.xlsx）",
)
REPORT = Text("cli.plan.report", "write the report as one page (.html)", "把报告写成单个网页（.html）")
SECONDS = Text(
    "cli.plan.seconds",
    "how long to search at most (default: %(default)s)",
    "最长求解时间，单位秒（默认：%(default)s）",
)
SEED = Text(
    "cli.plan.seed",
    "the same seed gives the same plan (default: %(default)s)",
    "种子相同则结果相同（默认：%(default)s）",
)
SKIP = Text(
    "cli.plan.skip",
    "leave requirements without an estimate out of the plan instead of refusing",
    "没有工作量估算的需求不参与规划，而不是报错退出",
)
SHEET = Text(
    "cli.plan.sheet",
    "sheet of the backlog (default: the one that fits best)",
    "需求所在的工作表（默认自动识别）",
)
HOLIDAYS = Text(
    "cli.plan.holidays",
    "add the public holidays of a country, such as CN, to those of the team workbook",
    "在团队表之外再计入某个国家或地区的法定节假日，如 CN",
)
QUIET = Text("cli.plan.quiet", "print nothing but errors", "除错误外不输出任何内容")
TEMPLATE = Text(
    "cli.plan.template",
    "write worked examples of both files into this folder and stop",
    "在该目录写出两份填好的示例后结束",
)

TEMPLATE_WRITTEN = Text(
    "cli.plan.template_written",
    "Wrote {backlog} and {team}. Fill them in, then:\n  {command}",
    "已写出 {backlog} 和 {team}。填好后运行：\n  {command}",
)
TEMPLATE_EXISTS = Text(
    "cli.plan.template_exists",
    "{path} exists already and is left as it is. Choose another folder, or move it away.",
    "{path} 已存在，未作改动。请换一个目录，或先移走该文件。",
)
NO_BACKLOG = Text(
    "cli.plan.no_backlog",
    "Say which backlog to plan: planweave plan BACKLOG.xlsx --capacity TEAM.xlsx",
    "请指定要规划的需求表：planweave plan 需求.xlsx --capacity 团队.xlsx",
)
NO_CAPACITY = Text(
    "cli.plan.no_capacity",
    "Say who can work and when: --capacity TEAM.xlsx. “planweave plan --template .” writes an example.",
    "请用 --capacity 指定团队表。运行“planweave plan --template .”可得到示例。",
)
BAD_SECONDS = Text(
    "cli.plan.bad_seconds",
    "--seconds must be between 1 and 3600; {value} is not.",
    "--seconds 应在 1 到 3600 之间，{value} 不在此范围。",
)
BAD_ENDING = Text(
    "cli.plan.bad_ending",
    "{option} {path}: the name must end in {ending}.",
    "{option} {path}：文件名须以 {ending} 结尾。",
)
OVER_INPUT = Text(
    "cli.plan.over_input",
    "{option} {path} is one of the input files, which are never overwritten. Choose another name.",
    "{option} {path} 是输入文件，不会被覆盖。请换一个文件名。",
)
NO_FOLDER = Text(
    "cli.plan.no_folder",
    "{option} {path}: the folder {folder} does not exist. Make it first.",
    "{option} {path}：目录 {folder} 不存在，请先创建。",
)
NOT_WRITABLE = Text(
    "cli.plan.not_writable",
    "{path} cannot be written: {reason}. Close it if it is open in another program.",
    "无法写入 {path}：{reason}。如果它正在其他程序中打开，请先关闭。",
)
UNREADABLE = Text("cli.plan.unreadable", "{path} cannot be read: {reason}", "无法读取 {path}：{reason}")
FILE_REFUSED = Text("cli.plan.file_refused", "{path}: {reason}", "{path}:{reason}")
CELLS_REFUSED = Text(
    "cli.plan.cells_refused",
    "{path}: {count} problems; nothing was planned or written.",
    "{path}：有 {count} 处问题，未进行规划，也未写出文件。",
)
AND_MORE = Text("cli.plan.and_more", "… and {count} more", "……另有 {count} 处")
UNKNOWN_REGION = Text(
    "cli.plan.unknown_region",
    "--holidays {region}: no public holidays are known for it. Use a two-letter code such as CN, DE or US.",
    "--holidays {region}：没有该地区的节假日数据。请使用两位代码，如 CN、DE、US。",
)
NO_WORKING_DAYS = Text(
    "cli.plan.no_working_days",
    "The release “{release}” has no working days: check the holidays of the team workbook.",
    "版本“{release}”没有可用的工作日，请检查团队表中的假期。",
)
RELEASES_OVERLAP = Text(
    "cli.plan.releases_overlap",
    "The release “{later}” begins on {start}, before “{earlier}” ends on {end}. The same people cannot work in "
    "both at once: give it a later start, or leave the start empty.",
    "版本“{later}”从 {start} 开始，而“{earlier}”到 {end} 才结束。"
    "同一批人无法同时投入两个版本，请推迟开始日期或留空。",
)
NOBODY = Text(
    "cli.plan.nobody",
    "Nobody in the team workbook has any availability, so nothing can be planned.",
    "团队表中所有人的投入比例都是 0，无法规划。",
)
NOTHING_LEFT = Text(
    "cli.plan.nothing_left",
    "No requirement is left to plan: all of them are done or without an estimate.",
    "没有可规划的需求：全部已完成或缺少估算。",
)
NO_ESTIMATES = Text(
    "cli.plan.no_estimates",
    "{path}: none of the {count} requirements has an estimate of its effort. Nothing is invented: add a column "
    "such as “Effort (days)”, one figure for each requirement, and plan again.",
    "{path}：{count} 条需求都没有工作量估算。系统不会替你编造：请增加“工作量（人天）”一列并逐条填写，然后重新规划。",
)
SOME_ESTIMATES = Text(
    "cli.plan.some_estimates",
    "{path}: {missing} of {count} requirements have no estimate of their effort. Fill them in, or plan the others "
    "with --skip-unestimated:",
    "{path}：{count} 条需求中有 {missing} 条没有工作量估算。请补上，或加 --skip-unestimated 只规划其余需求：",
)
NO_VALUES = Text(
    "cli.plan.no_values",
    "{path}: no requirement says what it is worth, so none can be preferred. Add a column “Value”, or one column "
    "“Value for …” per stakeholder.",
    "{path}：没有任何需求给出价值，无从取舍。请增加“价值”一列，或为每位干系人增加一列“对…的价值”。",
)
MISSING_LINE = Text("cli.plan.missing_line", "  row {row}: {name}", "  第 {row} 行：{name}")
PIN_UNKNOWN = Text(
    "cli.plan.pin_unknown",
    "Cell {cell}: the release “{release}” is not in the team workbook, which has {known}.",
    "单元格 {cell}：团队表中没有版本“{release}”，现有：{known}。",
)
CYCLE = Text(
    "cli.plan.cycle",
    "These requirements wait for each other in a circle: {loop}. Take one of the references out.",
    "这些需求互为前置，形成循环：{loop}。请去掉其中一个引用。",
)
CONTRADICTION = Text(
    "cli.plan.contradiction",
    "No plan can keep all of this at once. Give up one of:",
    "以下要求无法同时满足，请放弃其中一项：",
)
CONTRADICTION_WHOLE = Text(
    "cli.plan.contradiction_whole",
    "The must-haves and pins fit by the sum of days, but not as whole pieces of work on single people within the "
    "releases. Lengthen a release, split a requirement, or take a “must” back.",
    "必须做和指定版本的需求按总人天放得下，但落到具体的人和版本时间内排不开。请延长版本、拆分需求，或放宽某个“必须”。",
)
NO_PLAN_YET = Text(
    "cli.plan.no_plan_yet",
    "No plan was found in {seconds} seconds. Allow more with --seconds.",
    "{seconds} 秒内没有找到可行方案，请用 --seconds 延长时间。",
)

READ_BACKLOG = Text(
    "cli.plan.read_backlog",
    "{path}, sheet “{sheet}”: {count} requirements",
    "{path}，工作表“{sheet}”：{count} 条需求",
)
READ_COLUMN = Text(
    "cli.plan.read_column", "  {column} “{heading}” → {field}", "  {column}“{heading}”→ {field}"
)
READ_IGNORED = Text("cli.plan.read_ignored", "  not used: {columns}", "  未使用：{columns}")
READ_TEAM = Text(
    "cli.plan.read_team",
    "{path}: {people} people, {releases} releases",
    "{path}：{people} 人，{releases} 个版本",
)
READ_PERSON = Text("cli.plan.read_person", "{name} ({skills}, {share}%)", "{name}({skills},{share}%)")
READ_RELEASE = Text(
    "cli.plan.read_release",
    "  {name}: {first} to {last}, {count} working days, {capacity} person-days",
    "  {name}：{first} 至 {last}，{count} 个工作日，共 {capacity} 人天",
)
STARTING = Text("cli.plan.starting", "Starting the solvers", "正在启动求解器")
SEARCHING = Text("cli.plan.searching", "Planning releases", "正在规划版本")
STAFFING = Text("cli.plan.staffing", "Finding people and dates", "正在安排人员和日期")
ORDERING = Text("cli.plan.ordering", "Bringing the valuable forward", "正在把价值高的提前")
EXPLAINING = Text("cli.plan.explaining", "Explaining what is left out", "正在说明未入选的原因")
PROGRESS = Text(
    "cli.plan.progress",
    "{phase} … score {objective}, at most {bound} possible, {seconds} s",
    "{phase}……当前得分 {objective}，上限 {bound}，{seconds} 秒",
)
PROGRESS_BARE = Text("cli.plan.progress_bare", "{phase} …", "{phase}……")
STOPPING = Text(
    "cli.plan.stopping",
    "Stopping: the best plan so far will be written. Ctrl-C again ends without writing.",
    "正在停止，将写出目前最好的方案。再按一次 Ctrl-C 则不写出直接退出。",
)
WROTE = Text("cli.plan.wrote", "Wrote {path}", "已写出 {path}")
WROTE_NOTHING = Text(
    "cli.plan.wrote_nothing",
    "Nothing was written. Give --output PLAN.xlsx or --report PLAN.html to keep the plan.",
    "未写出文件。如需保存，请加 --output 规划.xlsx 或 --report 规划.html。",
)
PLANNED = Text(
    "cli.plan.planned",
    "{chosen} of {count} requirements fit, score {score} of {total}. {proof}",
    "{count} 条需求中可完成 {chosen} 条，得分 {score}/{total}。{proof}",
)
RELEASE_LINE = Text(
    "cli.plan.release_line",
    "  {name}: {count} requirements, {load} of {capacity} person-days, done on {last}",
    "  {name}：{count} 条需求，{load}/{capacity} 人天，{last} 完成",
)

PROVEN = Text("cli.plan.proven", "Proven: no better plan exists.", "已证明为最优方案。")
WITHIN = Text(
    "cli.plan.within",
    "A better plan could score at most {gap}% more.",
    "即使有更好的方案，得分最多再高 {gap}%。",
)
UNBOUNDED = Text(
    "cli.plan.unbounded", "How much better a plan could be is not known.", "尚不清楚还能改进多少。"
)
INTERRUPTED = Text(
    "cli.plan.interrupted",
    "Stopped by hand: this is the best plan found until then.",
    "已手动停止，这是停止前找到的最好方案。",
)

SCORE_VALUE = Text("cli.plan.score_value", "The score is the column “{heading}”.", "得分取自“{heading}”列。")
SCORE_WEIGHTED = Text(
    "cli.plan.score_weighted",
    "The score is the mean of the stakeholders' values, weighted: {weights}.",
    "得分为各干系人所给价值的加权平均，权重：{weights}。",
)
SCORE_MIXED = Text(
    "cli.plan.score_mixed",
    "The score is the column “{heading}”; where it is empty, the stakeholders' weighted mean ({weights}).",
    "得分取自“{heading}”列，空缺处取各干系人的加权平均（{weights}）。",
)
EFFORT_SKILLS = Text(
    "cli.plan.effort_skills",
    "Effort is counted by skill, as the columns give it.",
    "工作量按技能列分别计算。",
)
EFFORT_ONE = Text(
    "cli.plan.effort_one",
    "The team has one skill, {skill}: all effort is counted as that.",
    "团队只有一种技能（{skill}），全部工作量按它计算。",
)
EFFORT_WHOLE = Text(
    "cli.plan.effort_whole",
    "The backlog does not say which skill the effort needs, while the team has several ({skills}). All effort is "
    "counted against the whole team, and anybody may do anything. For a sharper plan add columns such as "
    "“Effort {skill} (days)”.",
    "需求表没有说明工作量属于哪种技能，而团队有多种技能（{skills}）。这里按全队总人天计算，任何人都可承担任何需求。"
    "若要更准确，请增加“{skill}人天”这样的列。",
)
EFFORT_REST = Text(
    "cli.plan.effort_rest",
    "{count} requirements have no effort by skill; anybody may do them.",
    "有 {count} 条需求没有按技能填写工作量，任何人都可承担。",
)
SKILL_NOBODY = Text(
    "cli.plan.skill_nobody",
    "Nobody in the team has the skill “{skill}”, which {count} requirements need.",
    "团队中没有人具备“{skill}”技能，而有 {count} 条需求需要它。",
)
VALUES_MISSING = Text(
    "cli.plan.values_missing",
    "{count} requirements have no value; they count as 0 and come in only where others need them.",
    "有 {count} 条需求没有价值，按 0 计，只有被其他需求依赖时才会入选。",
)
SKIPPED_SOME = Text(
    "cli.plan.skipped_some",
    "{count} requirements without an estimate were left out of the planning.",
    "有 {count} 条需求没有估算，未参与规划。",
)
DONE_SOME = Text(
    "cli.plan.done_some",
    "{count} requirements are done or rejected already and were not planned.",
    "有 {count} 条需求已完成或已否决，不再规划。",
)
BUDGET_IDLE = Text(
    "cli.plan.budget_idle",
    "The releases have budgets, but no requirement has a cost: the budgets limit nothing.",
    "版本设有预算，但需求没有填写费用，预算不起作用。",
)
WEEKENDS_ONLY = Text(
    "cli.plan.weekends_only",
    "The team workbook has no holidays: only weekends are free. Add the sheet “Holidays”, or --holidays CN.",
    "团队表没有假期，只按周末休息计算。可增加“假期”工作表，或加 --holidays CN。",
)
LEAVE_UNKNOWN = Text(
    "cli.plan.leave_unknown",
    "Leave is given for “{person}”, who is not among the people.",
    "请假表中的“{person}”不在人员表中。",
)

WHOLE_TEAM = Text("cli.plan.whole_team", "whole team", "全队")
REASON_IN = Text("cli.plan.reason_in", "Fits into {release}; {people}.", "排入{release}，由{people}完成。")
REASON_MUST = Text(
    "cli.plan.reason_must", "Must-have, in {release}; {people}.", "必须做，排入{release}，由{people}完成。"
)
REASON_PIN = Text(
    "cli.plan.reason_pin", "Pinned to {release}; {people}.", "指定在{release}，由{people}完成。"
)
REASON_NEEDED = Text(
    "cli.plan.reason_needed",
    "In {release} because {ids} needs it; {people}.",
    "因 {ids} 依赖它而排入{release}，由{people}完成。",
)
OUT_DONE = Text("cli.plan.out_done", "Not planned: its state is “{state}”.", "未规划：状态为“{state}”。")
OUT_HEADING = Text(
    "cli.plan.out_heading",
    "Not planned itself: a heading over {ids}.",
    "本身不规划：它是 {ids} 的上级。",
)
OUT_UNESTIMATED = Text(
    "cli.plan.out_unestimated", "Not planned: it has no estimate.", "未规划：没有工作量估算。"
)
OUT_BARRED = Text(
    "cli.plan.out_barred",
    "Not planned: it depends on {ids}, which is not planned.",
    "未规划：它依赖的 {ids} 没有参与规划。",
)
OUT_WONT = Text(
    "cli.plan.out_wont", "Out: its priority says that it will not be done.", "未入选：优先级为“不做”。"
)
OUT_CAPACITY = Text(
    "cli.plan.out_capacity",
    "{release} lacks {amount} days of {skill}",
    "{release}缺 {amount} 人天（{skill}）",
)
OUT_MONEY = Text("cli.plan.out_money", "{release} lacks {amount} of budget", "{release}预算缺 {amount}")
OUT_NEEDS = Text("cli.plan.out_needs", "it needs {ids}, which is out as well", "它依赖的 {ids} 也未入选")
OUT_TOGETHER = Text("cli.plan.out_together", "it must come together with {ids}", "它须与 {ids} 同时交付")
OUT_EXCLUDES = Text("cli.plan.out_excludes", "it excludes {ids}, which is in", "它与已入选的 {ids} 互斥")
OUT_NO_VALUE = Text("cli.plan.out_no_value", "it has no value of its own", "它本身没有价值")
OUT_PIECES = Text(
    "cli.plan.out_pieces",
    "the days are there in sum, but no one has {days} days in one piece between what comes before and the end of "
    "a release",
    "总人天有余，但没有人能在前置完成后、版本结束前连续腾出 {days} 天",
)
OUT_UNPROVEN = Text(
    "cli.plan.out_unproven",
    "it was not found a place before the search ended",
    "求解结束前没有为它找到位置",
)
OUT_PRICE = Text(
    "cli.plan.out_price",
    "Taking it in would cost {lost} points of score: {ids} would leave.",
    "若要纳入，总得分减少 {lost}，并挤出 {ids}。",
)
OUT_IMPOSSIBLE = Text(
    "cli.plan.out_impossible",
    "no plan at all can have it at these capacities",
    "在现有产能下，任何方案都无法纳入",
)
CHANGE_NONE = Text("cli.plan.change_none", "no added capacity helps", "增加产能无济于事")
CHANGE_DAYS = Text(
    "cli.plan.change_days",
    "{amount} more days of {skill} in {release}",
    "{release}增加 {amount} 人天（{skill}）",
)
CHANGE_MONEY = Text(
    "cli.plan.change_money", "{amount} more budget in {release}", "{release}预算增加 {amount}"
)
CHANGE_PIECE = Text(
    "cli.plan.change_piece",
    "about {amount} more days for {person} in {release}",
    "{person}在{release}多出约 {amount} 天",
)
CHANGE_SPLIT = Text(
    "cli.plan.change_split",
    "split it, or let {release} end a little later",
    "拆分需求，或让{release}稍晚结束",
)
CHANGE_WITH = Text("cli.plan.change_with", "{changes} (with {ids})", "{changes}（连同 {ids}）")
SENTENCE = Text("cli.plan.sentence", "Out: {reasons}.", "未入选：{reasons}。")
CHEAPEST = Text("cli.plan.cheapest", "Cheapest change: {change}.", "最小代价：{change}。")

WISH_MUST = Text("cli.plan.wish_must", "  {ids} is a must", "  {ids} 必须做")
WISH_MUST_NOT = Text("cli.plan.wish_must_not", "  {ids} is ruled out", "  {ids} 已排除")
WISH_PINNED = Text("cli.plan.wish_pinned", "  {ids} is pinned to {release}", "  {ids} 指定在 {release}")
WISH_NEEDS = Text("cli.plan.wish_needs", "  {ids}: the first needs the second", "  {ids}：前者依赖后者")
WISH_TOGETHER = Text("cli.plan.wish_together", "  {ids} come together", "  {ids} 须同时交付")
WISH_EXCLUDES = Text("cli.plan.wish_excludes", "  {ids} exclude each other", "  {ids} 互斥")
WISH_CAPACITY = Text(
    "cli.plan.wish_capacity", "  the capacity of {release} ({skill})", "  {release} 的产能（{skill}）"
)
WISH_MONEY = Text("cli.plan.wish_money", "  the budget of {release}", "  {release} 的预算")

"""Why two files come to no plan, and what to do about it."""

from planweave.kernel.language import Text

UNREADABLE = Text("cli.plan.unreadable", "{path} cannot be read: {reason}", "无法读取 {path}：{reason}")
FILE_REFUSED = Text("cli.plan.file_refused", "{path}: {reason}", "{path}：{reason}")
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

"""What the command is, what it takes, and what is wrong with how it was called."""

from planweave.kernel.language import Text

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

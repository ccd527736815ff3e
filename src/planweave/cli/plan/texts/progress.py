"""What is told while it reads, plans and writes, and what it came to."""

from planweave.kernel.language import Text

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
READ_PERSON = Text("cli.plan.read_person", "{name} ({skills}, {share}%)", "{name}（{skills}，{share}%）")
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

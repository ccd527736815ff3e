"""The words of the report that stand nowhere else."""

from planweave.kernel.language import Text


def _text(code: str, en: str, zh: str) -> Text:
    return Text(f"cli.report.{code}", en, zh)


TITLE = _text("title", "Release plan", "版本规划")
SOURCE = _text("source", "from {source}, {day}", "来源：{source}，{day}")
PLANNED = _text("planned", "requirements fit", "条需求排入计划")
SCORE = _text("score", "score of the plan", "计划总得分")
WORK = _text("work", "person-days planned", "人天已排")
FINISH = _text("finish", "last finish, beginning {first}", "全部完成，自 {first} 开始")
OF = _text("of", "of {total}", "/ {total}")
RELEASES = _text("releases", "Releases", "版本")
RELEASE_LINE = _text(
    "release_line",
    "{first} to {last}\n{days} working days · {count} requirements",
    "{first} 至 {last}\n{days} 个工作日 · {count} 条需求",
)
LOAD = _text("load", "{planned} of {capacity} days", "{planned} / {capacity} 人天")
MONEY = _text("money", "Budget", "预算")
SCHEDULE = _text("schedule", "Schedule", "进度")
SCHEDULE_HINT = _text(
    "schedule_hint",
    "when each requirement is worked on; arrows: must be finished before",
    "每条需求的起止时间，箭头表示须先完成",
)
PEOPLE = _text("people", "Who does what", "人员安排")
PEOPLE_HINT = _text("people_hint", "one line per person; colours are releases", "每人一行，颜色表示版本")
IN = _text("in", "What is in", "入选的需求")
OUT = _text("out", "What is left out, and why", "未入选的需求及原因")
NONE_OUT = _text("none_out", "Everything fits.", "全部需求都已排入。")
HOW = _text("how", "How it was computed", "计算说明")
COUNT = _text("count", "{count}", "{count} 条")
KEY = _text("key", "ID", "编号")
NAME = _text("name", "Requirement", "需求")
RELEASE = _text("release", "Release", "版本")
START = _text("start", "Start", "开始")
END = _text("end", "Finish", "完成")
WHO = _text("who", "Who", "人员")
DAYS = _text("days", "Days", "人天")
POINTS = _text("points", "Score", "得分")
WHY = _text("why", "Reason", "理由")
CHANGE = _text("change", "Cheapest change", "最小代价")
MUST = _text("must", "must", "必须")
PIN = _text("pin", "pinned", "指定")
OBJECTIVE = _text("objective", "Objective", "目标")
OBJECTIVE_SAYS = _text(
    "objective_says",
    "The greatest sum of scores of what is in; each release later, a score counts {later}% less.",
    "入选需求的得分之和最大；每推迟一个版本，得分按少 {later}% 计。",
)
RESULT = _text("result", "Result", "结果")
RESULT_SAYS = _text(
    "result_says",
    "{objective} in this count; no plan can exceed {bound}.",
    "按此口径得 {objective}，任何方案都不会超过 {bound}。",
)
RESULT_BARE = _text("result_bare", "{objective} in this count.", "按此口径得 {objective}。")
RULES = _text("rules", "Rules", "规则")
RULES_SAY = _text(
    "rules_say",
    "Each piece of work is done by one person, without interruption but for days off; what a requirement needs is "
    "finished before it begins; a requirement begins and ends within its release. N person-days of somebody available "
    "to a share a take N ÷ a working days.",
    "每项工作由一人承担，除休息日外不中断；前置需求完成后才开始；需求在所属版本内开始并完成。"
    "N 人天的工作由投入比例为 a 的人承担，需 N ÷ a 个工作日。",
)
SCORES = _text("scores", "Score and effort", "得分与工作量")
CALENDAR = _text("calendar", "Calendar", "日历")
CALENDAR_SAYS = _text(
    "calendar_says",
    "Monday to Friday without {holidays} holidays (weekdays), with {makeup} make-up working days.",
    "周一至周五，扣除工作日中的假期 {holidays} 天，计入调休上班 {makeup} 天。",
)
SEARCH = _text("search", "Search", "求解")
SEARCH_SAYS = _text(
    "search_says",
    "{seconds} seconds, seed {seed}; {versions}",
    "用时 {seconds} 秒，种子 {seed}；{versions}",
)
FOOTER = _text(
    "footer",
    "Made by Planweave {version}. This page needs no internet and holds no script.",
    "由织策 {version} 生成。本页无需联网，不含脚本。",
)

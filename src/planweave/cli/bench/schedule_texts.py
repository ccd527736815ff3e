"""Sentences of `planweave bench schedule`, and the scheduler's refusals in both languages."""

from planweave.kernel.language import Text
from planweave.science.schedule.problem import SENTENCES
from planweave.science.schedule.psplib import SENTENCES as FORMAT_SENTENCES

HELP = Text(
    "cli.bench.schedule",
    "schedule every PSPLIB .sm file of a folder and compare with the best known",
    "对文件夹中的全部 PSPLIB .sm 实例排程，并与已知最优值比较",
)
FOLDER = Text("cli.bench.schedule.folder", "folder of .sm files", "存放 .sm 文件的文件夹")
SECONDS = Text(
    "cli.bench.schedule.seconds",
    "wall time per instance (default: %(default)s)",
    "每个实例的用时上限，单位秒（默认：%(default)s）",
)
WORKERS = Text(
    "cli.bench.schedule.workers", "processes (default: %(default)s)", "进程数（默认：%(default)s）"
)
SEED = Text("cli.bench.schedule.seed", "seed (default: %(default)s)", "随机种子（默认：%(default)s）")
EVERY = Text("cli.bench.schedule.every", "only every Nth file", "每 N 个文件只取一个")
BEST = Text(
    "cli.bench.schedule.best",
    "best_known.json, if not beside the folder",
    "best_known.json 的位置（不在该文件夹旁时指定）",
)
JSON = Text("cli.bench.schedule.json", "write the whole measurement here", "将全部测量结果写入该文件")
SOLUTIONS = Text(
    "cli.bench.schedule.solutions", "write one solution per instance here", "将每个实例的解写入该文件夹"
)
SIZE = Text(
    "cli.bench.schedule.size",
    "{count} instances, {seconds:g} s each, {workers} workers, seed {seed}",
    "{count} 个实例，每个 {seconds:g} 秒，{workers} 个进程，随机种子 {seed}",
)
HEAD = Text(
    "cli.bench.schedule.head",
    "     s  proven  over best known %  at it  over critical path %  gap shown %",
    "    秒  已证明  超出已知最优 %  持平  超出关键路径 %  显示差距 %",
)
FIRST = Text(
    "cli.bench.schedule.first",
    "first plan: median {median:.1f} ms, worst {worst:.1f} ms",
    "首个方案：中位 {median:.1f} 毫秒，最慢 {worst:.1f} 毫秒",
)
FAILED = Text(
    "cli.bench.schedule.failed",
    "These plans failed the independent check: {names}.",
    "以下方案未通过独立校验：{names}。",
)
BAD_SECONDS = Text(
    "cli.bench.schedule.bad_seconds",
    "--seconds must be above zero; {seconds:g} is not.",
    "--seconds 必须大于 0，而给出的是 {seconds:g}。",
)
BAD_COUNT = Text(
    "cli.bench.schedule.bad_count",
    "--workers and --every must be at least 1.",
    "--workers 与 --every 至少为 1。",
)
NO_FOLDER = Text(
    "cli.bench.schedule.no_folder",
    "{folder} is not a folder. Name a folder of PSPLIB .sm files.",
    "{folder} 不是文件夹。请指定存放 PSPLIB .sm 文件的文件夹。",
)
NO_FILES = Text(
    "cli.bench.schedule.no_files",
    "{folder} holds no .sm file. Name a folder of PSPLIB .sm files.",
    "{folder} 中没有 .sm 文件。请指定存放 PSPLIB .sm 文件的文件夹。",
)
NO_BEST = Text("cli.bench.schedule.no_best", "{path} does not exist.", "{path} 不存在。")
BAD_BEST = Text(
    "cli.bench.schedule.bad_best",
    "{path} is not a table of best known values.",
    "{path} 不是已知最优值表。",
)
IMPOSSIBLE = Text(
    "cli.bench.schedule.impossible", "{file} cannot be scheduled. {reason}", "{file} 无法排程。{reason}"
)

_CHINESE = {
    "empty": "没有可排程的内容：问题中一个活动也没有。",
    "duplicate_activity": "有两个活动的编号都是 {activity}，请改为各不相同。",
    "duplicate_resource": "有两个资源的编号都是 {resource}，请改为各不相同。",
    "unknown_activity": "{where} 引用了不存在的活动 {activity}。",
    "unknown_resource": "活动 {activity} 需要的资源 {resource} 不存在。",
    "no_mode": "活动 {activity} 既没有工期，也没有执行方式。",
    "two_durations": "活动 {activity} 同时给出了工期和执行方式，只能保留一种。",
    "negative_duration": "活动 {activity} 的工期是 {duration}，工期不能为负数。",
    "negative_demand": "活动 {activity} 对 {resource} 的需求是 {demand}，需求不能为负数。",
    "negative_capacity": "资源 {resource} 的容量是 {capacity}，容量不能为负数。",
    "zero_capacity": "资源 {resource} 的容量始终为 0，而活动 {activity} 需要它。",
    "demand_above_capacity": "活动 {activity} 需要 {demand} 个单位的 {resource}，超过了它的最大容量 {capacity}。",
    "budget_profile": "{resource} 是预算，只能有一个总额，不能随时间变化。",
    "bad_steps": "{resource} 的容量变化时刻必须从 0 起依次递增。",
    "bad_window": "活动 {activity} 的最早开始时刻是 {release}，早于时刻 0。",
    "bad_pin": "活动 {activity} 被固定在时刻 {start}，早于时刻 0。",
    "negative_weight": "活动 {activity} 的权重是 {weight}，权重和价值不能为负数。",
    "self_link": "活动 {activity} 不能依赖它自己。",
    "bad_lag": "依赖 {predecessor} → {successor} 的最大间隔 {max_lag} 小于最小间隔 {min_lag}。",
    "no_limit": "依赖 {predecessor} → {successor} 没有给出最小或最大间隔。",
    "cycle": "以下活动互相等待，形成了循环：{loop}。",
    "bad_baseline": "现有计划中 {activity} 的开始时刻是 {start}，早于时刻 0。",
    "bad_mode": "活动 {activity} 没有第 {mode} 种执行方式。",
    "no_baseline": "“变动最少”需要与现有计划比较，但没有给出现有计划。",
    "no_terms": "没有给出目标，请至少指定一个。",
    "bad_term": "目标 {goal} 的权重是 {weight}，权重必须大于 0。",
}
_FORMAT_CHINESE = {
    "unreadable": "{file} 无法作为 PSPLIB 文件读取：{reason}。",
    "missing_figure": "{file} 不是完整的 PSPLIB .sm 文件：缺少“{what}”这一项。",
    "not_whole": "{file} 不是完整的 PSPLIB .sm 文件：应为整数的位置上是 {found!r}。",
    "missing_section": "{file} 不是完整的 PSPLIB .sm 文件：缺少 {section} 一节。",
    "short_section": "{file} 不是完整的 PSPLIB .sm 文件：{section} 一节不完整。",
    "row_length": "{file} 不是完整的 PSPLIB .sm 文件：{section} 第 {line} 行有 {found} 个数，应为 {expected} 个。",
    "wrong_job": "{file} 不是完整的 PSPLIB .sm 文件：{section} 第 {line} 行描述的不是任务 {job}。",
    "no_successor": "{file} 不是完整的 PSPLIB .sm 文件：任务 {job} 的后续任务不存在。",
    "no_mode": "{file} 不是完整的 PSPLIB .sm 文件：任务 {job} 没有执行方式。",
    "wrong_mode": "{file} 不是完整的 PSPLIB .sm 文件：第 {line} 行不是任务 {job} 的第 {mode} 种执行方式。",
}
PROBLEMS = {code: Text(f"schedule.problem.{code}", en, _CHINESE[code]) for code, en in SENTENCES.items()}
FORMATS = {
    code: Text(f"schedule.format.{code}", en, _FORMAT_CHINESE[code]) for code, en in FORMAT_SENTENCES.items()
}

"""What the measuring commands of the planning core say."""

from planweave.kernel.language import Text

RELEASE = Text(
    "cli.bench.release",
    "solve next release problems (Xuan 2012 format) with proof and check the answers",
    "求解版本需求选择算例（Xuan 2012 格式），证明最优并独立校验",
)
RELEASE_FILES = Text(
    "cli.bench.release.files", "an instance, or a folder of *.txt", "算例文件，或存放 *.txt 的目录"
)
RELEASE_BUDGET = Text(
    "cli.bench.release.budget",
    "share of the total cost, rounded half up; may be given several times (default 0.3 and 0.5)",
    "预算占总成本的比例，四舍五入；可多次给出（默认 0.3 和 0.5）",
)
RELEASE_SECONDS = Text(
    "cli.bench.release.seconds", "wall seconds per instance and budget", "每个算例、每档预算的最长用时（秒）"
)
RELEASE_FRONT = Text(
    "cli.bench.release.front",
    "the whole front of profit and cost instead",
    "改为求收益与成本的完整前沿",
)
RELEASE_WHAT_IF = Text(
    "cli.bench.release.what_if",
    "then ask N times more, each time with one customer ruled out or demanded",
    "随后再求解 N 次，每次排除或强制纳入一位客户",
)
SEED = Text("cli.bench.science.seed", "seed of all chance", "随机种子")
JSON = Text("cli.bench.science.json", "write every figure here", "将全部数据写入此文件")
SOLUTIONS = Text(
    "cli.bench.science.solutions",
    "write one solution file per instance here",
    "每个算例的解各写一个文件，存入此目录",
)
AGREE = Text(
    "cli.bench.agree",
    "find the order with the fewest disagreements among generated raters, with proof",
    "为随机生成的评分人求分歧最少的排序，并证明最优",
)
AGREE_SOLUTIONS = Text(
    "cli.bench.agree.solutions",
    "write one file per set here: every rater's order and the common one",
    "每组各写一个文件到此目录：每位评分人的排序和共同排序",
)
AGREE_SPREAD = Text(
    "cli.bench.agree.spread",
    "how far the raters differ (Mallows): 0 all alike, 1 pure chance",
    "评分人的分散程度（Mallows 模型）：0 完全一致，1 完全随机",
)
AGREE_PROFILES = Text("cli.bench.agree.profiles", "how many sets of raters are drawn", "抽取多少组评分人")
AGREE_SECONDS = Text("cli.bench.agree.seconds", "wall seconds per set", "每组的最长用时（秒）")
AGREE_ITEMS = Text("cli.bench.agree.items", "how many items are ranked", "待排序的条目数")
AGREE_RATERS = Text("cli.bench.agree.raters", "how many raters rank them", "评分人数")
SIMULATE = Text(
    "cli.bench.simulate",
    "simulate a generated plan of about two predecessors per activity",
    "对随机生成的计划（每项活动约两个前置）做蒙特卡洛模拟",
)
SIMULATE_ACTIVITIES = Text("cli.bench.simulate.activities", "how many activities", "活动数")
SIMULATE_RUNS = Text("cli.bench.simulate.runs", "how many runs", "模拟次数")
SIMULATE_SHAPE = Text("cli.bench.simulate.shape", "distribution of the durations", "工期的分布")
SIMULATE_RESOURCES = Text(
    "cli.bench.simulate.resources",
    "how many resources limit the plan (0: links only; 4 where no number is given)",
    "限制计划的资源种数（0 表示只看依赖；不写数字时为 4）",
)
SIMULATE_PRECISION = Text(
    "cli.bench.simulate.precision",
    "stop when the standard error of P80 is at most this share of P80 (0.001 for 0.1 %%)",
    "P80 的标准误不超过 P80 的这一比例时停止（0.001 即 0.1%%）",
)
SIMULATE_REPEAT = Text("cli.bench.simulate.repeat", "how often it is measured", "重复测量次数")

BAD_BUDGET = Text(
    "cli.bench.release.bad_budget",
    "A budget is a share of the total cost: give a number above 0 and up to 1.",
    "预算是占总成本的比例，请给出大于 0 且不超过 1 的数。",
)
BAD_PRECISION = Text(
    "cli.bench.simulate.bad_precision",
    "--precision is a share of P80: give a number above 0 and below 1.",
    "--precision 是 P80 的一个比例，请给出大于 0 且小于 1 的数。",
)
BAD_SECONDS = Text("cli.bench.science.bad_seconds", "--seconds must be above 0.", "--seconds 必须大于 0。")
BAD_NUMBERS = Text(
    "cli.bench.science.bad_numbers",
    "The counts must be above 0, --resources at least 0, and --spread between 0 and 1.",
    "各项数量必须大于 0,--resources 不得小于 0,--spread 须在 0 与 1 之间。",
)
BAD_WHAT_IF = Text("cli.bench.release.bad_what_if", "--what-if must be 0 or more.", "--what-if 不得小于 0。")
NO_FOLDER = Text(
    "cli.bench.science.no_folder",
    "There is no folder {path} to write into: make it first, or name another.",
    "要写入的目录 {path} 不存在，请先创建或换一个目录。",
)
NOT_A_FOLDER = Text(
    "cli.bench.science.not_a_folder",
    "{path} is a file, but --solutions needs a folder.",
    "{path} 是文件，--solutions 需要一个目录。",
)
NO_FILE = Text("cli.bench.release.no_file", "There is no file {path}.", "找不到文件 {path}。")
EMPTY_FOLDER = Text(
    "cli.bench.release.empty_folder",
    "The folder {path} holds no instance (*.txt).",
    "目录 {path} 中没有算例文件（*.txt）。",
)
UNREADABLE = Text(
    "cli.bench.release.unreadable",
    "{path} cannot be read as text: {error}",
    "无法以文本方式读取 {path}：{error}",
)
CIRCLE = Text(
    "cli.bench.release.circle",
    "{path}: requirements need each other in a circle: {circle}. Remove one of these dependencies.",
    "{path}：需求之间循环依赖：{circle}。请去掉其中一条依赖。",
)
INVALID = Text("cli.bench.release.invalid", "{path} cannot be planned: {error}", "{path} 无法规划：{error}")

FORMAT = {
    "ends": Text(
        "cli.bench.release.format.ends",
        "{path} ends after {position} numbers, where {what} should follow.",
        "{path} 在第 {position} 个数之后就结束了，此处本应是{what}。",
    ),
    "not_a_count": Text(
        "cli.bench.release.format.not_a_count",
        "{path}: number {position} is “{word}”, but {what} of at least {least} should be there.",
        "{path}：第 {position} 个数是“{word}”，此处应为{what}，且不小于 {least}。",
    ),
    "no_such_requirement": Text(
        "cli.bench.release.format.no_such_requirement",
        "{path}: number {position} names requirement {word}, but there are only {size}.",
        "{path}：第 {position} 个数指向需求 {word}，但总共只有 {size} 个需求。",
    ),
    "too_long": Text(
        "cli.bench.release.format.too_long",
        "{path} has {size} numbers more than the format allows.",
        "{path} 比格式规定多出 {size} 个数。",
    ),
}
WHAT = {
    "levels": Text("cli.bench.release.what.levels", "the number of levels", "层数"),
    "level_size": Text("cli.bench.release.what.level_size", "the size of a level", "某一层的需求数"),
    "cost": Text("cli.bench.release.what.cost", "a cost", "成本"),
    "dependencies": Text("cli.bench.release.what.dependencies", "the number of dependencies", "依赖条数"),
    "requirement": Text("cli.bench.release.what.requirement", "the number of a requirement", "需求编号"),
    "customers": Text("cli.bench.release.what.customers", "the number of customers", "客户数"),
    "profit": Text("cli.bench.release.what.profit", "a profit", "收益"),
    "requests": Text("cli.bench.release.what.requests", "the number of requests", "请求数"),
}

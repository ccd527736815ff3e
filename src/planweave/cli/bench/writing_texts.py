"""What `planweave bench writing` says."""

from planweave.kernel.language import Text

WRITING = Text(
    "cli.bench.writing",
    "the rules of writing against labelled sentences: precision, recall and F1 per rule and language",
    "用标注语句衡量写作规则：各规则、各语言的精确率、召回率和 F1",
)
SENTENCES = Text(
    "cli.bench.writing.sentences",
    "the labelled sentences (default: bench/writing/sentences.jsonl of the checkout)",
    "标注语句文件（默认为源码目录中的 bench/writing/sentences.jsonl）",
)
MISTAKES = Text(
    "cli.bench.writing.mistakes",
    "list the mistakes on the development half",
    "列出开发集上的误判",
)
KINDS = Text(
    "cli.bench.writing.kinds",
    "also measure functional or not on this file (columns requirement, label with F for functional)",
    "另用此文件衡量功能与非功能的判别（列 requirement、label，功能为 F）",
)
TRAIN = Text(
    "cli.bench.writing.train",
    "train the models of type and quality anew on all labelled sentences and keep them in the product",
    "用全部标注语句重新训练类型和质量特性模型，写入产品",
)
TRAINED = Text("cli.bench.writing.trained", "{path}: {size} kB", "{path}：{size} kB")
JSON = Text("cli.bench.writing.json", "write every figure here", "将全部数据写入此文件")
ACCURACY = Text("cli.bench.writing.accuracy", "share of sentences", "判对的语句比例")
NO_FILE = Text(
    "cli.bench.writing.no_file",
    "There is no file {path}. Name a file of labelled sentences, or run this in a checkout.",
    "找不到文件 {path}。请指定标注语句文件，或在源码目录中运行。",
)
UNREADABLE = Text(
    "cli.bench.writing.unreadable",
    "{path} cannot be read: each line must be one JSON object ({error}).",
    "无法读取 {path}：每行应为一个 JSON 对象（{error}）。",
)

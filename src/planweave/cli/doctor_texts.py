"""Sentences of `planweave doctor` itself; those of the findings stand beside their checks."""

from planweave.kernel.language import Text

DOCTOR = Text(
    "cli.doctor",
    "look for what is wrong with this installation, and say what to do",
    "检查本次安装的问题，并说明如何处理",
)
JSON = Text("cli.doctor.json", "print the findings as JSON", "以 JSON 格式输出检查结果")
QUICK = Text(
    "cli.doctor.quick",
    "do not read the whole database (integrity and history)",
    "不通读整个数据库（跳过完整性与变更历史检查）",
)
ERROR = Text("cli.doctor.error", "✗", "✗")
ADVICE = Text("cli.doctor.advice", "•", "•")
SUMMARY = Text(
    "cli.doctor.summary",
    "{errors} to mend, {advice} to consider.",
    "{errors} 项需要处理，{advice} 项建议改进。",
)

"""Every sentence about Microsoft Project files, in both languages."""

from planweave.kernel.language import Text

REASONS: dict[str, Text] = {
    text.code.removeprefix("mspdi."): text
    for text in (
        Text(
            "mspdi.file_empty",
            "The file is empty. Save it again as XML in the other tool.",
            "文件为空，请在原工具中重新另存为 XML。",
        ),
        Text(
            "mspdi.file_mpp",
            "This is Microsoft Project's own file (.mpp), which only Project can read. "
            "In Project choose File, Save As, and the type “XML Format”, and bring in that file.",
            "这是 Microsoft Project 自有格式（.mpp），只有 Project 能读取。"
            "请在 Project 中选择“文件”→“另存为”，类型选“XML 格式”，再导入所得文件。",
        ),
        Text(
            "mspdi.file_archive",
            "This is a packed archive and was not opened. Unpack it and choose the .xml file in it.",
            "这是压缩包，未打开。请先解压，再选择其中的 .xml 文件。",
        ),
        Text(
            "mspdi.file_primavera",
            "This is a Primavera P6 file, not one of Microsoft Project. "
            "Export it from P6 as “Microsoft Project XML” and bring in that file.",
            "这是 Primavera P6 的文件，不是 Microsoft Project 的文件。"
            "请在 P6 中导出为“Microsoft Project XML”，再导入所得文件。",
        ),
        Text(
            "mspdi.not_mspdi",
            "This is not a Microsoft Project XML file: its first element is “{found}” instead of Project.",
            "这不是 Microsoft Project XML 文件：首个元素是“{found}”，而不是 Project。",
        ),
        Text(
            "mspdi.xml_damaged",
            "The XML is damaged: {reason}. Save the file again in the other tool.",
            "XML 已损坏：{reason}。请在原工具中重新保存。",
        ),
        Text(
            "mspdi.doctype",
            "The file defines a document type or entities, which a plan never needs, and was not opened. "
            "Save it again as XML in the other tool.",
            "文件中定义了计划文件从不需要的文档类型或实体，已拒绝打开。请在原工具中重新另存为 XML。",
        ),
        Text(
            "mspdi.instruction",
            "The processing instruction “{name}” asks for something outside the file. Remove this line.",
            "处理指令“{name}”会引用文件之外的内容，请删除这一行。",
        ),
        Text(
            "mspdi.xml_nesting",
            "The content is nested more than {most} levels deep and was not opened.",
            "内容嵌套超过 {most} 层，已拒绝打开。",
        ),
        Text(
            "mspdi.too_many",
            "The file has {count} elements {name}; at most {most} can be brought in at once. "
            "Split the plan into several files.",
            "文件中有 {count} 个 {name}，一次最多可导入 {most} 个，请把计划拆成几个文件。",
        ),
        Text(
            "mspdi.figure",
            "{name} is “{value}”, which it cannot be. Correct the value in the other tool.",
            "{name} 的值“{value}”无效，请在原工具中更正。",
        ),
        Text(
            "mspdi.date",
            "{name} is “{value}”, which is no date. Correct it in the other tool.",
            "{name} 的值“{value}”不是有效日期，请在原工具中更正。",
        ),
        Text(
            "mspdi.duration",
            "{name} is “{value}”, which is no duration. Durations look like PT8H0M0S.",
            "{name} 的值“{value}”不是有效工期，正确写法如 PT8H0M0S。",
        ),
        Text(
            "mspdi.dates_order",
            "The task “{name}” finishes before it starts. Correct its dates in the other tool.",
            "任务“{name}”的完成时间早于开始时间，请在原工具中更正。",
        ),
        Text(
            "mspdi.level",
            "A task is at outline level {level}; levels go from 1 to {most}.",
            "有任务位于大纲第 {level} 级，级别只能是 1 到 {most}。",
        ),
        Text(
            "mspdi.level_jump",
            "A task at outline level {level} stands right below one at level {above}; a level is missing between them.",
            "大纲第 {level} 级的任务直接位于第 {above} 级之下，中间缺少级别。",
        ),
        Text(
            "mspdi.uid_twice",
            "Two elements {name} have the UID {uid}. Save the file again in the other tool.",
            "有两个 {name} 的 UID 都是 {uid}，请在原工具中重新保存。",
        ),
        Text(
            "mspdi.link_unknown",
            "A task waits for the task with UID {uid}, which the file does not have.",
            "有任务依赖 UID 为 {uid} 的任务，而文件中没有该任务。",
        ),
        Text(
            "mspdi.link_itself",
            "The task with UID {uid} waits for itself. Remove this link in the other tool.",
            "UID 为 {uid} 的任务依赖自身，请在原工具中删除该链接。",
        ),
        Text(
            "mspdi.link_type",
            "A link has the type {value}; types go from 0 to 3.",
            "有链接的类型为 {value}，类型只能是 0 到 3。",
        ),
        Text(
            "mspdi.link_circle",
            "Tasks wait for each other in a circle (by UID): {way}. Remove one of these links in the other tool.",
            "任务之间循环依赖（按 UID）：{way}。请在原工具中删除其中一个链接。",
        ),
        Text(
            "mspdi.assignment_task",
            "An assignment names the task with UID {uid}, which the file does not have.",
            "有工作分配指向 UID 为 {uid} 的任务，而文件中没有该任务。",
        ),
        Text(
            "mspdi.assignment_resource",
            "An assignment names the resource with UID {uid}, which the file does not have.",
            "有工作分配指向 UID 为 {uid} 的资源，而文件中没有该资源。",
        ),
        Text(
            "mspdi.file_too_big",
            "The file is larger than {most_mb} MB. Leave baselines and timephased data out, or split the plan.",
            "文件超过 {most_mb} MB，请去掉基线和时间分段数据，或拆分计划。",
        ),
        Text(
            "mspdi.takes_too_long",
            "Reading the file took too long and was stopped. Split the plan into several files.",
            "读取文件耗时过长，已停止。请把计划拆成几个文件。",
        ),
        Text(
            "mspdi.needs_too_much_memory",
            "Reading the file needs too much memory and was stopped. Split the plan into several files.",
            "读取文件占用内存过多，已停止。请把计划拆成几个文件。",
        ),
        Text(
            "mspdi.unreadable",
            "The file cannot be read. Save it again as XML in the other tool.",
            "无法读取该文件，请在原工具中重新另存为 XML。",
        ),
    )
}
AT_LINE = Text("mspdi.at_line", "Line {line}: {reason}", "第 {line} 行：{reason}")
REFUSED = Text("mspdi.refused", "{reason}", "{reason}")
PRODUCT_NEEDED = Text(
    "mspdi.product_needed",
    "Say which product the new project belongs to.",
    "请选择新项目所属的产品。",
)
PERSON_UNKNOWN = Text(
    "mspdi.person_unknown",
    "“{name}” is no resource of the file or no person here.",
    "“{name}”不是文件中的资源，或此处没有该人员。",
)
CHOICE_UNKNOWN = Text(
    "mspdi.choice_unknown",
    "“{name}” cannot be chosen for this row.",
    "该行不能选择“{name}”。",
)
REPORT: dict[str, Text] = {
    text.code.removeprefix("mspdi.report."): text
    for text in (
        Text(
            "mspdi.report.blank_rows",
            "Blank rows: {count}. They are kept and written back where they were.",
            "空行 {count} 个：已保留，导出时放回原处。",
        ),
        Text(
            "mspdi.report.outside_tasks",
            "Tasks of other projects or inserted projects: {count}. They are kept, but are no tasks of this plan.",
            "其他项目的任务或插入的子项目 {count} 个：已保留，但不作为本计划的任务。",
        ),
        Text(
            "mspdi.report.recurring",
            "Recurring tasks: {count}. Every occurrence comes in as a task of its own; the rule is kept.",
            "周期任务 {count} 个：每次发生各为一个任务，重复规则已保留。",
        ),
        Text(
            "mspdi.report.inactive",
            "Inactive tasks: {count}. They come in as ordinary tasks; the mark is kept.",
            "停用的任务 {count} 个：按普通任务导入，停用标记已保留。",
        ),
        Text(
            "mspdi.report.priority",
            "Tasks with a levelling priority: {count}. The figure is kept; levelling here goes by value and dates.",
            "设有资源调配优先级的任务 {count} 个：数值已保留，此处排程依据价值和日期。",
        ),
        Text(
            "mspdi.report.task_calendar",
            "Tasks with a calendar of their own: {count}. It is kept; the dates come in as they are.",
            "使用单独日历的任务 {count} 个：日历已保留，日期按原样导入。",
        ),
        Text(
            "mspdi.report.baselines",
            "Tasks with baselines that have no start and finish in order: {count}. "
            "These baselines are kept as they are.",
            "基线缺少开始、完成日期或日期颠倒的任务 {count} 个：这些基线已原样保留。",
        ),
        Text(
            "mspdi.report.baseline_figures",
            "Tasks, resources and assignments with costs or work of their own in baselines: {count}. They are kept; "
            "a plan baseline here holds dates, effort and the person of each task.",
            "基线中另含成本或工时的任务、资源和工作分配 {count} 个：已保留；"
            "此处的计划基线包含各任务的日期、工作量和负责人。",
        ),
        Text(
            "mspdi.report.costs",
            "Tasks with costs: {count}. The costs are kept; they are not part of the budget here.",
            "含成本的任务 {count} 个：成本已保留，不计入此处的预算。",
        ),
        Text(
            "mspdi.report.notes",
            "Notes: {count}. They are kept as they are.",
            "备注 {count} 条：已原样保留。",
        ),
        Text(
            "mspdi.report.custom_fields",
            "Tasks and resources with fields of their own or outline codes: {count}. The values are kept.",
            "含自定义字段或大纲代码的任务和资源 {count} 个：其值已保留。",
        ),
        Text(
            "mspdi.report.timephased",
            "Assignments with work day by day: {count}. It is kept; interruptions become pauses where they fit.",
            "含逐日工时的工作分配 {count} 个：已保留，其中的中断在可行时转为暂停。",
        ),
        Text(
            "mspdi.report.link_outside",
            "Tasks with links to other projects: {count}. These links are kept, but bind nothing here.",
            "链接到其他项目的任务 {count} 个：链接已保留，在此不起约束作用。",
        ),
        Text(
            "mspdi.report.link_summary",
            "Tasks with links from or to a summary task: {count}. These links are kept, but bind nothing here.",
            "与摘要任务相链接的任务 {count} 个：链接已保留，在此不起约束作用。",
        ),
        Text(
            "mspdi.report.link_twice",
            "Tasks that wait for the same task twice: {count}. The first link counts, the other is kept.",
            "重复依赖同一任务的任务 {count} 个：以第一条链接为准，另一条已保留。",
        ),
        Text(
            "mspdi.report.lag_rounded",
            "Tasks with lags that are no whole working days: {count}. "
            "They are rounded here; the exact lag is kept and written back while nobody changes it.",
            "延隔不是整工作日的任务 {count} 个：在此取整，精确值已保留，未改动则原样写回。",
        ),
        Text(
            "mspdi.report.shared_tasks",
            "Tasks that several people share: {count}. A task here has one person: the one with the most work. "
            "The others are kept and written back while nobody else is put on the task.",
            "由多人共同承担的任务 {count} 个：此处一个任务由一人负责，取工时最多者；"
            "其余人员已保留，任务未换人则原样写回。",
        ),
        Text(
            "mspdi.report.material",
            "Material and cost resources: {count}. They are kept with their assignments.",
            "材料和成本类资源 {count} 个：连同其工作分配一并保留。",
        ),
        Text(
            "mspdi.report.rates",
            "Resources with rates: {count}. The rates are kept.",
            "设有费率的资源 {count} 个：费率已保留。",
        ),
        Text(
            "mspdi.report.units",
            "Resources with other units than 100% or with periods of availability: {count}. They are kept; "
            "a person's availability here is set under People.",
            "最大单位不是 100% 或设有可用时段的资源 {count} 个：已保留；人员的可用程度请在“人员”中设置。",
        ),
        Text(
            "mspdi.report.calendars",
            "Calendars: {count}. They are kept. Dates and times of day are read by the project's calendar; "
            "what moves later follows the workspace's.",
            "日历 {count} 个：已保留。日期和时刻按项目日历读取，之后的调整以工作空间的日历为准。",
        ),
        Text(
            "mspdi.report.exceptions",
            "Calendars with exceptions or other working weeks: {count}. They are kept as they are.",
            "含例外日期或特殊工作周的日历 {count} 个：已原样保留。",
        ),
        Text(
            "mspdi.report.free_days",
            "Tasks that begin or end on a day that is free here: {count}. They are moved into working time; "
            "the file's dates are written back while nobody moves them.",
            "开始或完成日在此为休息日的任务 {count} 个：已移入工作时间；无人再改动时，导出仍写回文件原日期。",
        ),
    )
}
BASELINE_NAME = Text("mspdi.baseline_name", "{title}: baseline", "{title}：基线")
BASELINE_NUMBERED = Text("mspdi.baseline_numbered", "{title}: baseline {number}", "{title}：基线 {number}")
BASELINE_NOTE = Text(
    "mspdi.baseline_note",
    "As it was frozen in “{file_name}”.",
    "来自文件“{file_name}”中已冻结的基线。",
)
YES = Text("mspdi.yes", "yes", "是")
NO = Text("mspdi.no", "no", "否")
CONSTRAINTS: dict[str, Text] = {
    text.code.removeprefix("mspdi.constraint."): text
    for text in (
        Text("mspdi.constraint.as_soon_as_possible", "as soon as possible", "越早越好"),
        Text("mspdi.constraint.as_late_as_possible", "as late as possible", "越晚越好"),
        Text("mspdi.constraint.start_no_earlier", "start no earlier than", "不得早于此日开始："),
        Text("mspdi.constraint.start_no_later", "start no later than", "不得晚于此日开始："),
        Text("mspdi.constraint.finish_no_earlier", "finish no earlier than", "不得早于此日完成："),
        Text("mspdi.constraint.finish_no_later", "finish no later than", "不得晚于此日完成："),
        Text("mspdi.constraint.must_start", "must start on", "必须开始于"),
        Text("mspdi.constraint.must_finish", "must finish on", "必须完成于"),
    )
}

"""Sentences of responsibility."""

from planweave.kernel.language import Text

FAULT_EMPTY = Text(
    "responsibility.fault_empty",
    "“{row}”: nobody has a role. Say who does it and who answers for it.",
    "「{row}」：尚无人担任任何角色，请指定执行人与负责人。",
)
FAULT_NO_R = Text(
    "responsibility.fault_no_r",
    "“{row}”: nobody is responsible (R), so nobody does it. Name at least one.",
    "「{row}」：没有执行人（R），这项工作无人去做，请至少指定一人。",
)
_SINGLE = {
    (False, "A"): (
        Text(
            "responsibility.fault_no_a",
            "“{row}”: nobody is accountable (A). Name exactly one.",
            "「{row}」：没有负责人（A），请指定一人。",
        ),
        Text(
            "responsibility.fault_many_a",
            "“{row}”: {count} people are accountable (A). Exactly one may be; the others can be R or C.",
            "「{row}」：有 {count} 位负责人（A），只能有一位，其余可改为 R 或 C。",
        ),
    ),
    (True, "D"): (
        Text(
            "responsibility.fault_no_d",
            "“{row}”: nobody drives it (D). Name exactly one driver.",
            "「{row}」：没有推动人（D），请指定一人。",
        ),
        Text(
            "responsibility.fault_many_d",
            "“{row}”: {count} people drive it (D). Keep one; the others can contribute (C).",
            "「{row}」：有 {count} 位推动人（D），请只保留一位，其余可改为贡献人（C）。",
        ),
    ),
    (True, "A"): (
        Text(
            "responsibility.fault_no_approver",
            "“{row}”: nobody approves it (A). Name exactly one approver.",
            "「{row}」：没有批准人（A），请指定一人。",
        ),
        Text(
            "responsibility.fault_many_approvers",
            "“{row}”: {count} people approve it (A). Keep one; the others can contribute (C).",
            "「{row}」：有 {count} 位批准人（A），请只保留一位，其余可改为贡献人（C）。",
        ),
    ),
}
FAULT_SINGLE = _SINGLE
"""{(is it DACI, letter): (none, too many)}."""
FAULT_CROWD = {
    (False, "C"): Text(
        "responsibility.fault_crowd_c",
        "“{row}”: {count} people are consulted (C). Every one of them can hold it up; who must really be asked?",
        "「{row}」：要征询 {count} 人（C），任何一人都可能拖住进度，请确认哪些人确有必要。",
    ),
    (False, "I"): Text(
        "responsibility.fault_crowd_i",
        "“{row}”: {count} people are informed (I). A shared page may serve better than {count} messages.",
        "「{row}」：要告知 {count} 人（I），与其逐一通知 {count} 人，不如放到共享页面。",
    ),
    (True, "C"): Text(
        "responsibility.fault_crowd_contributors",
        "“{row}”: {count} people contribute (C). Fewer voices decide faster; who must really be heard?",
        "「{row}」：有 {count} 位贡献人（C），人越多决策越慢，请确认哪些人确有必要。",
    ),
    (True, "I"): Text(
        "responsibility.fault_crowd_told",
        "“{row}”: {count} people are told (I). A shared page may serve better than {count} messages.",
        "「{row}」：要知会 {count} 人（I），与其逐一通知 {count} 人，不如放到共享页面。",
    ),
}
FAULT_IDLE = Text(
    "responsibility.fault_idle",
    "{person} has no role in any row. Give a role or take the column out.",
    "{person} 在所有行中都没有角色，请分配角色或移除该列。",
)
FAULT_LEFT = Text(
    "responsibility.fault_left",
    "{person} is no longer a member of the workspace. Hand the roles over.",
    "{person} 已不是工作区成员，请移交其角色。",
)
FAULT_OVERLOAD = Text(
    "responsibility.fault_overload",
    "{person} has work to do in {duties} rows, more than the {most} that this chart allows.",
    "{person} 在 {duties} 行中承担工作，超过本矩阵的上限 {most} 行。",
)

MAP_TITLE = Text("responsibility.map_title", "Responsibility map", "职责地图")
GATE_TITLE = Text("responsibility.gate_title", "Start of {release}", "{release} 启动确认")

PERSON_UNKNOWN = Text(
    "responsibility.person_unknown",
    "Somebody named here is not a member of the workspace (or a guest). Choose members.",
    "所选人员不是工作区成员（或为访客），请选择成员。",
)
NAMED_TWICE = Text(
    "responsibility.named_twice",
    "Somebody is named twice. An owner needs no second seat as deputy.",
    "同一人被重复指定，负责人无需再列为协办人。",
)
PARENT_UNKNOWN = Text(
    "responsibility.parent_unknown",
    "The area above is not one of this workspace.",
    "上级领域不属于本工作区。",
)
PARENT_CIRCLE = Text(
    "responsibility.parent_circle",
    "The area above stands below this one. An area cannot be part of itself.",
    "上级领域位于本领域之下，领域不能包含自身。",
)
NOTE_TOO_LONG = Text(
    "responsibility.note_too_long", "A note has at most 500 characters.", "说明最多 500 个字符。"
)
REASON_TOO_LONG = Text(
    "responsibility.reason_too_long", "A reason has at most 1,000 characters.", "理由最多 1000 个字符。"
)
REASON_NEEDED = Text(
    "responsibility.reason_needed", "Say why, so that the others can follow.", "请说明理由，便于他人了解。"
)
NEXT_IN_PAST = Text(
    "responsibility.next_in_past",
    "The next review must lie after today.",
    "下次复核日期须晚于今天。",
)
REVIEW_NEEDED = Text(
    "responsibility.review_needed",
    "An agreement to leave it so needs a day after today on which it is looked at again.",
    "约定维持现状时，须指定晚于今天的复核日期。",
)
AREAS_NEEDED = Text(
    "responsibility.areas_needed",
    "Name at least one area of this workspace.",
    "请至少选择一个本工作区的领域。",
)
FINDING_GONE = Text(
    "responsibility.finding_gone",
    "This finding no longer exists: the map or the work has changed since. Look at the list again.",
    "该发现已不存在：职责地图或实际工作已有变化，请刷新列表。",
)
WAY_WRONG = Text(
    "responsibility.way_wrong",
    "A finding of this kind cannot be settled as “{way}”. Use one of: {ways}.",
    "此类发现不能以“{way}”方式处理，可用：{ways}。",
)
OWNER_NEEDED = Text("responsibility.owner_needed", "Say who is to own the area.", "请指定该领域的负责人。")
AREA_NEEDED = Text(
    "responsibility.area_needed",
    "Say into which area of the same workspace the requirements go.",
    "请指定这些需求归入本工作区的哪个领域。",
)
DAYS_RANGE = Text(
    "responsibility.days_range",
    "The period has between 7 and 366 days.",
    "统计周期须为 7 至 366 天。",
)
MONTHS_RANGE = Text(
    "responsibility.months_range", "Between 1 and 12 months can be shown.", "可显示 1 至 12 个月。"
)

TITLE_NEEDED = Text("responsibility.title_needed", "Give the chart a title.", "请填写矩阵名称。")
TITLE_TOO_LONG = Text(
    "responsibility.title_too_long", "A title has at most 200 characters.", "名称最多 200 个字符。"
)
PURPOSE_TOO_LONG = Text(
    "responsibility.purpose_too_long", "The purpose has at most 5,000 characters.", "目的最多 5000 个字符。"
)
SCHEME_UNKNOWN = Text(
    "responsibility.scheme_unknown",
    "The scheme is one of: raci, rasci, daci.",
    "矩阵类型须为 raci、rasci 或 daci。",
)
ROWS_WRONG = Text(
    "responsibility.rows_wrong",
    "A chart has at most 200 rows; each is a deliverable or a step with a name of at most 200 characters.",
    "矩阵最多 200 行，每行须为交付物或流程步骤，名称不超过 200 个字符。",
)
ROW_TWICE = Text(
    "responsibility.row_twice",
    "Two rows have the same name.",
    "存在名称相同的行。",
)
PEOPLE_TOO_MANY = Text("responsibility.people_too_many", "A chart has at most 40 people.", "矩阵最多 40 人。")
LETTERS_WRONG = Text(
    "responsibility.letters_wrong",
    "A cell holds letters of this chart's scheme only: {letters}.",
    "单元格只能填写本矩阵类型的字母：{letters}。",
)
CELL_UNKNOWN = Text(
    "responsibility.cell_unknown",
    "A cell names a row or a person that is not in this chart.",
    "单元格所指的行或人员不在本矩阵中。",
)
MOST_RANGE = Text("responsibility.most_range", "The limit is between 1 and 50 rows.", "上限须为 1 至 50 行。")

RELEASE_UNKNOWN = Text(
    "responsibility.release_unknown", "Choose a release of this workspace.", "请选择本工作区的版本。"
)
HAS_GATE = Text(
    "responsibility.has_gate",
    "{name} has a start gate already: {key}.",
    "{name} 已设有启动门：{key}。",
)
GATE_STARTED = Text(
    "responsibility.gate_started",
    "{name} has started; its gate stays as it was.",
    "{name} 已启动，启动门不可再改。",
)
NOT_YOUR_PART = Text(
    "responsibility.not_your_part",
    "You have no part in {name}: none of its areas or requirements is yours.",
    "您在 {name} 中没有职责：其领域与需求均不由您负责。",
)
PART_MOVED = Text(
    "responsibility.part_moved",
    "Your part has changed since you opened the page. Look at it again before you confirm it.",
    "您的职责内容在打开页面后已发生变化，请重新查看后再确认。",
)
GATE_CLOSED = Text(
    "responsibility.gate_closed",
    "{name} cannot start yet: {missing}. A lead may start it with a reason.",
    "{name} 尚不能启动：{missing}。负责人可说明理由后强制启动。",
)
MISSING_PEOPLE = Text("responsibility.missing_people", "not confirmed by {names}", "{names} 尚未确认")
MISSING_OWNERS = Text(
    "responsibility.missing_owners",
    "{count} requirements belong to nobody (first {first})",
    "{count} 条需求无人负责（首条 {first}）",
)
MISSING_ALL = Text("responsibility.missing_all", "nobody has a part in it yet", "尚无任何人承担职责")
WORK_BEFORE_START = Text(
    "responsibility.work_before_start",
    "{name} has not started: its managers have not all confirmed their part. "
    "Work on {key} can begin once {gate} is open.",
    "{name} 尚未启动：产品经理还未全部确认职责。{gate} 放行后才能开始 {key} 的工作。",
)

"""Sentences of equipment."""

from planweave.kernel.language import Text

NAME_NEEDED = Text("equipment.name_needed", "Give it a name.", "请填写名称。")
NAME_LONG = Text("equipment.name_long", "A name has at most 200 characters.", "名称最多 200 个字符。")
NAME_TAKEN = Text(
    "equipment.name_taken",
    "There is an item of this name already. Choose another name, or raise its number.",
    "已有同名物资。请换一个名称，或直接增加它的数量。",
)
KIND_LENGTH = Text("equipment.kind_length", "A kind has 1 to 60 characters.", "类别须为 1 至 60 个字符。")
USE_UNKNOWN = Text(
    "equipment.use_unknown",
    "Say whether it is lent (“lent”) or used up (“used_up”).",
    "请说明它是借用型（“lent”）还是消耗型（“used_up”）。",
)
USE_FIXED = Text(
    "equipment.use_fixed",
    "It has bookings or movements of stock already, so it stays what it is. Make a new item instead.",
    "它已有预订或出入库记录，不能再改变使用方式。请新建一个物资。",
)
STATE_UNKNOWN = Text(
    "equipment.state_unknown",
    "The state is one of “in_use”, “in_repair” and “retired”.",
    "状态只能是“in_use”“in_repair”或“retired”。",
)
SEATS_RANGE = Text(
    "equipment.seats_range", "The number is between 0 and 1,000,000.", "数量须在 0 至 1000000 之间。"
)
PIECES_MANY = Text(
    "equipment.pieces_many", "An item has at most 500 numbered pieces.", "一种物资最多登记 500 件。"
)
SERIAL_NEEDED = Text(
    "equipment.serial_needed",
    "Every piece needs a serial number of at most 80 characters.",
    "每一件都须填写编号，最多 80 个字符。",
)
SERIAL_TWICE = Text("equipment.serial_twice", "A serial number is there twice.", "编号有重复，请检查。")
UNIT_NEEDED = Text(
    "equipment.unit_needed",
    "Say in what unit it is counted (at most 20 characters).",
    "请填写计量单位（最多 20 个字符）。",
)
MINIMUM_RANGE = Text(
    "equipment.minimum_range",
    "The minimum stock is between 0 and 1,000,000.",
    "最低库存须在 0 至 1000000 之间。",
)
PLACE_LONG = Text("equipment.place_long", "A place has at most 120 characters.", "存放地点最多 120 个字符。")
NOTES_LONG = Text("equipment.notes_long", "Notes have at most 2,000 characters.", "备注最多 2000 个字符。")
EVERY_RANGE = Text(
    "equipment.every_range", "The interval is between 1 and 3,650 days.", "周期须在 1 至 3650 天之间。"
)
HAS_BOOKINGS = Text(
    "equipment.has_bookings",
    "“{name}” has bookings ahead or is needed by tasks ({count}). Cancel these first, or retire the item.",
    "“{name}”仍有未结束的预订或被任务需要（{count} 项）。请先取消它们，或将该物资停用。",
)

MOVEMENT_KIND = Text(
    "equipment.movement_kind",
    "A movement is “in”, “out” or “count”.",
    "出入库类型只能是“in”“out”或“count”。",
)
MOVEMENT_AMOUNT = Text(
    "equipment.movement_amount",
    "Give an amount above 0 (a count may be 0).",
    "请填写大于 0 的数量（盘点可为 0）。",
)
MOVEMENT_LENT = Text(
    "equipment.movement_lent",
    "“{name}” is lent and not used up: it has no stock. Book it instead.",
    "“{name}”是借用型物资，没有库存，请改用预订。",
)
STOCK_SHORT = Text(
    "equipment.stock_short",
    "There are only {stock} {unit} of “{name}”; {wanted} cannot be taken out. Take less, or correct it by a count.",
    "“{name}”只剩 {stock} {unit}，无法出库 {wanted}。请减少数量，或通过盘点更正库存。",
)
DATE_AHEAD = Text("equipment.date_ahead", "This day has not come yet.", "日期不能晚于今天。")
UPKEEP_WHAT = Text(
    "equipment.upkeep_what",
    "Say which was done: “calibration” or “maintenance”.",
    "请说明完成的是“calibration”还是“maintenance”。",
)

BOOK_ORDER = Text("equipment.book_order", "The end is not after the beginning.", "结束时间须晚于开始时间。")
BOOK_LONG = Text("equipment.book_long", "A booking lasts at most two years.", "一次预订最长两年。")
BOOK_PAST = Text(
    "equipment.book_past",
    "These days have passed. Choose days from today on.",
    "所选日期已过，请从今天起选择。",
)
HALF_DAYS = Text(
    "equipment.half_days", "Bookings begin and end at whole or half days.", "预订只能从整天或半天开始和结束。"
)
AMOUNT_RANGE = Text(
    "equipment.amount_range", "Give a number of at least 1.", "数量至少为 1，且不超过 1000000。"
)
WORDS_LONG = Text("equipment.words_long", "At most 300 characters.", "最多 300 个字符。")
BOOK_USED_UP = Text(
    "equipment.book_used_up",
    "“{name}” is used up and not lent. Take it out of stock instead.",
    "“{name}”是消耗型物资，不能预订，请改为出库。",
)
ITEM_UNKNOWN = Text(
    "equipment.item_unknown",
    "There is no such item. Choose one of the list.",
    "没有这个物资，请从列表中选择。",
)
PERSON_UNKNOWN = Text(
    "equipment.person_unknown", "There is no such person in the team.", "团队中没有这个成员。"
)
ABOUT_UNKNOWN = Text(
    "equipment.about_unknown",
    "There is no task, requirement or project “{key}” that you may see. Check the key.",
    "没有您可以查看的任务、需求或项目“{key}”，请检查编号。",
)
BOOK_FULL = Text(
    "equipment.book_full",
    "{amount} × “{name}” is not free then: {holders}. The next free day is {next_on}.",
    "“{name}”在该时段不够 {amount} 个：{holders}。最早可用日期是 {next_on}。",
)
BOOK_NEVER = Text(
    "equipment.book_never",
    "{amount} × “{name}” is never free: there are {total} of it, less what is under repair or expired.",
    "“{name}”无法提供 {amount} 个：可用总数为 {total}，且需扣除维修中或已到期的部分。",
)
HOLDER = Text("equipment.holder", "{who} has {amount} until {until}", "{who}占用 {amount} 个，至 {until}")
HOLDER_REPAIR = Text(
    "equipment.holder_repair", "{amount} in repair until {until}", "{amount} 个维修至 {until}"
)
HOLDER_TASK = Text(
    "equipment.holder_task", "{key} has {amount} until {until}", "{key} 占用 {amount} 个，至 {until}"
)
NOBODY = Text("equipment.nobody", "somebody", "有人")
JOIN = Text("equipment.join", "; ", "；")
BOOK_OF_TASK = Text(
    "equipment.book_of_task",
    "This booking belongs to {key} and moves with it. Move the task, or change what it needs.",
    "这项预订属于 {key}，随任务移动。请移动任务，或修改任务所需物资。",
)
BOOK_MOVED_ON = Text(
    "equipment.book_moved_on",
    "This booking is “{state}” already; that cannot be done any more.",
    "该预订已是“{state}”状态，无法再执行此操作。",
)
REFUSAL_REASON = Text(
    "equipment.refusal_reason", "Say why, so that others can plan without.", "请说明原因，便于对方另作安排。"
)
BOOKING_STATES = {
    "asked": Text("equipment.booking_asked", "asked for", "待确认"),
    "held": Text("equipment.booking_held", "booked", "已预订"),
    "missing": Text("equipment.booking_missing", "not available", "未满足"),
    "refused": Text("equipment.booking_refused", "refused", "已拒绝"),
    "cancelled": Text("equipment.booking_cancelled", "cancelled", "已取消"),
}
BOOKING_TITLE = Text("equipment.booking_title", "{amount} × {name}", "{name} × {amount}")
BOOKING_TITLE_TASK = Text(
    "equipment.booking_title_task", "{amount} × {name} for {key}", "{name} × {amount}（{key}）"
)
BOOKING_TITLE_REPAIR = Text("equipment.booking_title_repair", "{name}: repair", "{name}：维修")

NEED_KIND = Text(
    "equipment.need_kind",
    "{key} is no task. Only tasks need equipment.",
    "{key} 不是任务，只有任务可以登记所需物资。",
)
NEED_TWICE = Text(
    "equipment.need_twice",
    "An item is named twice. Give one amount for it.",
    "同一物资出现了两次，请合并数量。",
)
NEED_USED_UP = Text(
    "equipment.need_used_up",
    "“{name}” is used up: take it out of stock when the task uses it.",
    "“{name}”是消耗型物资，请在使用时办理出库。",
)

PURCHASE_WHAT = Text("equipment.purchase_what", "Say what is to be bought.", "请写明要采购什么。")
PRICE_RANGE = Text(
    "equipment.price_range", "The price is between 0 and 1,000,000,000.", "单价须在 0 至 1000000000 之间。"
)
CURRENCY_CODE = Text(
    "equipment.currency_code",
    "A currency is its code of three capital letters, such as CNY or EUR.",
    "币种须为三个大写字母的代码，例如 CNY 或 EUR。",
)
SUPPLIER_LONG = Text(
    "equipment.supplier_long", "A supplier has at most 200 characters.", "供应商最多 200 个字符。"
)
REASON_LONG = Text(
    "equipment.reason_long", "A reason has at most 1,000 characters.", "理由最多 1000 个字符。"
)
PURCHASE_MOVED_ON = Text(
    "equipment.purchase_moved_on",
    "This purchase is “{state}”; that cannot be done now.",
    "该采购当前为“{state}”，无法执行此操作。",
)
PURCHASE_OWN = Text(
    "equipment.purchase_own",
    "You asked for this purchase yourself. Another owner or lead decides about it.",
    "这是您自己提交的采购申请，须由其他所有者或负责人审批。",
)
PURCHASE_FIXED = Text(
    "equipment.purchase_fixed",
    "What was approved stays as it was approved; only supplier and expected day may change. Cancel it and ask anew.",
    "审批通过后只能修改供应商和预计到货日期。如需其他变更，请取消后重新申请。",
)
PURCHASE_PROJECT = Text(
    "equipment.purchase_project", "There is no such project that you may see.", "没有您可以查看的这个项目。"
)
PURCHASE_FACTOR = Text(
    "equipment.purchase_factor",
    "There is no task “{key}” that you may see. Name the milestone that stands for the delivery.",
    "没有您可以查看的任务“{key}”。请填写代表到货的里程碑。",
)
EXPECTED_NEEDED = Text("equipment.expected_needed", "Say when it is expected.", "请填写预计到货日期。")
DELIVERY_MUCH = Text(
    "equipment.delivery_much",
    "Only {left} are still to come. Give at most so many.",
    "只有 {left} 尚未到货，请填写不超过该数量。",
)
DELIVERY_WHOLE = Text(
    "equipment.delivery_whole", "Lent things come in whole numbers.", "借用型物资的到货数量须为整数。"
)
DELIVERY_SERIALS = Text(
    "equipment.delivery_serials",
    "There are more serial numbers than pieces.",
    "编号多于到货件数，请检查。",
)
PURCHASE_STATES = {
    "requested": Text("equipment.purchase_requested", "requested", "待审批"),
    "approved": Text("equipment.purchase_approved", "approved", "已批准"),
    "refused": Text("equipment.purchase_refused", "refused", "已拒绝"),
    "ordered": Text("equipment.purchase_ordered", "ordered", "已下单"),
    "delivered": Text("equipment.purchase_delivered", "delivered", "已到货"),
    "cancelled": Text("equipment.purchase_cancelled", "cancelled", "已取消"),
}

PERIOD = Text("equipment.period", "A period lasts 1 to {most} days.", "时间范围须为 1 至 {most} 天。")
MEASURE_LATE = Text("measure.late_purchases", "Late deliveries", "逾期未到货采购")
MEASURE_LOW = Text("measure.low_stock", "Items below minimum stock", "低于最低库存的物资")
MEASURE_MISSING = Text("measure.missing_equipment", "Bookings that cannot be met", "未满足的物资预订")

SHEET = Text("equipment.sheet", "Equipment", "物资")
UTILISATION_SHEET = Text("equipment.sheet_utilisation", "Utilisation", "利用率")
HEADS = {
    "key": Text("equipment.head_key", "Key", "编号"),
    "title": Text("equipment.head_title", "Name", "名称"),
    "kind": Text("equipment.head_kind", "Kind", "类别"),
    "use": Text("equipment.head_use", "Use", "使用方式"),
    "seats": Text("equipment.head_seats", "Number without serials", "无编号数量"),
    "serials": Text("equipment.head_serials", "Serial numbers", "编号列表"),
    "unit": Text("equipment.head_unit", "Unit", "单位"),
    "stock": Text("equipment.head_stock", "Stock", "库存"),
    "minimum": Text("equipment.head_minimum", "Minimum stock", "最低库存"),
    "place": Text("equipment.head_place", "Place", "存放地点"),
    "state": Text("equipment.head_state", "State", "状态"),
    "valid_until": Text("equipment.head_valid", "Valid until", "有效期至"),
    "keeper": Text("equipment.head_keeper", "Keeper", "管理人"),
}
USES = {
    "lent": Text("equipment.use_lent", "Lent", "借用型"),
    "used_up": Text("equipment.use_used_up", "Used up", "消耗型"),
}
ITEM_STATES = {
    "in_use": Text("equipment.state_in_use", "In use", "在用"),
    "in_repair": Text("equipment.state_in_repair", "In repair", "维修中"),
    "retired": Text("equipment.state_retired", "Retired", "已停用"),
}
KINDS = {
    "computer": Text("equipment.kind_computer", "Computer", "计算机"),
    "server": Text("equipment.kind_server", "Server", "服务器"),
    "instrument": Text("equipment.kind_instrument", "Instrument", "仪器"),
    "licence": Text("equipment.kind_licence", "Licence", "许可证"),
    "material": Text("equipment.kind_material", "Material", "耗材"),
}
IMPORT_UNREADABLE = Text(
    "equipment.import_unreadable",
    "This is no readable Excel or CSV file with a column “Name”. Export the list to see its shape.",
    "无法读取该文件，或缺少“名称”列。可先导出列表作为模板。",
)
IMPORT_ROW = Text("equipment.import_row", "Row {row}: {problem}", "第 {row} 行：{problem}")
IMPORT_MANY = Text("equipment.import_many", "At most 2,000 rows at once.", "一次最多导入 2000 行。")
UTILISATION_HEADS = {
    "name": Text("equipment.use_name", "Name", "名称"),
    "period": Text("equipment.use_period", "Period", "时段"),
    "there": Text("equipment.use_there", "Available (piece-days)", "可用（件·天）"),
    "booked": Text("equipment.use_booked", "Booked (piece-days)", "已预订（件·天）"),
    "share": Text("equipment.use_share", "Utilisation (%)", "利用率（%）"),
    "total": Text("equipment.use_total", "Total", "合计"),
}
DATE_SHAPE = Text("equipment.date_shape", "Write dates as 2026-03-31.", "日期请写成 2026-03-31 的形式。")

from planweave.kernel.language import Text

SLUG_TAKEN = Text(
    "workspace.slug_taken",
    "The address “{slug}” is taken. Choose another.",
    "地址“{slug}”已被占用，请换一个。",
)
SLUG_MALFORMED = Text(
    "workspace.slug_malformed",
    "The address may hold small letters, digits and hyphens, at least two of them.",
    "地址只能使用小写字母、数字和连字符，至少两个字符。",
)
NAME_NEEDED = Text("workspace.name_needed", "Please give a name.", "请填写名称。")
NAME_TAKEN = Text("workspace.name_taken", "“{name}” exists here already.", "“{name}”已存在。")
PREFIX_MALFORMED = Text(
    "product.prefix_malformed",
    "The key prefix is 2 to 10 capital letters or digits and begins with a letter, like SHOP.",
    "编号前缀为 2 到 10 个大写字母或数字，并以字母开头，例如 SHOP。",
)
PREFIX_TAKEN = Text(
    "product.prefix_taken",
    "Another product already uses the key prefix {prefix}.",
    "编号前缀 {prefix} 已被其他产品使用。",
)
ROLE_UNKNOWN = Text(
    "member.role_unknown",
    "“{role}” is not a role. Use one of: {roles}.",
    "“{role}”不是有效角色，可用：{roles}。",
)
LAST_OWNER = Text(
    "member.last_owner",
    "A workspace needs an owner. Make somebody else owner first.",
    "工作区至少要有一位所有者，请先指定另一位所有者。",
)
OWNER_ONLY = Text(
    "member.owner_only",
    "Only an owner may make somebody owner or change an owner's role.",
    "只有所有者才能任命所有者或更改所有者的角色。",
)
AREA_KIND_UNKNOWN = Text(
    "area.kind_unknown",
    "“{kind}” is not a kind of area. Use one of: {kinds}.",
    "“{kind}”不是有效的领域类型，可用：{kinds}。",
)
UNKNOWN_PERSON = Text(
    "member.unknown_person",
    "This person is not a member of the workspace.",
    "此人不是该工作区的成员。",
)
UNKNOWN_PRODUCT = Text(
    "product.unknown",
    "This product is not in the workspace.",
    "该产品不在此工作区。",
)
UNKNOWN_AREA = Text(
    "area.unknown",
    "This area is not in the workspace.",
    "该领域不在此工作区。",
)
NOT_DEMO = Text(
    "workspace.not_demo",
    "This is not a demo workspace. Delete a workspace in its settings.",
    "这不是演示工作区。请在工作区设置中删除。",
)

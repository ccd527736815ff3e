"""What the command line says."""

from planweave.kernel.language import Text

PLANWEAVE = Text(
    "cli.planweave",
    "Plan R&D together: requirements, priorities, releases and schedules.",
    "织策：一起把需求变成可信的研发计划。",
)
COMMAND = Text("cli.command", "COMMAND", "命令")
DATA = Text(
    "cli.data",
    "folder of the database and files (default: $PLANWEAVE_HOME or ./var)",
    "数据目录，存放数据库和文件（默认：$PLANWEAVE_HOME 或 ./var）",
)
LANGUAGE = Text(
    "cli.language",
    "language of messages and of a new demo",
    "提示信息及新建演示数据的语言",
)

SERVE = Text(
    "cli.serve",
    "start the server; the first start makes the database and loads the demo",
    "启动服务；首次启动会建立数据库并载入演示数据",
)
SERVE_HOST = Text(
    "cli.serve.host", "address to listen on (default: %(default)s)", "监听地址（默认：%(default)s）"
)
SERVE_PORT = Text(
    "cli.serve.port", "port to listen on (default: %(default)s)", "监听端口（默认：%(default)s）"
)
SERVE_EMPTY = Text(
    "cli.serve.empty",
    "begin without the demo workspace",
    "不载入演示工作区，从空白开始",
)
SERVE_WORKERS = Text(
    "cli.serve.workers",
    "job workers beside the server (default: %(default)s; 0 where they run elsewhere)",
    "随服务启动的任务进程数（默认：%(default)s；任务在别处执行时设为 0）",
)
SERVE_ADMINISTRATOR = Text(
    "cli.serve.administrator",
    "e-mail of the first administrator (default: %(default)s)",
    "首位管理员的邮箱（默认：%(default)s）",
)
PORT_TAKEN = Text(
    "cli.serve.port_taken",
    "Port {port} of {host} is already in use, perhaps by another Planweave. "
    "Stop that program, or choose another port with --port.",
    "{host} 的端口 {port} 已被占用，可能已有一个织策在运行。请先停止该程序，或用 --port 换一个端口。",
)
ADDRESS_UNUSABLE = Text(
    "cli.serve.address_unusable",
    "It is not possible to listen on {host}:{port}: {reason}. Choose another --host or --port.",
    "无法监听 {host}:{port}：{reason}。请换一个 --host 或 --port。",
)
DATABASE_UNREACHABLE = Text(
    "cli.database_unreachable",
    "The database cannot be opened: {reason}",
    "无法打开数据库：{reason}",
)
DATABASE_READY = Text("cli.serve.database_made", "The database is ready: {place}", "数据库已就绪：{place}")
DEMO_LOADING = Text("cli.serve.demo_loading", "Loading the demo …", "正在载入演示数据……")
ADMINISTRATOR_NAME = Text("cli.serve.administrator_name", "Administrator", "管理员")
READY = Text("cli.serve.ready", "Planweave is ready: {address}", "织策已就绪：{address}")
FIRST_LINK = Text(
    "cli.serve.first_link",
    "Sign in with this link (good once, within a day): {link}",
    "请用此链接登录（一天内有效，仅可使用一次）：{link}",
)
NEXT_LINK = Text(
    "cli.serve.next_link",
    "For a new sign-in link run: {command} sign-in-link",
    "如需新的登录链接，请运行：{command} sign-in-link",
)
HOSTS_MISSING = Text(
    "cli.serve.hosts_missing",
    "Set PLANWEAVE_HOSTS to the names under which people reach this server; "
    "until then only 127.0.0.1 and localhost are answered.",
    "请将 PLANWEAVE_HOSTS 设为大家访问本服务所用的主机名；在此之前只响应 127.0.0.1 和 localhost。",
)
WORKER = Text(
    "cli.worker",
    "run jobs for a server that runs elsewhere on the same database",
    "为使用同一数据库的服务单独执行任务",
)

SIGN_IN_LINK = Text(
    "cli.sign_in_link",
    "print a sign-in link that is good once",
    "生成一次性登录链接",
)
SIGN_IN_LINK_USER = Text(
    "cli.sign_in_link.user",
    "e-mail of the person (default: the administrator)",
    "用户邮箱（默认：管理员）",
)
SIGN_IN_LINK_ADDRESS = Text(
    "cli.sign_in_link.address",
    "address of the server (default: where it was last started)",
    "服务地址（默认：上次启动的地址）",
)
NO_ADMINISTRATOR = Text(
    "cli.no_administrator",
    "There is no administrator yet. Start the server once, or name a person with --user.",
    "尚无管理员。请先启动一次服务，或用 --user 指定用户。",
)

USER = Text("cli.user", "people of this server", "管理用户")
USER_CREATE = Text("cli.user.create", "add a person", "新建用户")
USER_EMAIL = Text("cli.user.email", "e-mail", "邮箱")
USER_NAME = Text("cli.user.name", "name", "姓名")
USER_ADMINISTRATOR = Text("cli.user.administrator", "may administer this server", "可管理本服务")
USER_RESET = Text(
    "cli.user.reset_second_factor",
    "turn two-step verification off for somebody who lost app and recovery codes",
    "为丢失验证器和恢复码的用户关闭两步验证",
)
USER_RESET_DONE = Text(
    "cli.user.reset_second_factor.done",
    "{email} signs in without a code again. Ask them to turn two-step verification on anew.",
    "{email} 登录时不再需要验证码，请提醒其重新开启两步验证。",
)
USER_CREATED = Text("cli.user.created", "{email} was added.", "已新建用户 {email}。")

TOKEN = Text("cli.token", "tokens for programs", "管理程序令牌")
TOKEN_CREATE = Text(
    "cli.token.create",
    "make a token; its secret is printed once and kept nowhere",
    "新建令牌；密钥只显示一次，不会保存",
)
TOKEN_USER = Text("cli.token.user", "e-mail of the person whom it speaks for", "令牌所代表用户的邮箱")
TOKEN_SCOPE = Text(
    "cli.token.scope",
    "what it may do: read, write, admin; may be given several times",
    "权限范围：read、write、admin，可多次指定",
)
TOKEN_NAME = Text("cli.token.name", "what uses it", "令牌用途")

AUDIT = Text("cli.audit", "the history of every change", "变更历史")
AUDIT_VERIFY = Text(
    "cli.audit.verify",
    "recompute the hash chain and the baselines of every workspace",
    "重新计算每个工作区的哈希链与基线",
)
AUDIT_WORKSPACE = Text("cli.audit.workspace", "only this workspace", "仅检查该工作区")
AUDIT_WHOLE = Text("cli.audit.whole", "{slug}: {count} events, unbroken", "{slug}：{count} 条记录，完整无误")
AUDIT_BASELINE_BROKEN = Text(
    "cli.audit.baseline_broken",
    "{slug}: the baseline “{name}” is not what was frozen ({faults}); it was changed behind the product.",
    "{slug}：基线“{name}”与冻结时不一致（{faults}），已被绕过系统修改。",
)
WORKSPACE_UNKNOWN = Text(
    "cli.workspace_unknown",
    "There is no workspace “{slug}” here.",
    "没有名为“{slug}”的工作区。",
)

MIGRATE = Text(
    "cli.migrate",
    "bring the database up to this version",
    "将数据库升级到当前版本",
)
OPENAPI = Text(
    "cli.openapi",
    "print the API's OpenAPI document",
    "输出接口的 OpenAPI 文档",
)
BENCH = Text("cli.bench", "measure this installation", "性能与求解质量测试")
BENCH_WHAT = Text("cli.bench.what", "WHAT", "项目")
BENCH_GENERATE = Text(
    "cli.bench.generate",
    "fill a new workspace with generated requirements, links and tasks",
    "新建工作区并填充生成的需求、关联和任务",
)
BENCH_HTTP = Text(
    "cli.bench.http",
    "start a server on a generated workspace and measure it through HTTP",
    "在生成的工作区上启动服务，并通过 HTTP 测量性能",
)
BENCH_DOCUMENTS = Text(
    "cli.bench.documents",
    "how long a requirements document takes to compose and to write, format by format",
    "测量汇编需求文档并导出为各种格式所需的时间",
)
BENCH_SIZE = Text("cli.bench.size", "requirements (default: %(default)s)", "需求数量（默认：%(default)s）")
BENCH_SEED = Text(
    "cli.bench.seed", "seed of the generator (default: %(default)s)", "随机种子（默认：%(default)s）"
)
BENCH_TASKS = Text(
    "cli.bench.tasks", "number of tasks (default: half of the size)", "任务数量（默认：需求数量的一半）"
)
BENCH_SLUG = Text(
    "cli.bench.slug", "address of the workspace (default: %(default)s)", "工作区地址（默认：%(default)s）"
)
BENCH_CLIENTS = Text(
    "cli.bench.clients",
    "numbers of clients at once (default: %(default)s)",
    "并发客户端数（默认：%(default)s）",
)
BENCH_SECONDS = Text(
    "cli.bench.seconds",
    "seconds per kind and number of clients (default: %(default)s)",
    "每类操作、每种并发数的测量秒数（默认：%(default)s）",
)
BENCH_OUTPUT = Text("cli.bench.output", "also write the JSON here", "同时将 JSON 写入该文件")
BENCH_TABLE = Text(
    "cli.bench.table",
    "also write the figures there as a Markdown table",
    "同时将结果以 Markdown 表格写入该文件",
)
BENCH_KEEP = Text(
    "cli.bench.keep",
    "keep the generated data in this folder and use it again the next time",
    "将生成的数据保留在该文件夹中，下次直接使用",
)
BENCH_GENERATED = Text(
    "cli.bench.generated",
    "Workspace {slug} with {size} requirements was generated in {seconds:.1f} s.",
    "已生成工作区 {slug}，含 {size} 条需求，用时 {seconds:.1f} 秒。",
)
BENCH_WRONG = Text(
    "cli.bench.wrong",
    "--clients is a list of numbers like 1,8,32; --size is at least 10 and --seconds above 0.",
    "--clients 应为 1,8,32 这样的数字列表；--size 至少为 10,--seconds 应大于 0。",
)
REQIF = Text("cli.reqif", "ReqIF files of other tools", "其他工具的 ReqIF 文件")
REQIF_CHECK = Text(
    "cli.reqif.check",
    "say whether a .reqif or .reqifz can be imported, and where not: line and reason",
    "检查 .reqif 或 .reqifz 能否导入；不能时给出行号和原因",
)
REQIF_FILE = Text("cli.reqif.file", "the file", "文件")
REQIF_MEND = Text(
    "cli.reqif.mend",
    "supply what the schema misses and no content depends on",
    "补全架构要求而文件缺少、且不影响内容的部分",
)
REQIF_UNREADABLE = Text(
    "cli.reqif.unreadable",
    "{path} cannot be opened: {reason}.",
    "无法打开 {path}：{reason}。",
)
REQIF_GOOD = Text(
    "cli.reqif.good",
    "{name}: valid ReqIF 1.2. Objects: {objects}; types: {types}; relations: {relations}.",
    "{name}：有效的 ReqIF 1.2 文件。对象 {objects} 个，类型 {types} 个，关系 {relations} 条。",
)
REQIF_MENDED = Text(
    "cli.reqif.mended",
    "Supplied what the schema misses; places: {count}.",
    "已补全 {count} 处不符合架构的内容。",
)
REQIF_CAN_MEND = Text(
    "cli.reqif.can_mend",
    "No content depends on any of this. With --mend it is supplied.",
    "以上均不影响内容，加上 --mend 即可补全。",
)
FILES = Text(
    "cli.files",
    "move uploaded and made files into the store of PLANWEAVE_FILES, or back into the database",
    "将上传和生成的文件移入 PLANWEAVE_FILES 指定的对象存储，或移回数据库",
)
FILES_TO = Text("cli.files.to", "where they belong now", "文件的去处")
FILES_NO_STORE = Text(
    "cli.files.no_store",
    "PLANWEAVE_FILES is not set: there is no store to move files to or from.",
    "未设置 PLANWEAVE_FILES，没有可移入或移出的对象存储。",
)
FILES_MOVED = Text("cli.files.moved", "Files moved: {count}.", "已移动 {count} 个文件。")

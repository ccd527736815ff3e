from planweave.kernel.language import Text

LINK_DEAD = Text(
    "sign_in.link_dead",
    "This sign-in link was already used or has expired. Ask for a new one, or run “planweave sign-in-link”.",
    "该登录链接已使用或已过期。请索取新链接，或运行 “planweave sign-in-link”。",
)
WRONG_PASSWORD = Text(
    "sign_in.wrong",
    "E-mail and password do not match.",
    "邮箱与密码不匹配。",
)
TOO_MANY_FAILURES = Text(
    "sign_in.too_many",
    "Too many failed attempts. Wait 15 minutes, or use a sign-in link.",
    "失败次数过多。请等待 15 分钟，或使用登录链接。",
)
PASSWORD_WEAK = Text(
    "password.weak",
    "This password is too easy to guess: use at least 10 characters, not only digits, and no common word.",
    "密码过于简单：至少 10 个字符，不能全为数字，也不要用常见词。",
)
PASSWORD_WRONG = Text(
    "password.current_wrong",
    "The current password is not right.",
    "当前密码不正确。",
)
PASSWORD_NEEDED = Text(
    "password.needed",
    "Type your password again: this binds you by name.",
    "请再次输入密码：此操作以您的名义生效。",
)
LINK_NEEDED = Text(
    "sign_in.link_needed",
    "Your account has no password. Paste a new one-time sign-in link (from “planweave sign-in-link”), or set a "
    "password in your profile.",
    "您的账号未设置密码。请粘贴新的一次性登录链接（由 “planweave sign-in-link” 生成），或在个人资料中设置密码。",
)
EMAIL_TAKEN = Text(
    "user.email_taken",
    "There is already an account with the e-mail {email}.",
    "邮箱 {email} 已有账号。",
)
EMAIL_MALFORMED = Text(
    "user.email_malformed",
    "“{email}” is not an e-mail address.",
    "“{email}”不是有效的邮箱地址。",
)
NAME_NEEDED = Text("user.name_needed", "Please give a name.", "请填写姓名。")
LANGUAGE_UNKNOWN = Text(
    "user.language_unknown",
    "The language must be “en” or “zh”.",
    "语言只能是 “en” 或 “zh”。",
)
SCOPE_UNKNOWN = Text(
    "token.scope_unknown",
    "“{scope}” is not a scope. Use one or more of: {scopes}.",
    "“{scope}”不是有效的权限范围，可用：{scopes}。",
)
TOKEN_NAME_NEEDED = Text(
    "token.name_needed",
    "Give the token a name that says what uses it.",
    "请为令牌取一个说明用途的名称。",
)
USER_UNKNOWN = Text(
    "user.unknown",
    "There is no active account with the e-mail {email}.",
    "没有邮箱为 {email} 的有效账号。",
)
PASSWORD_AGAIN = Text(
    "password.again",
    "Type your password again: this changes the way into your account.",
    "请再次输入密码：此操作会改变账号的登录方式。",
)
FIRST_FACTOR_FIRST = Text(
    "sign_in.first_factor_first",
    "This took too long, or began elsewhere. Sign in again from the start.",
    "等待时间过长，或登录并非从此处开始。请重新登录。",
)
SECOND_FACTOR_NEEDED = Text(
    "second_factor.needed",
    "This server requires a second factor. Turn on two-step verification in your profile, or sign in with a passkey; "
    "until then nothing else is open to you. (Programs: POST /api/v1/profile/second-factor/begin, then …/confirm.)",
    "本服务器要求启用两步验证。请在个人设置中开启，或改用通行密钥登录；在此之前无法使用其他功能。"
    "（程序可调用 POST /api/v1/profile/second-factor/begin，再调用 …/confirm。）",
)
ADMINISTRATORS_ONLY = Text(
    "administrators_only",
    "Only an administrator of this server may see this.",
    "仅服务器管理员可查看。",
)
SECOND_FACTOR_ON = Text(
    "second_factor.on",
    "Codes are already asked for. Turn that off first to use another app.",
    "两步验证已开启。如需更换验证器，请先关闭。",
)
SECOND_FACTOR_OFF = Text(
    "second_factor.off",
    "This account asks for no codes.",
    "该账号未开启两步验证。",
)
SECOND_FACTOR_NOT_BEGUN = Text(
    "second_factor.not_begun",
    "There is no secret to confirm. Begin again.",
    "没有待确认的密钥，请重新开始设置。",
)
SECOND_FACTOR_UNREADABLE = Text(
    "second_factor.unreadable",
    "The app’s secret cannot be read, because this server’s secret key has changed. Use a recovery code, or ask "
    "whoever runs the server for “planweave user reset-second-factor”.",
    "服务器密钥已更换，无法读取验证器密钥。请使用恢复码，或请服务器管理员运行 “planweave user reset-second-factor”。",
)
CODE_WRONG = Text(
    "second_factor.code_wrong",
    "This code is not right, or was already used. Take the one that the app shows now.",
    "验证码不正确或已使用过，请输入验证器当前显示的验证码。",
)
PASSKEYS_TOO_MANY = Text(
    "passkey.too_many",
    "There are already {most} passkeys. Remove one that is not used any more.",
    "已有 {most} 个通行密钥，请先移除不再使用的。",
)
PASSKEY_REFUSED = Text(
    "passkey.refused",
    "The browser’s answer does not fit. Try again, on this page and with the same device.",
    "浏览器返回的结果不符合要求。请在本页面用同一设备重试。",
)
PASSKEY_TOO_LATE = Text(
    "passkey.too_late",
    "This took too long, or was already used. Try again.",
    "等待时间过长，或该请求已使用过。请重试。",
)
PASSKEY_KNOWN = Text(
    "passkey.known",
    "This passkey is already registered.",
    "该通行密钥已登记。",
)
PASSKEY_UNKNOWN = Text(
    "passkey.unknown",
    "This passkey opens no account here. Sign in another way, and add it in your profile.",
    "该通行密钥在此没有对应的账号。请用其他方式登录，并在个人设置中添加。",
)
PASSKEY_NAME_NEEDED = Text(
    "passkey.name_needed",
    "Give the passkey a name that says on which device it is.",
    "请为通行密钥取一个能说明所在设备的名称。",
)
NO_ACCOUNT = Text(
    "provider.no_account",
    "Nobody here has this address. Ask an owner of your workspace to add you, then sign in again.",
    "此邮箱在这里还没有账号。请联系工作区所有者添加您，然后重新登录。",
)
NO_ADDRESS = Text(
    "provider.no_address",
    "The identity provider did not say your e-mail address. Whoever runs it must release it to Planweave.",
    "身份提供方没有提供您的邮箱地址，请联系其管理员向织策开放该信息。",
)
ADDRESS_UNPROVEN = Text(
    "provider.address_unproven",
    "The identity provider does not vouch for your e-mail address. Verify it there, then sign in again.",
    "身份提供方尚未验证您的邮箱地址。请先在该处完成验证，再重新登录。",
)
PROVIDER_REFUSED = Text(
    "provider.refused",
    "The identity provider’s answer could not be accepted. Sign in again; if it stays so, tell whoever runs this "
    "server.",
    "身份提供方返回的结果无法通过校验。请重新登录；如仍失败，请联系服务器管理员。",
)
PROVIDER_SILENT = Text(
    "provider.silent",
    "The identity provider does not answer. Try again later, or sign in another way.",
    "身份提供方没有响应。请稍后再试，或使用其他方式登录。",
)
PROVIDER_OLD = Text(
    "provider.too_late",
    "This sign-in took too long, was already used, or began in another browser. Sign in again.",
    "此次登录等待过久、已被使用，或并非从此浏览器发起。请重新登录。",
)
DIRECTORY_SILENT = Text(
    "provider.directory_silent",
    "The directory does not answer. Try again later, or use a sign-in link or a passkey.",
    "目录服务没有响应。请稍后再试，或使用登录链接、通行密钥登录。",
)
SAML_NOT_INSTALLED = Text(
    "provider.saml_not_installed",
    "SAML is set up, but its library is not installed: install planweave[saml].",
    "已配置 SAML，但尚未安装其组件：请安装 planweave[saml]。",
)
SAML_METADATA_UNREADABLE = Text(
    "provider.saml_metadata_unreadable",
    "The SAML provider’s metadata cannot be read: {path}. Set PLANWEAVE_SAML_METADATA to its XML file.",
    "无法读取 SAML 身份提供方的元数据：{path}。请将 PLANWEAVE_SAML_METADATA 设为其 XML 文件。",
)

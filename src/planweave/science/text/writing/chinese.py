"""Rules of Chinese that need more than a list of words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .clauses import main_clause_at
from .lexical import hit_of
from .model import Hit, Rewriting, Rule, Sentence

VERBS = frozenset(
    re.findall(
        r"\S+",
        """
增加 新增 添加 修改 编辑 删除 更新 查询 查看 浏览 搜索 检索 查找 筛选 过滤 排序 导入
导出 上传 下载 保存 存储 备份 恢复 归档 打印 显示 展示 提示 提醒 通知 告知 推送 发送
发布 接收 转发 转发给 提交 审核 审批 批准 驳回 拒绝 撤回 取消 确认 校验 验证 核对 核验
检查 检测 监测 监控 识别 计算 统计 汇总 分析 预测 评估 比较 对比 记录 登记 录入 填写
签署 签名 签收 生成 创建 新建 建立 打开 关闭 启动 停止 暂停 继续 重启 切换 锁定 解锁
冻结 解冻 闭塞 解闭 分配 指派 调度 派发 领取 归还 借出 支付 付款 退款 退还 结算 扣减
扣除 扣款 开具 合并 拆分 复制 移动 粘贴 替换 同步 上报 汇报 报告 报警 告警 呼叫 拨打
拍照 拍摄 录像 录音 回传 传输 上链 加密 解密 脱敏 压缩 解压 转换 翻译 解析 渲染 降落
悬停 起飞 返航 称重 贴标 分拣 装车 入库 出库 盘点 配送 限制 禁止 允许 屏蔽 打乱 读取
写入 更换 选择 设置 配置 绑定 解绑 注册 登录 注销 退出 收藏 分享 评论 点赞 投票 预约
预订 取号 叫号 排队 赔付 核定 理赔 记账 入账 对账 清算 跳转 返回 刷新 缓存 清除 清空
播放 标记 标注 标红 关联 订阅 执行 触发 发出 释放 占用 采集 控制 调节 调整 升级 安装
卸载 部署 发起 处理 管理 维护 支持 提供 输出 输入 补交 公布 公示 回复 答复 打包 下单
发货 收货 退货 换货
""",
    )
)
_VERB = "|".join(sorted(VERBS, key=lambda verb: (-len(verb), verb)))
_MODAL = r"(?:应当|应该|应|必须|须|需要|需|能够|能|可以|可|会|将|支持|允许)"

_PRONOUN = re.compile(
    r"它们?|他们?(?!人)|她们?|其(?![他它余中次实间内外后前一])(?<!尤其)(?<!极其)(?<!及其)|上述(?![\u4e00-\u9fff])"
    r"|前者|后者|(?:^|(?<=[，,。；;]))[这此](?=[应须必将是可需会也都])|这些(?=[应须必将是可需会也都，。])|那些(?=[应须必将是可需会也都，。])"
    r"|(?<=[对将把向给为使用由在与从])(?:这|此|之)(?=[进作做予应须，。])|此类?(?=要求|[，。])"
)
_OTHERS = re.compile(r"其他人?|他人|尤其|极其|及其|莫名其妙")
_PASSIVE = re.compile(
    r"被(?!动|测|试|授权|叫|称为|盘|审|监|保险|投保|告|访|害|退|拆|引用的|选中的|选)"
    rf"(?P<agent>[\u4e00-\u9fffA-Za-z0-9]{{2,8}}?)??(?P<verb>{_VERB}|应用|跟踪|剔除|附|[\u4e00-\u9fff]{{2}})"
)
_SHALL_BE = re.compile(r"(?:予以|加以|得到|受到)[\u4e00-\u9fff]{2}")
_NEGATIVE = re.compile(
    r"不得(?![超少低高大小多晚早长短迟])|不能(?!超过|少于|低于|高于|大于|小于|多于|晚于|早于)|不应当?(?![超少低高大小多晚早长短])"
    r"|不可(?![超少低高大小多晚早用见靠避]|以?超过)(?!用)|不允许|不许|不准|不会|不要(?!求)|不再|无法|禁止(?!区)(?<!应禁止)(?=$)|严禁|切勿|不予"
)
_ACTION = rf"(?:{_VERB})"
_JOIN = re.compile(
    rf"(?P<first>{_VERB})(?P<object>[^，,。；;并和或及、]{{0,12}}?)"
    rf"(?P<join>[，,]?\s*(?:并且|并同时|同时|而且|并(?!行(?!驶)|发(?![送布出放货起])|列|联|排|购|网|轨)(?:自动|及时|立即|同时|且)?|然后|(?<!后)再|以及|及|和|或者|或|且)\s*)"
    rf"(?:(?:向|给|对|将|把|为|在|从|通过|以|按)[^，,。；;]{{1,14}}?)?(?P<second>{_VERB})"
)
_LIST = re.compile(
    rf"(?P<first>{_VERB})[^，,。；;、]{{0,10}}、(?:[^，,。；;、]{{0,10}}、)*?(?P<second>{_VERB})"
)
_SLASH = re.compile(r"(?P<left>[\u4e00-\u9fffA-Za-z]+)\s*[/／]\s*(?P<right>[\u4e00-\u9fffA-Za-z]+)")
_UNITS = re.compile(
    r"(?:公里|千米|米|厘米|毫米|元|万元|度|转|次|人|个|笔|件|条|吨|千克|公斤|克|升|毫升|帧|字节|千瓦|兆瓦|瓦|牛|巴|KB|MB|GB|TB|kB|Mb|Gb|bit|km|m|mm|kg|g|W|kW)$"
)
_PER = re.compile(
    r"^(?:小时|分钟|分|秒|时|天|日|月|周|年|千瓦时|度|人|次|平方米|立方米|公里|米|升|台|个|h|s|min|d|m2|m3|kWh)"
)
_KNOWN_SLASH = re.compile(
    r"TCP/IP|I/O|24/7|N/A|A/B|CI/CD|GB/T|ISO/IEC|IEC/IEEE|C/S|B/S|SSL/TLS|TLS/SSL|R/W|AC/DC", re.I
)


def chinese_hits(sentence: Sentence) -> Iterator[Hit]:
    """Passives, pronouns, negations, slashes and several actions of one Chinese sentence."""
    text, begin = sentence.text, main_clause_at(sentence)
    spared = [found.span() for found in _OTHERS.finditer(text)]
    for found in _PRONOUN.finditer(text):
        if not any(start <= found.start() < end for start, end in spared):
            yield hit_of(sentence, Rule.PRONOUN, found.start(), found.end())
    yield from _passives(sentence, begin)
    for found in _NEGATIVE.finditer(text, begin):
        yield hit_of(sentence, Rule.NEGATIVE, found.start(), found.end())
    yield from _slashes(sentence)
    yield from _several(sentence, begin)


def _passives(sentence: Sentence, begin: int) -> Iterator[Hit]:
    for found in _PASSIVE.finditer(sentence.text, begin):
        if found["agent"] or sentence.text[found.end() : found.end() + 1] == "的":
            continue
        hit = hit_of(sentence, Rule.PASSIVE, found.start(), found.end())
        yield Hit(hit.rule, hit.start, hit.end, hit.words, hit.language, _active(sentence, begin, found))
    for found in _SHALL_BE.finditer(sentence.text, begin):
        if "由" not in sentence.text[begin : found.start()]:
            yield hit_of(sentence, Rule.PASSIVE, found.start(), found.end())


def _active(sentence: Sentence, begin: int, found: re.Match[str]) -> Rewriting | None:
    """ "数据应被加密" as "【系统】应对数据加密" would be clumsy; "应由【系统】加密数据" reads well."""
    before = re.fullmatch(
        r"(?P<thing>[^，,应须]{1,12})(?P<modal>应|须|必须)", sentence.text[begin : found.start()]
    )
    if before is None or found["verb"] not in VERBS:
        return None
    text = f"【系统】{before['modal']}{found['verb']}{before['thing']}"
    return Rewriting(sentence.start + begin, sentence.start + found.end(), text)


def _slashes(sentence: Sentence) -> Iterator[Hit]:
    text = sentence.text
    spared = [found.span() for found in _KNOWN_SLASH.finditer(text)]
    spared += [web.span() for web in re.finditer(r"\w+://\S+|www\.\S+|(?:^|\s)[.~]?/[\w/.-]+", text, re.A)]
    for found in _SLASH.finditer(text):
        if any(start < found.end() and found.start() < end for start, end in spared):
            continue
        if _UNITS.search(found["left"]) and _PER.match(found["right"]):
            continue
        yield hit_of(sentence, Rule.SLASH, found.start(), found.end())


def _several(sentence: Sentence, begin: int) -> Iterator[Hit]:
    text = sentence.text
    for found in (*_JOIN.finditer(text, begin), *_LIST.finditer(text, begin)):
        rest = text[found.end() :]
        if rest.startswith(("的", "率", "量", "者", "员", "人员", "方式", "费")):
            continue
        before = text[: found.start()]
        if re.search(r"(?:的|对|按)$", before) and "join" in found.groupdict():
            continue
        joined = found.groupdict().get("join")
        start = found.start("join") if joined else found.start()
        rewriting = None
        subject = re.match(r"(?P<all>.*?(?:应当|应|必须|须)(?:能够?|支持)?)", text[begin:])
        if joined and joined.strip("，, ") in {"并", "并且", "同时", "并同时"} and subject and begin == 0:
            rewriting = Rewriting(
                sentence.start + found.start("join"),
                sentence.start + found.end("join"),
                f"。{subject['all']}",
            )
        hit = hit_of(sentence, Rule.SEVERAL, start, found.end())
        yield Hit(hit.rule, hit.start, hit.end, hit.words, hit.language, rewriting)
        return

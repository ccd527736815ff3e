# ruff: noqa: E501 - a list of words reads better on one line than broken up
"""A sentence as a bag of named features."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from planweave.science.text.similarity.tokens import stem
from planweave.science.text.writing import check, language_of

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_CHINESE = re.compile(r"[\u3400-\u9fff]+")

QUALITIES: dict[str, str] = {
    "performance": r"\b(?:respon\w*|seconds?|minutes?|throughput|concurren\w*|simultaneous\w*|latency|load(?:s|ing)?|fast\w*|quick\w*"
    r"|speed|perform(?:ance)?|capacity|per second|peak|users at|refresh\w*)\b|响应|秒|毫秒|吞吐|并发|时延|延迟|性能|加载|同时在线|快速|每秒",
    "reliability": r"\b(?:availab\w*|uptime|downtime|24|reliab\w*|fail(?:s|ure|ures|over)?|recover\w*|restor\w*|backups?|mtbf|fault\w*"
    r"|crash\w*|outage\w*|robust\w*)\b|可用性|可靠|故障|恢复|备份|宕机|中断|容错|断电",
    "security": r"\b(?:secur\w*|encrypt\w*|authenticat\w*|authori[sz]\w*|password\w*|privacy|confidential\w*|permission\w*|access(?:es)?"
    r"|tamper\w*|malicious|virus\w*|hack\w*|credentials?|unauthori[sz]ed|privileges?|audit\w*|protect\w*|login|sign-?ins?)\b"
    r"|安全|加密|密码|权限|授权|认证|隐私|审计|脱敏|防篡改|未经|登录|签名|口令",
    "interaction": r"\b(?:eas(?:y|ily|e)|usab\w*|intuitiv\w*|learn\w*|train(?:ing|ed)|user[- ]friendly|appeal\w*|look|feel|colou?rs?|fonts?"
    r"|appearance|accessib\w*|wcag|attractive\w*|understand\w*|icons?|style|screens? |logo|brand\w*|simple|clicks?|satisf\w*|languages?)\b"
    r"|易用|界面|直观|美观|图标|语言|无障碍|颜色|字体|操作简便|上手|点击|友好|单手|滚动",
    "maintainability": r"\b(?:maintain\w*|maintenance|modif\w*|updat\w*|upgrad\w*|test(?:s|able|ing|ed)|document\w*|source code|modular\w*"
    r"|coding|standards?|developers?|code|diagnos\w*|configur\w*|extend\w*|future)\b|维护|可维护|升级|代码|注释|文档|诊断|模块化|覆盖率|重启",
    "flexibility": r"\b(?:scal\w*|port(?:ed|ability|able)|install\w*|adapt\w*|expand\w*|grow\w*|platforms?|windows|linux|unix|environments?"
    r"|operating|temperature|countries|regions?|locali[sz]\w*|protocols?|growth)\b|扩展|移植|平台|适配|灵活|部署|多国|协议|℃|环境",
    "compatibility": r"\b(?:compatib\w*|interoperab\w*|interfac\w*|browsers?|explorer|exchang\w*|integrat\w*|formats?|server|database"
    r"|run on|operate|conform\w*|work with|legacy|hardware|network)\b|兼容|浏览器|接口|格式|互操作|交换|对接|通信|协同",
    "safety": r"\b(?:safe\w*|hazard\w*|harm\w*|injur\w*|danger\w*|emergency|accident\w*|risk)\b|安全停|急停|伤害|危险|事故|防护|避让|行人|制动",
    "legal": r"\b(?:law\w*|legal\w*|regulat\w*|complian\w*|comply|standards?|licen[cs]\w*|hipaa|gdpr|polic(?:y|ies))\b|法律|法规|合规|标准",
    "business": r"\b(?:approv\w*|manager|employees?|customers? shall|clerk|refund\w*|working days?|policy|fee|officer|branch|leader)\b"
    r"|审批|经理|员工|专员|工作日|退款|赔付|主管|经办|费用|行长|班长|制度",
    "action": r"\b(?:display\w*|show\w*|provide\w*|allow\w*|enable\w*|notif\w*|send\w*|search\w*|select\w*|creat\w*|add(?:s|ed)?|delet\w*|edit\w*"
    r"|view\w*|print\w*|generat\w*|record\w*|stor\w*|list\w*|enter\w*|sav\w*|calculat\w*|submit\w*|export\w*|import\w*|assign\w*)\b"
    r"|显示|展示|发送|查询|搜索|创建|删除|编辑|导出|导入|生成|记录|保存|提交|通知|列出|打印|计算|标记|提醒",
}
_QUALITIES = {name: re.compile(words, re.I) for name, words in QUALITIES.items()}


def features_of(text: str) -> Counter[str]:
    """Words, pairs of words, pairs and triples of stems, the first stems and pieces of words (English), stretches of
    characters (Chinese), the first verb after the modal, the quality words that are
    known, and what the check of writing tells: measures and patterns."""
    low = text.lower()
    found: Counter[str] = Counter()
    if language_of(text) == "zh":
        for stretch in _CHINESE.findall(low):
            for size in (1, 2, 3):
                found.update(f"c:{stretch[at : at + size]}" for at in range(len(stretch) - size + 1))
        found.update(f"w:{word}" for word in _WORD.findall(low))
    else:
        plain = _NUMBER.sub(" 0 ", low)
        words = re.findall(r"[a-z]+|0|%", plain)
        found.update(f"w:{word}" for word in words)
        found.update(f"p:{one} {other}" for one, other in pairwise(words))
        stems = [stem(word) for word in words]
        found.update(f"b:{one} {other}" for one, other in pairwise(stems))
        found.update(
            f"k:{one} {two} {three}" for one, two, three in zip(stems, stems[1:], stems[2:], strict=False)
        )
        found.update(f"f:{word}" for word in stems[:4])
        for word in words:
            edged = f" {word} "
            for size in (2, 3, 4, 5):
                found.update(f"c:{edged[at : at + size]}" for at in range(max(1, len(edged) - size + 1)))
        if verb := re.search(
            r"\b(?:shall|must|will|should|can)\s+(?:not\s+)?(?:be able to\s+)?([a-z]+)(?:\s+([a-z]+))?", low
        ):
            found[f"v:{verb[1]}"] = 1
            found[f"v:{verb[1]} {verb[2]}"] = 1
    for name, pattern in _QUALITIES.items():
        if hits := len(pattern.findall(text)):
            found[f"q:{name}"] = min(hits, 3)
    checked = check(text)
    for measure in checked.measures:
        found[f"m:{measure.metric}"] = 1
        found["m:any"] = 1
    for shape in checked.shapes:
        found[f"s:{shape.pattern.value}"] = 1
    return found

# ruff: noqa: E501 - a list of words reads better on one line than broken up
"""The EARS patterns (Mavin, Wilkinson, Harwood, Novak 2009), recognised and proposed, in English and Chinese."""

from __future__ import annotations

import re

from .model import Pattern, Sentence, Shape
from .verbs_en import VERBS

_EN_KINDS = [
    (Pattern.UNWANTED, re.compile(r"(?:^|[,;]\s*(?:then\s+)?|\s)if\s(?!possible|necessary|needed|required|appropriate|feasible|applicable|practic)", re.I)),
    (Pattern.EVENT, re.compile(r"(?:^|[,;]\s*|\s)(?:when(?:ever)?|once|as soon as|upon|each time|every time)\s(?!possible|necessary|appropriate|needed|required|applicable|practic)", re.I)),
    (Pattern.STATE, re.compile(r"(?:^|[,;]\s*|\s)(?:while|whilst|during|as long as)\s|\bin (?:the )?(?:\w+ ){1,3}(?:mode|state)\b", re.I)),
    (Pattern.OPTIONAL, re.compile(r"(?:^|[,;]\s*)where\s(?!possible|necessary|appropriate|needed|required|applicable|practic)", re.I)),
]  # fmt: skip
_ZH_KINDS = [
    (Pattern.OPTIONAL, re.compile(
        r"(?:若|如果|如|对于|当|在)?[^，,。]{0,12}(?:配备|配有|装有|安装了|包含|含有|具备|选配|购买了|开通了|启用了)[^，,。]{0,12}(?:的?情况下|时|的[^，,。]{1,6}|选项|功能|模块|版本)?[，,]")),
    (Pattern.UNWANTED, re.compile(r"(?:^|[，,；;])(?:如果|若|如(?![有下图上何])|倘若|假如|一旦|万一)[^，,。]+[，,]")),
    (Pattern.STATE, re.compile(r"[^，,。]*(?:期间|过程中|状态下|模式下|的?同时|状态时|模式时)[，,]|(?:^|[，,])只要")),
    (Pattern.EVENT, re.compile(r"(?:^|[，,；;])(?:当|每当)?[^，,。；;]+?(?:时|之时|的时候|后|之后|以后)[，,]|(?:^|[，,；;])一旦")),
]  # fmt: skip
_SHALL = {
    "en": re.compile(r"\b(?:shall|must|will)\b", re.I),
    "zh": re.compile(
        r"应(?!该|用|聘|急|收|付|对|答|届|征|援)|必须|须(?!知)|(?<!不)需(?![要求])|不得|禁止|严禁"
    ),
}
_STORY = {
    "en": re.compile(r"\bas an? [^,]+, I (?:want|need|would like|can|wish)\b", re.I),
    "zh": re.compile(r"作为(?:一[名位个])?[^，,]+[，,]\s*我(?:希望|想要?|需要|可以|能够?)"),
}
_PROPOSED_EN = re.compile(
    r"^(?P<subject>(?:the |a |an )?[\w][\w\s'-]{1,40}?) (?P<modal>should|can|may|could|might|would(?: like to)?|needs? to|has to|have to|is able to|are able to|wants? to)\s+(?P<rest>.+)$",
    re.I,
)
_VERB_EN = re.compile(r"^(?P<verb>[A-Z][a-z]+) (?P<rest>[a-z].+)$")
_PROPOSED_ZH = re.compile(
    r"^(?P<lead>(?:[^，,]+[，,])?)(?P<subject>[^，,。应]{1,14}?)(?:应该(?:可以|能够|能|会)?|可以|能够|可(?!能|考虑|靠|用)|希望(?:能够?)?|想要?|需要|要(?!求)|最好|可能(?:会|需要)?)(?P<rest>.+)$"
)
_VERB_ZH = re.compile(
    r"^(?:支持|实现|提供|增加|新增|优化|完善|允许|显示|展示|自动|导出|导入|查询|生成|记录|发送|打印)"
)


def shape_of(sentence: Sentence) -> Shape:
    """The pattern of a sentence. Without one, `proposal` is the sentence as it could read, where its words allow that."""
    text, language = sentence.text, sentence.language
    if _STORY[language].search(text):
        return Shape(Pattern.STORY, sentence.start, sentence.end)
    if not _SHALL[language].search(text):
        return Shape(Pattern.NONE, sentence.start, sentence.end, _proposal(text, language))
    kinds = _zh_kinds(text) if language == "zh" else {kind for kind, words in _EN_KINDS if words.search(text)}
    if len(kinds) > 1:
        return Shape(Pattern.COMPLEX, sentence.start, sentence.end)
    pattern = kinds.pop() if kinds else Pattern.UBIQUITOUS
    return Shape(pattern, sentence.start, sentence.end)


def _zh_kinds(text: str) -> set[Pattern]:
    """Each condition before the main clause counts once, as the first kind that it fits."""
    kinds = set()
    for part in re.findall(r"[^，,；;]+[，,]", text):
        shall = _SHALL["zh"].search(part)
        if shall:
            break
        for kind, words in _ZH_KINDS:
            if words.search(part):
                kinds.add(kind)
                break
    return kinds


def _proposal(text: str, language: str) -> str | None:
    body = text.rstrip("。.!！;； ")
    if language == "zh":
        if found := _PROPOSED_ZH.match(body):
            subject = found["subject"]
            if subject.endswith(
                ("用户", "员", "人", "者", "家", "经理", "客户", "管理员", "旅客", "学生", "教师")
            ):
                return f"{found['lead']}系统应允许{subject}{found['rest']}。"
            return f"{found['lead']}{subject}应{found['rest']}。"
        return f"系统应{body}。" if _VERB_ZH.match(body) else None
    if found := _PROPOSED_EN.match(body):
        return _shall(found["subject"], found["modal"].lower(), found["rest"])
    if (plain := _VERB_EN.match(body)) and plain["verb"].lower() in VERBS:
        return f"The [system] shall {plain['verb'].lower()} {plain['rest']}."
    return None


def _shall(subject: str, modal: str, rest: str) -> str | None:
    """A duty becomes "shall"; what somebody can or wants to do becomes what the system lets them do. A passive after
    "can" tells nothing of who lets whom: no proposal."""
    if modal in {"should", "need to", "needs to", "has to", "have to"}:
        return f"{subject[0].upper()}{subject[1:]} shall {rest}."
    if rest.startswith(("be ", "have been ")) or len(subject.split()) > 5:
        return None
    own = subject if subject[:2].isupper() else subject[0].lower() + subject[1:]
    return f"The [system] shall let {own} {rest}."

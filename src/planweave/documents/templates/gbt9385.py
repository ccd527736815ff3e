"""A software requirements specification in the manner of GB/T 9385: its order of sections, in our own words."""

from .slot import Slot, of_type

SRS = (
    Slot("gbt.introduction", 1, ("Introduction", "引言")),
    Slot("gbt.purpose", 2, ("Purpose", "目的"), (
        "What this specification is for, and who reads it.",
        "说明编写本规格说明的目的与预期读者。")),
    Slot("gbt.scope", 2, ("Scope", "范围"), (
        "The software product by name, what it does and does not do, its benefits and goals.",
        "写明软件产品名称、实现与不实现的功能，以及收益与目标。")),
    Slot("gbt.definitions", 2, ("Definitions and abbreviations", "定义、简写和缩略语"), (
        "Terms that are needed to read this document in one way only.",
        "给出准确理解本文档所需的术语，避免歧义。")),
    Slot("gbt.references", 2, ("Referenced documents", "引用文件"), (
        "Every document that is referred to, with number, date, issuer and source.",
        "列出所引用的全部文件，注明编号、日期、发布单位与来源。")),
    Slot("gbt.summary", 2, ("Overview of this document", "综述"), (
        "How the rest of this document is organised.",
        "说明本文档其余部分的内容与组织方式。")),
    Slot("gbt.overall", 1, ("Overall description", "总体描述")),
    Slot("gbt.perspective", 2, ("Product description", "产品描述"), (
        "The product among related products and systems, with its interfaces and conditions of operation.",
        "说明产品与相关产品、系统的关系，以及接口与运行条件。")),
    Slot("gbt.functions", 2, ("Product functions", "产品功能")),
    Slot("gbt.users", 2, ("User characteristics", "用户特点")),
    Slot("gbt.constraints", 2, ("Constraints", "约束"), (
        "Laws, hardware limits, interfaces, languages, protocols and safety that limit the design.",
        "列出限制设计的法规、硬件、接口、语言、协议与安全等因素。")),
    Slot("gbt.assumptions", 2, ("Assumptions and dependencies", "假设和依赖关系")),
    Slot("gbt.apportioning", 2, ("Requirements put off to later versions", "需求分配"), (
        "What is known to be wanted but comes in a later version.",
        "列出已明确但将在后续版本中实现的需求。"),
        select={"choices": {"priority": ["wont"]}, "look": "table", "fields": ["type", "source", "release"]}),
    Slot("gbt.specific", 1, ("Specific requirements", "具体需求")),
    Slot("gbt.interfaces", 2, ("External interface requirements", "外部接口需求")),
    Slot("gbt.user_interface", 3, ("User interface", "用户接口")),
    Slot("gbt.hardware_interface", 3, ("Hardware interface", "硬件接口")),
    Slot("gbt.software_interface", 3, ("Software interface", "软件接口")),
    Slot("gbt.communication_interface", 3, ("Communication interface", "通信接口")),
    Slot("gbt.functional", 2, ("Functional requirements", "功能需求"),
         select=of_type("functional", group="area")),
    Slot("gbt.business", 2, ("Business requirements", "业务需求"), select=of_type("business")),
    Slot("gbt.performance", 2, ("Performance and quality attributes", "性能需求与软件系统属性"),
         select=of_type("non_functional")),
    Slot("gbt.data", 2, ("Logical database requirements", "数据库逻辑需求")),
    Slot("gbt.design", 2, ("Design constraints", "设计约束"), (
        "Standards to follow and limits of hardware that narrow the design.",
        "说明须遵循的标准与硬件限制。")),
    Slot("gbt.acceptance", 1, ("Acceptance and verification", "验收与验证"),
         select={"look": "table", "fields": ["verification_method", "links", "state"]}),
    Slot("gbt.appendix", 1, ("Appendices", "附录")),
)  # fmt: skip

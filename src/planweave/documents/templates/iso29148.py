"""The four documents of ISO/IEC/IEEE 29148: which sections, in which order; the words are ours."""

from .slot import Slot, of_type

_GLOSSARY_HINT = (
    "Terms and abbreviations that a reader from another team would not know, each with one meaning.",
    "列出其他团队读者可能不了解的术语与缩略语，每个词只给一个含义。",
)
_REFERENCES_HINT = (
    "Contracts, standards, laws and documents that bind this one, with their version and where to find them.",
    "列出对本文档有约束力的合同、标准、法规和文档，注明版本与出处。",
)
_ASSUMPTIONS_HINT = (
    "What is taken for granted and would change the requirements if it turned out to be wrong.",
    "列出默认成立的前提；若不成立，需求将随之变化。",
)

BRS = (
    Slot("brs.introduction", 1, ("Introduction", "引言")),
    Slot("brs.purpose", 2, ("Business purpose", "业务目的"), (
        "Why the organisation wants this: the problem or the chance, and what is better afterwards.",
        "说明组织为什么要做这件事：要解决的问题或把握的机会，以及完成后的改善。")),
    Slot("brs.scope", 2, ("Business scope", "业务范围"), (
        "Which part of the business is meant, by name, and what is deliberately left out.",
        "写明涉及的业务领域名称，以及明确不在范围内的部分。")),
    Slot("brs.overview", 2, ("Business overview", "业务概况"), (
        "The divisions and outside parties that take part, and how they work together today.",
        "说明参与的内部部门与外部机构，以及目前的协作方式。")),
    Slot("brs.definitions", 2, ("Definitions", "术语与缩略语"), _GLOSSARY_HINT),
    Slot("brs.stakeholders", 2, ("Major stakeholders", "主要利益相关方"), (
        "Who is affected or decides, and what each of them wants.",
        "列出受影响或参与决策的各方，以及各自的诉求。")),
    Slot("brs.references", 1, ("References", "引用文件"), _REFERENCES_HINT),
    Slot("brs.management", 1, ("Business management requirements", "经营管理要求")),
    Slot("brs.environment", 2, ("Business environment", "经营环境"), (
        "Market, law, technology and society, as far as they push or limit the undertaking.",
        "说明市场、法规、技术与社会环境中起推动或限制作用的因素。")),
    Slot("brs.goals", 2, ("Mission, goals and objectives", "使命、目标与指标"), (
        "The results that show success, each with a measure and a date.",
        "列出衡量成功的结果，每项均有度量与日期。")),
    Slot("brs.model", 2, ("Business model", "业务模式")),
    Slot("brs.information", 2, ("Information environment", "信息化环境"), (
        "Systems, data and platforms that are already there and stay.",
        "列出现有且将继续使用的系统、数据与平台。")),
    Slot("brs.operational", 1, ("Business operational requirements", "业务运行要求")),
    Slot("brs.requirements", 2, ("Business requirements", "业务需求"), select=of_type("business")),
    Slot("brs.rules", 2, ("Policies and rules", "业务政策与规则")),
    Slot("brs.constraints", 2, ("Operational constraints", "运行约束")),
    Slot("brs.quality", 2, ("Operational quality", "业务质量要求"), select=of_type("non_functional")),
    Slot("brs.concept", 1, ("Operational concept", "运行构想"), (
        "How the business will run with the new solution: a day, from the first step to the last.",
        "描述引入新方案后业务如何运行：以一天为例，从第一步到最后一步。")),
    Slot("brs.project", 1, ("Project constraints", "项目约束"), (
        "Budget, dates, people and technology that are fixed from the start.",
        "列出一开始就已确定的预算、日期、人员与技术限制。")),
)  # fmt: skip

STRS = (
    Slot("strs.introduction", 1, ("Introduction", "引言")),
    Slot("strs.purpose", 2, ("Stakeholder purpose", "编写目的")),
    Slot("strs.scope", 2, ("Stakeholder scope", "范围"), (
        "Which stakeholders speak here, and about which system.",
        "说明本文档代表哪些利益相关方，针对哪个系统。")),
    Slot("strs.overview", 2, ("Overview", "概述")),
    Slot("strs.definitions", 2, ("Definitions", "术语与缩略语"), _GLOSSARY_HINT),
    Slot("strs.stakeholders", 2, ("Stakeholders", "利益相关方"), (
        "Groups, their tasks, and who speaks for each of them.",
        "列出各类群体、其职责以及各自的代表。")),
    Slot("strs.references", 1, ("References", "引用文件"), _REFERENCES_HINT),
    Slot("strs.business", 1, ("Business needs", "业务需要"), select=of_type("business")),
    Slot("strs.user", 1, ("User requirements", "用户需求"), select=of_type("functional", group="area")),
    Slot("strs.quality", 1, ("Quality in use", "使用质量要求"), select=of_type("non_functional")),
    Slot("strs.processes", 1, ("Processes, modes and rules", "流程、模式与规则")),
    Slot("strs.lifecycle", 1, ("Concepts over the life cycle", "全生命周期构想")),
    Slot("strs.acquisition", 2, ("Acquisition and deployment", "采购与部署")),
    Slot("strs.support", 2, ("Support and retirement", "运维与退役")),
    Slot("strs.project", 1, ("Project constraints", "项目约束")),
    Slot("strs.who", 1, ("Who asks for what", "诉求来源"), (
        "Every requirement with its source and the stakeholders who want it.",
        "逐条列出需求的来源与诉求方。"),
        select={"look": "table", "fields": ["source", "source_detail", "demands", "priority"]}),
)  # fmt: skip

SYRS = (
    Slot("syrs.introduction", 1, ("Introduction", "引言")),
    Slot("syrs.purpose", 2, ("System purpose", "系统目的")),
    Slot("syrs.scope", 2, ("System scope", "系统范围"), (
        "The system by name, what it will do, and what it will not.",
        "写明系统名称、系统将实现的功能以及不实现的功能。")),
    Slot("syrs.context", 2, ("System context", "系统环境"), (
        "The systems, people and devices around it, and what passes between them.",
        "说明周边的系统、人员与设备，以及相互之间交换的内容。")),
    Slot("syrs.functions", 2, ("Main functions", "主要功能")),
    Slot("syrs.users", 2, ("Users", "用户特征"), (
        "Groups of users with their knowledge, number and place of work.",
        "说明各类用户的知识水平、人数与工作场所。")),
    Slot("syrs.definitions", 2, ("Definitions", "术语与缩略语"), _GLOSSARY_HINT),
    Slot("syrs.references", 1, ("References", "引用文件"), _REFERENCES_HINT),
    Slot("syrs.requirements", 1, ("System requirements", "系统需求")),
    Slot("syrs.functional", 2, ("Functional requirements", "功能需求"),
         select=of_type("functional", group="area")),
    Slot("syrs.business", 2, ("Business requirements to be supported", "须支持的业务需求"),
         select=of_type("business")),
    Slot("syrs.quality", 2, ("Quality and performance", "质量与性能"), select=of_type("non_functional")),
    Slot("syrs.interfaces", 2, ("Interfaces", "接口")),
    Slot("syrs.modes", 2, ("Modes and states", "模式与状态")),
    Slot("syrs.physical", 2, ("Physical characteristics and environment", "物理特性与环境条件")),
    Slot("syrs.security", 2, ("Security and information", "安全与信息管理")),
    Slot("syrs.rules", 2, ("Policies and regulations", "政策与法规")),
    Slot("syrs.sustainment", 2, ("Operation and sustainment", "运行与维护")),
    Slot("syrs.verification", 1, ("Verification", "验证"), (
        "How each requirement will be shown to be met.",
        "逐条说明如何证明需求已得到满足。"),
        select={"look": "table", "fields": ["verification_method", "links", "state"]}),
    Slot("syrs.assumptions", 1, ("Assumptions and dependencies", "假设与依赖"), _ASSUMPTIONS_HINT),
)  # fmt: skip

SRS = (
    Slot("srs.introduction", 1, ("Introduction", "引言")),
    Slot("srs.purpose", 2, ("Purpose", "编写目的"), (
        "What this document is for, and who should read it.",
        "说明本文档的用途与预期读者。")),
    Slot("srs.scope", 2, ("Scope", "范围"), (
        "The software by name, what it will do and what it will not, and what it is good for.",
        "写明软件名称、将实现与不实现的功能，以及带来的价值。")),
    Slot("srs.definitions", 2, ("Definitions", "术语与缩略语"), _GLOSSARY_HINT),
    Slot("srs.references", 2, ("References", "引用文件"), _REFERENCES_HINT),
    Slot("srs.overview", 1, ("Product overview", "产品概述")),
    Slot("srs.perspective", 2, ("Product perspective", "产品定位"), (
        "Where the software stands among other systems: what it replaces, what it is part of, what it talks to.",
        "说明软件与其他系统的关系：替代什么、隶属于什么、与什么交互。")),
    Slot("srs.functions", 2, ("Product functions", "产品功能"), (
        "The main functions in a few lines, in the words of the people who will use them.",
        "用使用者的语言，以数行文字概括主要功能。")),
    Slot("srs.users", 2, ("User characteristics", "用户特征")),
    Slot("srs.limitations", 2, ("Limitations", "限制条件"), (
        "What narrows the developers' choices: law, hardware, other software, languages, safety.",
        "列出限制实现方式的因素：法规、硬件、其他软件、开发语言、安全要求等。")),
    Slot("srs.assumptions", 2, ("Assumptions and dependencies", "假设与依赖"), _ASSUMPTIONS_HINT),
    Slot("srs.requirements", 1, ("Requirements", "需求")),
    Slot("srs.interfaces", 2, ("External interfaces", "外部接口"), (
        "Screens, devices, other software and networks: what goes in and out, in which form and how often.",
        "说明用户界面、设备、其他软件与网络：输入输出的内容、形式与频率。")),
    Slot("srs.functional", 2, ("Functions", "功能需求"), select=of_type("functional", group="area")),
    Slot("srs.business", 2, ("Business processes and rules", "业务流程与规则"), select=of_type("business")),
    Slot("srs.quality", 2, ("Performance and other qualities", "性能与其他质量要求"),
         select=of_type("non_functional")),
    Slot("srs.data", 2, ("Data", "数据需求")),
    Slot("srs.design", 2, ("Design constraints", "设计约束")),
    Slot("srs.verification", 1, ("Verification", "验证"), (
        "How each requirement will be shown to be met, in the order of the section above.",
        "逐条说明如何证明需求已得到满足。"),
        select={"look": "table", "fields": ["verification_method", "links", "state"]}),
    Slot("srs.supporting", 1, ("Supporting information", "支持信息")),
)  # fmt: skip

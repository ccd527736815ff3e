"""Finding the headings and mapping the columns, on headings as common tools and people write them."""

import pytest
from benchmark_data import backlog_file

from planweave.interchange.tabular.backlog_fields import BACKLOG_FIELDS
from planweave.interchange.tabular.headers import ColumnMapping, find_header, propose_mapping
from planweave.interchange.tabular.sandbox import Row, read_file
from planweave.interchange.tabular.vocabulary import Vocabulary

VOCABULARY = Vocabulary(BACKLOG_FIELDS)


def rows(*lines, start=1):
    return [Row(0, number, tuple(line)) for number, line in enumerate(lines, start=start) if line]


def mapped(headings, data=(), **options):
    return {
        proposal.heading: proposal.mapping.field
        + (f":{proposal.mapping.member}" if proposal.mapping.member else "")
        + (f" [{proposal.mapping.unit}]" if proposal.mapping.unit else "")
        for proposal in propose_mapping(headings, rows(*data), VOCABULARY, **options)
        if proposal.mapping
    }


SHEETS: dict[str, dict[str, str]] = {
    "jira": {
        "Summary": "title", "Issue key": "key", "Issue id": "", "Issue Type": "type", "Status": "state",
        "Project key": "",
        "Project name": "product", "Priority": "priority", "Assignee": "owner", "Reporter": "source", "Created": "",
        "Updated": "", "Due Date": "finish", "Component/s": "area", "Fix Version/s": "release", "Labels": "tags",
        "Description": "description", "Original Estimate": "effort_likely", "Remaining Estimate": "", "Time Spent": "",
        "Story Points": "", "Inward issue link (Blocks)": "requires", "Parent": "parent",
    },
    "zentao": {
        "编号": "key", "所属产品": "product", "所属模块": "area", "所属计划": "release", "来源": "source",
        "研发需求名称": "title",
        "需求描述": "description", "验收标准": "", "关键词": "tags", "优先级": "priority",
        "预计工时": "effort_likely [hours]",
        "类别": "type", "当前状态": "state", "由谁创建": "", "创建日期": "", "指派给": "owner", "指派日期": "",
    },
    "pingcode": {
        "编号": "key", "标题": "title", "类型": "type", "状态": "state", "负责人": "owner", "优先级": "priority",
        "所属迭代": "release",
        "预估工时": "effort_likely [hours]", "剩余工时": "", "故事点": "", "开始时间": "start", "截止时间": "finish",
        "标签": "tags",
        "创建人": "", "创建时间": "", "父工作项": "parent",
    },
    "tapd": {
        "ID": "key", "标题": "title", "详细描述": "description", "优先级": "priority", "状态": "state",
        "处理人": "owner", "创建人": "",
        "预计开始": "start", "预计结束": "finish", "迭代": "release", "模块": "area", "父需求": "parent",
        "业务价值": "value",
        "预估工时": "effort_likely [hours]",
    },
    "linear": {
        "ID": "key", "Team": "", "Title": "title", "Description": "description", "Status": "state",
        "Estimate": "effort_likely",
        "Priority": "priority", "Project": "product", "Creator": "", "Assignee": "owner", "Labels": "tags",
        "Created": "",
        "Updated": "", "Due Date": "finish", "Parent issue": "parent", "Blocked by": "requires",
    },
    "redmine": {
        "#": "key", "Project": "product", "Tracker": "type", "Parent task": "parent", "Status": "state",
        "Priority": "priority",
        "Subject": "title", "Author": "", "Assignee": "owner", "Updated": "", "Target version": "release",
        "Start date": "start", "Due date": "finish", "Estimated time": "effort_likely", "Spent time": "", "% Done": "",
        "Created": "", "Closed": "", "Description": "description",
    },
    "azure": {
        "ID": "key", "Work Item Type": "type", "Title": "title", "Assigned To": "owner", "State": "state",
        "Tags": "tags",
        "Area Path": "area", "Iteration Path": "release", "Priority": "priority", "Effort": "effort_likely",
        "Business Value": "value", "Description": "description",
    },
    "github": {
        "Title": "title", "URL": "", "Assignees": "owner", "Status": "state", "Labels": "tags", "Milestone": "release",
        "Priority": "priority", "Estimate": "effort_likely", "Iteration": "",
    },
    "by hand, Chinese": {
        "需求编号": "key", "需求名称": "title", "所属领域": "area", "产品经理": "owner",
        "乐观（人天）": "effort_optimistic",
        "最可能（人天）": "effort_likely", "悲观（人天）": "effort_pessimistic", "后端人天": "effort_by_skill:后端",
        "前端人天": "effort_by_skill:前端", "测试人天": "effort_by_skill:测试", "张三打分": "value_by_stakeholder:张三",
        "李四打分": "value_by_stakeholder:李四", "成本（万元）": "cost [money]", "互斥需求": "excludes",
        "同时交付": "together_with",
        "锁定版本": "release_pin", "备注": "",
    },
    "by hand, English": {
        "Req ID": "key", "Feature name": "title", "Owner": "owner", "Effort backend (days)": "effort_by_skill:backend",
        "Effort frontend (days)": "effort_by_skill:frontend", "Value to Sales": "value_by_stakeholder:Sales",
        "Value to Support": "value_by_stakeholder:Support", "MoSCoW": "priority", "Depends on": "requires",
        "Conflicts with": "excludes", "Budget (k)": "cost [money]", "Notes": "",
    },
    "brackets": {
        "标题（必填）": "title", "优先级(高/中/低)": "priority", "价值（S1）": "value_by_stakeholder:S1",
        "价值（S2）": "value_by_stakeholder:S2", "工作量（后端）": "effort_by_skill:后端", "ＩＤ": "key",
        "依赖 ": "requires",
    },
    "literature": {
        "ID": "key", "Feature": "title", "Effort (person-hours)": "effort_likely [hours]", "Requires": "requires",
        "Together with": "together_with", "Value for S1": "value_by_stakeholder:S1",
        "Value for S2": "value_by_stakeholder:S2",
    },
    "mistyped": {
        "Identifer": "key", "Tittle": "title", "Descripton": "description", "Prioritiy": "priority", "Asignee": "owner",
        "Effort in hours": "effort_likely [hours]", "Dependancies": "requires",
    },
}  # fmt: skip


@pytest.mark.parametrize("name", SHEETS)
def test_headings_of_common_tools(name):
    expected = {heading: target for heading, target in SHEETS[name].items() if target}
    assert mapped(list(SHEETS[name])) == expected


def test_confidence_and_reasons_are_told():
    proposals = propose_mapping(
        ["Title", "Effort (person-hours)", "研发工时明细", "Remaining work", ""], [], VOCABULARY
    )
    assert [proposal.confidence for proposal in proposals] == [1.0, 1.0, 0.0, 0.0, 0.0]
    assert [reason.say("en") for reason in proposals[1].reasons] == [
        "The heading is a usual name for this field.",
        "Values are in hours and are turned into days.",
    ]
    assert [reason.say("zh") for reason in proposals[2].reasons] == [
        "“工作量（人天）”与 B 列更匹配，本列不导入。"
    ]
    assert [reason.say("en") for reason in proposals[3].reasons] == [
        "No field matches; the column is left out."
    ]
    assert [reason.say("zh") for reason in proposals[4].reasons] == ["该列没有标题。"]


def test_values_that_do_not_fit_lower_the_confidence():
    data = [("low",), ("high",), ("high",)]
    (proposal,) = propose_mapping(["Effort"], rows(*data), VOCABULARY)
    assert proposal.mapping is None
    assert proposal.confidence < 0.6
    assert proposal.reasons[-1].say("en") == "Only 0% of the values look like it."
    data = [("A", "x"), ("A", "y"), ("A", "z"), ("B", "u")]
    assert mapped(["ID", "Title"], data) == {"Title": "title"}


def test_seconds_of_a_tracker_are_recognised():
    assert mapped(["Original Estimate"], [(28800,), (57600,), (3600,)]) == {
        "Original Estimate": "effort_likely [seconds]"
    }
    assert mapped(["Original Estimate"], [(3,), (8,), (60,)]) == {"Original Estimate": "effort_likely"}


def test_known_members_are_believed():
    assert mapped(["Title", "Zhang 评分"]) == {"Title": "title", "Zhang 评分": "value"}
    known = {"value_by_stakeholder": ["zhang"]}
    assert mapped(["Title", "Zhang 评分"], members=known) == {
        "Title": "title",
        "Zhang 评分": "value_by_stakeholder:Zhang",
    }


def test_a_remembered_mapping_wins():
    remembered = [ColumnMapping(7, "Remarks", "description"), ColumnMapping(3, "Name ", "owner")]
    proposals = propose_mapping(["Name", "Remarks", "Summary"], [], VOCABULARY, remembered=remembered)
    assert [(each.mapping.column, each.mapping.field, each.confidence) for each in proposals] == [
        (0, "owner", 1.0),
        (1, "description", 1.0),
        (2, "title", 0.99),
    ]
    again = ColumnMapping(**proposals[0].mapping.as_dict())
    assert again == proposals[0].mapping


def test_titles_and_blank_rows_above_the_headings():
    found = find_header(
        rows(
            ("2027 年需求清单",),
            (),
            ("制表人：林晓", None, None, "日期：2027-01-04"),
            ("编号", "标题", "优先级", "预计人天"),
            ("A-1", "手机号注册", "高", 8),
            ("A-2", "功能", "中", 3),
        ),
        VOCABULARY,
    )
    assert (found.first_row, found.last_row) == (4, 4)
    assert found.headings == ("编号", "标题", "优先级", "预计人天")


def test_two_rows_of_headings_become_one():
    found = find_header(
        rows(
            ("编号", "标题", "工作量（人天）", None, None),
            (None, None, "后端", "前端", "测试"),
            ("A-1", "注册", 3, 2, 1),
        ),
        VOCABULARY,
        merged=[(1, 2, 1, 4), (1, 0, 2, 0), (1, 1, 2, 1)],
    )
    assert (found.first_row, found.last_row) == (1, 2)
    assert found.headings == (
        "编号",
        "标题",
        "工作量 后端 (人天)",
        "工作量 前端 (人天)",
        "工作量 测试 (人天)",
    )
    assert mapped(found.headings) == {
        "编号": "key",
        "标题": "title",
        "工作量 后端 (人天)": "effort_by_skill:后端",
        "工作量 前端 (人天)": "effort_by_skill:前端",
        "工作量 测试 (人天)": "effort_by_skill:测试",
    }


def test_a_merged_title_over_the_table_is_not_a_group():
    found = find_header(
        rows(("需求清单", None, None), ("编号", "标题", "价值"), ("A-1", "注册", 3)),
        VOCABULARY,
        merged=[(1, 0, 1, 2)],
    )
    assert (found.first_row, found.last_row, found.headings) == (2, 2, ("编号", "标题", "价值"))


def test_no_headings_at_all():
    assert find_header(rows((1, 2, 3), (4, 5, 6)), VOCABULARY) is None
    assert find_header([], VOCABULARY) is None


@pytest.mark.parametrize(
    ("name", "columns"), [("release-planner.xlsx", 14), ("word-processor.xlsx", 9), ("tracker-wishes.csv", 4)]
)
def test_every_column_of_the_trial_backlogs_is_mapped(name, columns):
    file = read_file(backlog_file(name))
    sheet = file.info.sheets[0]
    found = find_header(file.sheet_rows(sheet), VOCABULARY)
    proposals = propose_mapping(found.headings, file.sheet_rows(sheet)[1:], VOCABULARY)
    assert sum(proposal.mapping is not None for proposal in proposals) == columns == len(found.headings)

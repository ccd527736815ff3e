"""One valid request per operation of the API: what the contracts send in every role.

Whoever adds an operation adds a line here and a row to permissions.csv. A name behind a slash is a second case of
the same operation ("change_requirement/own").
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from factories.reqif_files import three

from .world import BACKLOG, PASSWORD, World


@dataclass(frozen=True)
class Case:
    """Values of the path beside the slug, the query, the body (or a file to upload)."""

    path: dict[str, Any] = field(default_factory=dict)
    query: str = ""
    body: Any = None
    file: bytes | None = None


def _of(w: World, **fields: Any) -> Case:
    return Case(body=fields)


PERIOD = "start_on=2026-01-05&finish_on=2026-03-27"

CASES: dict[str, Callable[[World], Case]] = {
    # accounts
    "get_session": lambda w: Case(),
    "sign_in": lambda w: _of(w, email=w.owner.email, password=PASSWORD),
    "sign_in_with_link": lambda w: _of(w, secret=w.link_secret),
    "sign_out": lambda w: Case(),
    "change_profile": lambda w: _of(w, language="zh"),
    "set_password": lambda w: _of(w, current=PASSWORD, new="another long phrase"),
    "list_tokens": lambda w: Case(),
    "create_token": lambda w: _of(w, name="t", scopes=["read"]),
    "revoke_token": lambda w: Case({"token_id": w.token}),
    # workspaces
    "get_me": lambda w: Case(),
    "list_workspaces": lambda w: Case(),
    "create_workspace": lambda w: _of(w, name="New", slug="brand-new"),
    "get_workspace": lambda w: Case(),
    "change_workspace": lambda w: _of(w, name="Renamed"),
    "delete_workspace": lambda w: Case(),
    "delete_demo": lambda w: Case(),
    "list_members": lambda w: Case(),
    "add_member": lambda w: _of(w, email="new@new.example", name="N", role="viewer", products=[w.product]),
    "change_member": lambda w: Case(
        {"member_id": w.members["viewer"]}, body={"role": "guest", "products": [w.product]}
    ),
    "change_member/owner": lambda w: Case({"member_id": w.members["viewer"]}, body={"role": "owner"}),
    "remove_member": lambda w: Case({"member_id": w.members["guest"]}),
    "create_product": lambda w: _of(w, name="New", key_prefix="NEW"),
    "change_product": lambda w: Case({"product_id": w.product}, body={"description": "x"}),
    "create_area": lambda w: _of(w, name="New", product=w.product, owner=w.users["lead"]),
    "change_area": lambda w: Case(
        {"area_id": w.area}, body={"name": "New", "kind": "market", "owner": w.users["lead"]}
    ),
    "list_saved_views": lambda w: Case(query="page=requirements"),
    "save_view": lambda w: _of(w, page="requirements", name="Mine", query="q=x"),
    "save_view/shared": lambda w: _of(w, page="requirements", name="Ours", query="q=x", is_shared=True),
    "delete_saved_view": lambda w: Case({"view_id": w.view}),
    "tell_presence": lambda w: _of(w, tab="mine", place="board"),
    "leave_presence": lambda w: Case({"tab": "t"}),
    # roadmaps; without its secret a public link is nobody's
    "list_roadmaps": lambda w: Case(),
    "create_roadmap": lambda w: _of(w, name="New", products=[w.product]),
    "get_roadmap": lambda w: Case({"roadmap_id": w.roadmap}),
    "change_roadmap": lambda w: Case({"roadmap_id": w.roadmap}, body={"products": [w.product]}),
    "delete_roadmap": lambda w: Case({"roadmap_id": w.roadmap}),
    "list_roadmap_links": lambda w: Case({"roadmap_id": w.roadmap}),
    "share_roadmap": lambda w: Case({"roadmap_id": w.roadmap}, body={"fields": ["product"]}),
    "revoke_roadmap_link": lambda w: Case({"roadmap_id": w.roadmap, "link_id": w.roadmap_link}),
    "get_shared_roadmap": lambda w: Case(),
    # feedback: between the owner and the lead, shown to those who lead
    "list_feedback": lambda w: Case(),
    "list_feedback/shared": lambda w: Case(query="box=shared"),
    "give_feedback": lambda w: _of(
        w, recipient=w.users["viewer"], kind="praise", circle="recipient", went_well="Well done"
    ),
    "get_feedback": lambda w: Case({"feedback_id": w.feedback}),
    "thank_for_feedback": lambda w: Case({"feedback_id": w.feedback}),
    "answer_feedback": lambda w: Case({"feedback_id": w.feedback}, body={"version": 1, "answer": "Thanks"}),
    "take_back_feedback": lambda w: Case({"feedback_id": w.feedback}),
    "list_feedback_requests": lambda w: Case(),
    "ask_for_feedback": lambda w: _of(w, people=[w.users["viewer"]], question="How was it?"),
    "end_feedback_request": lambda w: Case({"request_id": w.feedback_request}),
    # decisions
    "list_disagreements": lambda w: Case(),
    "prepare_disagreement": lambda w: Case(query=f"about={w.requirement_key}"),
    "open_disagreement": lambda w: _of(
        w, question="Which?", about=[w.requirement_key], parties=[w.users["owner"], w.users["viewer"]]
    ),
    "get_disagreement": lambda w: Case({"key": w.at_scoring}),
    "change_disagreement_deadlines": lambda w: Case(
        {"key": w.disagreement}, body={"deadlines": {"authority": "2199-01-01T00:00:00Z"}}
    ),
    "decide_disagreement": lambda w: Case({"key": w.at_authority}, body={"option": 1, "grounds": "why"}),
    "withdraw_disagreement": lambda w: Case({"key": w.disagreement}, body={"reason": "why"}),
    "state_position": lambda w: Case({"key": w.disagreement}, body={"position": "So", "reasons": "why"}),
    "propose_criteria": lambda w: Case(
        {"key": w.at_ground}, body={"criteria": [{"name": "Risk", "weight": 1}], "revision": 1}
    ),
    "agree_in_disagreement": lambda w: Case({"key": w.at_ground}, body={"what": "criteria", "revision": 1}),
    "add_option": lambda w: Case({"key": w.at_options}, body={"title": "Another"}),
    "change_option": lambda w: Case({"key": w.at_options, "number": 1}, body={"title": "Anew", "version": 1}),
    "merge_options": lambda w: Case({"key": w.at_options}, body={"title": "Both", "numbers": [1, 2]}),
    "score_options": lambda w: Case(
        {"key": w.at_scoring}, body={"round": 2, "scores": {"1": {"c1": 5}, "2": {"c1": 5}}}
    ),
    "give_apart_reason": lambda w: Case({"key": w.at_scoring, "number": 1}, body={"text": "why"}),
    "list_decisions": lambda w: Case(),
    "get_decision_figures": lambda w: Case(),
    "check_decision": lambda w: _of(w, question="Which?", choice="This", about=[w.requirement_key]),
    "record_decision": lambda w: _of(w, question="Which?", choice="This", about=[w.requirement_key]),
    "get_decision": lambda w: Case({"key": w.decision}),
    "apply_decision": lambda w: Case({"key": w.decision}, body={}),
    "plan_decision_review": lambda w: Case({"key": w.decision}, body={"review_on": "2199-01-01"}),
    "list_record_decisions": lambda w: Case({"key": w.requirement_key}),
    "list_conflicts": lambda w: Case(query="state=all"),
    "find_conflicts": lambda w: Case(),
    "get_conflict": lambda w: Case({"key": w.conflict}),
    "dismiss_conflict": lambda w: Case({"key": w.conflict}, body={"reason": "why"}),
    "take_up_conflict": lambda w: Case({"key": w.dismissed}),
    # baselines
    "list_baselines": lambda w: Case(),
    "take_baseline": lambda w: _of(w, name="Frozen", scope={"kind": "product", "product": w.product}),
    "get_baseline": lambda w: Case({"baseline_id": w.baseline}),
    "list_baseline_items": lambda w: Case({"baseline_id": w.baseline}),
    "get_baseline_item": lambda w: Case({"baseline_id": w.baseline, "key": w.requirement_key}),
    "verify_baseline": lambda w: Case({"baseline_id": w.baseline}),
    "withdraw_baseline": lambda w: Case({"baseline_id": w.baseline}),
    "reinstate_baseline": lambda w: Case({"baseline_id": w.baseline}),
    "compare_baselines": lambda w: Case(query=f"left={w.baseline}"),
    "list_versions": lambda w: Case({"key": w.other_key}),
    "get_version": lambda w: Case({"key": w.other_key, "version": 1}),
    "compare_versions": lambda w: Case({"key": w.other_key, "version": 2}),
    "restore_version": lambda w: Case({"key": w.other_key, "version": 1}, body={}),
    "explain_version": lambda w: Case({"key": w.other_key, "version": 2}, body={"reason": "why"}),
    # reviews
    "list_reviews": lambda w: Case(),
    "start_review": lambda w: _of(
        w,
        title="Review",
        people=[{"user": w.users["lead"], "role": "approver"}],
        scope={"kind": "baseline", "baseline": w.baseline},
    ),
    "get_review": lambda w: Case({"key": w.review}),
    "change_review": lambda w: Case(
        {"key": w.review}, body={"title": "R", "people": [{"user": w.users["lead"], "role": "approver"}]}
    ),
    "start_next_round": lambda w: Case({"key": w.review}),
    "cancel_review": lambda w: Case({"key": w.review}, body={"reason": "why"}),
    "list_review_items": lambda w: Case({"key": w.review}),
    "get_review_item": lambda w: Case({"key": w.review, "requirement": w.requirement_key}),
    "give_verdict": lambda w: Case(
        {"key": w.review, "requirement": w.requirement_key}, body={"verdict": "accept"}
    ),
    "add_remark": lambda w: Case({"key": w.review, "requirement": w.requirement_key}, body={"body": "x"}),
    "resolve_remark": lambda w: Case({"key": w.review, "remark_id": w.remark}, body={"is_resolved": True}),
    "tick_checklist": lambda w: Case({"key": w.review}, body={"ticked": [1]}),
    "sign_round": lambda w: Case({"key": w.review}, body={"meaning": "approved"}),
    "sign_off_round": lambda w: Case({"key": w.review}),
    "get_minutes": lambda w: Case({"key": w.review}, query="format=md"),
    "list_requirement_reviews": lambda w: Case({"key": w.requirement_key}),
    # responsibility
    "get_responsibility_map": lambda w: Case(),
    "change_responsibility_map": lambda w: _of(w, gates_releases=True),
    "add_map_area": lambda w: _of(w, name="New", kind="module", owners=[w.users["lead"]]),
    "change_map_area": lambda w: Case({"area_id": w.area}, body={"deputies": [w.users["lead"]]}),
    "review_map_areas": lambda w: _of(w, areas=[w.area], next_on="2199-01-01"),
    "list_map_adjustments": lambda w: Case(),
    "list_responsibility_findings": lambda w: Case(),
    "settle_finding": lambda w: _of(
        w, mark=f"unowned:{w.nobodys_area}:", way="assigned", owner=w.users["lead"]
    ),
    "settle_finding/disputed": lambda w: _of(w, mark="overlap:0:1-2", way="disputed", reason="x"),
    "list_settlements": lambda w: Case(),
    "list_overlap_indices": lambda w: Case(),
    "list_charters": lambda w: Case(),
    "create_charter": lambda w: _of(w, title="New", people=[w.users["lead"]]),
    "get_charter": lambda w: Case({"key": w.charter}),
    "change_charter": lambda w: Case({"key": w.charter}, body={"title": "Changed"}),
    "delete_charter": lambda w: Case({"key": w.charter}),
    "list_start_gates": lambda w: Case(),
    "set_up_gate": lambda w: _of(w, release=w.release),
    "get_start_gate": lambda w: Case({"key": w.gate}),
    "remove_gate": lambda w: Case({"key": w.gate}),
    "confirm_part": lambda w: Case(
        {"key": w.gate}, body={"areas": [w.area], "requirements": [w.gated_requirement]}
    ),
    "ask_for_parts": lambda w: Case({"key": w.gate}),
    "start_release": lambda w: Case({"key": w.gate}, body={"override_reason": "why"}),
    # goals
    "get_goals": lambda w: Case(),
    "create_theme": lambda w: _of(w, title="New", weight=2),
    "change_theme": lambda w: Case({"key": w.goal_theme}, body={"weight": 3}),
    "delete_theme": lambda w: Case({"key": w.lone_theme}),
    "create_objective": lambda w: _of(w, title="New", products=[w.product], theme=w.goal_theme_id),
    "get_objective": lambda w: Case({"key": w.objective}),
    "change_objective": lambda w: Case({"key": w.objective}, body={"title": "Changed"}),
    "change_objective/own": lambda w: Case({"key": w.own_objective}, body={"title": "Changed"}),
    "delete_objective": lambda w: Case({"key": w.objective}),
    "activate_objective": lambda w: Case({"key": w.draft_objective}),
    "close_objective": lambda w: Case({"key": w.objective}, body={"actual": 2, "conclusion": "x"}),
    "add_key_result": lambda w: Case({"key": w.objective}, body={"title": "New", "baseline": 1, "target": 2}),
    "change_key_result": lambda w: Case({"key": w.objective, "result_id": w.key_result}, body={"target": 9}),
    "remove_key_result": lambda w: Case({"key": w.objective, "result_id": w.key_result}),
    "check_in": lambda w: Case({"key": w.objective}, body={"key_result": w.key_result, "value": 4}),
    "remove_check_in": lambda w: Case({"key": w.objective, "check_in_id": w.check_in}),
    "list_confirmations": lambda w: Case(),
    "confirm_goals": lambda w: _of(w, objectives=[{"key": w.objective, "edition": 2}]),
    "list_goal_conflicts": lambda w: Case(),
    "look_at_goal_conflict": lambda w: Case({"conflict": w.goal_conflict}, body={"reason": "x"}),
    "declare_goal_conflict": lambda w: Case({"key": w.objective}, body={"other": w.draft_objective}),
    "withdraw_goal_conflict": lambda w: Case({"key": w.objective, "other": w.own_objective}),
    "get_contributions": lambda w: Case({"key": w.requirement_key}),
    "set_contributions": lambda w: Case({"key": w.requirement_key}, body={"shares": {w.objective: 0.2}}),
    "list_orphan_requirements": lambda w: Case(),
    "get_portfolio": lambda w: Case(query="by=period"),
    "get_goal_report": lambda w: Case(),
    "export_goal_report": lambda w: Case(query="format=md"),
    # demo
    "list_demos": lambda w: Case(),
    "load_demo": lambda w: _of(w, language="en"),
    # requirements
    "list_requirements": lambda w: Case(),
    "count_requirements": lambda w: Case(query="by=state"),
    "create_requirement": lambda w: _of(
        w, product=w.product, title="New", area=w.area, owner=w.users["lead"], parent=w.requirement
    ),
    "change_requirements": lambda w: _of(w, edits=[{"id": w.requirement, "title": "Changed"}]),
    "change_requirements/own": lambda w: _of(w, edits=[{"id": w.own_requirement, "title": "Changed"}]),
    "delete_requirements": lambda w: _of(w, ids=[w.requirement]),
    "get_requirement": lambda w: Case({"key": w.requirement_key}),
    "change_requirement": lambda w: Case(
        {"key": w.requirement_key},
        body={"area": w.area, "owner": w.users["lead"], "parent": w.other_requirement},
    ),
    "change_requirement/own": lambda w: Case({"key": w.own_key}, body={"title": "Changed"}),
    "change_requirement/own into a release": lambda w: Case({"key": w.own_key}, body={"release": w.release}),
    "add_link": lambda w: Case(
        {"key": w.requirement_key}, body={"kind": "relates_to", "target": w.other_key}
    ),
    "remove_link": lambda w: Case({"key": w.requirement_key, "link_id": w.link}),
    # traceability
    "list_link_kinds": lambda w: Case(),
    "choose_watched_fields": lambda w: _of(w, kind="depends_on", fields=["title"]),
    "list_suspect_links": lambda w: Case(),
    "get_link_changes": lambda w: Case({"link_id": w.link}),
    "confirm_links": lambda w: _of(w, links=[w.link]),
    "add_trace_link": lambda w: _of(w, source=w.requirement_key, kind="relates_to", target=w.other_key),
    "remove_trace_link": lambda w: Case({"link_id": w.link}),
    "get_trace_graph": lambda w: Case(query=f"record={w.requirement_key}"),
    "list_trace_roots": lambda w: Case(),
    "get_trace_matrix": lambda w: Case(query="rows=requirement&columns=test_case"),
    "export_trace_matrix": lambda w: Case(query="columns=test_case&format=csv"),
    "get_trace_coverage": lambda w: Case(),
    "list_trace_gaps": lambda w: Case(query="gap=no_test"),
    "get_trace_impact": lambda w: Case(query=f"record={w.requirement_key}"),
    "list_rollups": lambda w: Case(),
    "list_test_cases": lambda w: Case(),
    "create_test_case": lambda w: _of(w, product=w.product, title="New", verifies=[w.requirement_key]),
    "get_test_case": lambda w: Case({"key": w.test_case}),
    "change_test_case": lambda w: Case({"key": w.test_case}, body={"title": "Changed"}),
    "delete_test_case": lambda w: Case({"key": w.test_case}),
    "move_requirement": lambda w: Case({"key": w.requirement_key}, body={"product": w.other_product}),
    "split_requirement": lambda w: Case(
        {"key": w.requirement_key}, body={"parts": [{"title": "One"}, {"title": "Two"}]}
    ),
    "merge_requirements": lambda w: Case({"key": w.requirement_key}, body={"others": [w.other_key]}),
    "list_stakeholders": lambda w: Case(),
    "check_fit_criterion": lambda w: Case(
        {"key": w.requirement_key, "criterion": "FC1"}, body={"value": 900, "unit": "ms"}
    ),
    "check_rule_table": lambda w: _of(w, inputs=[{"name": "Paid", "kind": "yes_no"}]),
    "list_requirement_types": lambda w: Case(),
    "create_requirement_type": lambda w: _of(w, base="functional", name_en="New"),
    "change_requirement_type": lambda w: Case({"reference": str(w.own_type)}, body={"name_zh": "新"}),
    "delete_requirement_type": lambda w: Case({"reference": str(w.own_type)}),
    "list_custom_fields": lambda w: Case(),
    "create_custom_field": lambda w: _of(w, key="new", kind="text", name_en="New"),
    "change_custom_field": lambda w: Case({"key": w.own_field}, body={"unit": "m"}),
    "delete_custom_field": lambda w: Case({"key": w.own_field}),
    "set_stakeholder": lambda w: _of(w, name="New", weight=1),
    # discussion
    "list_comments": lambda w: Case({"key": w.requirement_key}),
    "add_comment": lambda w: Case({"key": w.requirement_key}, body={"body": "<p>Well</p>"}),
    "change_comment": lambda w: Case(
        {"key": w.requirement_key, "comment_id": w.comment}, body={"body": "<p>Better</p>"}
    ),
    "delete_comment": lambda w: Case({"key": w.requirement_key, "comment_id": w.comment}),
    "list_notices": lambda w: Case(),
    "mark_notices_read": lambda w: _of(w, ids=[w.notice]),
    # prioritisation
    "get_ranking": lambda w: Case(),
    "change_ranking": lambda w: _of(w, version=w.ranking_version, method="rice"),
    "list_scores": lambda w: Case(),
    "get_quadrants": lambda w: Case(),
    # the shared list
    "get_priorities": lambda w: Case(),
    "change_priorities": lambda w: _of(w, top_count=5),
    "move_priority": lambda w: _of(w, item=w.requirement, place=1, reason="why", edition=9),
    "add_missing_priorities": lambda w: Case(),
    "start_priority_cycle": lambda w: _of(w, due_on="2099-01-01"),
    "freeze_priorities": lambda w: Case(),
    "get_priority_cycle": lambda w: Case({"number": 1}),
    # rating sessions
    "list_ratings": lambda w: Case(),
    "start_rating": lambda w: _of(
        w,
        title="New",
        way="ranking",
        items=[w.requirement, w.other_requirement],
        people=[{"user": w.users["lead"]}],
    ),
    "get_rating": lambda w: Case({"key": w.rating}),
    "change_rating": lambda w: Case(
        {"key": w.rating}, body={"title": "Changed", "people": [{"user": w.users["lead"]}]}
    ),
    "hand_in_ballot": lambda w: Case(
        {"key": w.rating}, body={"round": 1, "order": [[w.requirement], [w.other_requirement]]}
    ),
    "reveal_round": lambda w: Case({"key": w.ready_rating}),
    "give_rating_reason": lambda w: Case(
        {"key": w.revealed_rating, "requirement": w.requirement_key}, body={"body": "why"}
    ),
    "start_rating_round": lambda w: Case({"key": w.revealed_rating}, body={}),
    "take_over_rating": lambda w: Case({"key": w.revealed_rating}, body={"reason": "why"}),
    "end_rating": lambda w: Case({"key": w.rating}, body={"reason": "why"}),
    "set_scores": lambda w: _of(w, edits=[{"id": w.requirement, "method": "rice", "inputs": {"reach": 100}}]),
    "get_moscow_shares": lambda w: Case(),
    # resources
    "get_calendar": lambda w: Case(query="year=2026"),
    "change_calendar": lambda w: _of(w, hours_per_day=7.5),
    "seed_calendar": lambda w: _of(w, region="CN", years=[2026]),
    "set_calendar_days": lambda w: _of(w, days=[{"date": "2026-01-07", "is_working": False, "name": "x"}]),
    "list_calendar_regions": lambda w: Case(),
    "list_non_working_days": lambda w: Case(query=PERIOD),
    "list_people": lambda w: Case(),
    "create_person": lambda w: _of(w, name="New", user=w.users["lead"], skills=["backend"]),
    "change_person": lambda w: Case({"person_id": w.person}, body={"user": w.users["lead"]}),
    "delete_person": lambda w: Case({"person_id": w.person}),
    "get_capacity": lambda w: Case(query=PERIOD),
    # planning
    "list_releases": lambda w: Case(),
    "create_release": lambda w: _of(
        w, name="New", product=w.product, start_on="2026-04-01", finish_on="2026-05-01"
    ),
    "change_release": lambda w: Case({"release_id": w.release}, body={"weight": 2}),
    "delete_release": lambda w: Case({"release_id": w.release}),
    "list_tasks": lambda w: Case(),
    "create_task": lambda w: _of(
        w, title="New", requirement=w.requirement, release=w.release, person=w.person
    ),
    "change_tasks": lambda w: _of(w, edits=[{"id": w.task, "title": "Changed"}]),
    "change_tasks/progress": lambda w: _of(w, edits=[{"id": w.task, "progress": 0.5}]),
    "delete_tasks": lambda w: _of(w, ids=[w.task]),
    "get_task": lambda w: Case({"key": w.task_key}),
    "change_task": lambda w: Case({"key": w.task_key}, body={"person": w.person, "release": w.release}),
    "add_task_link": lambda w: _of(w, predecessor=w.tasks[1], successor=w.tasks[2]),
    "change_task_link": lambda w: Case({"link_id": w.task_link}, body={"kind": "SS", "lag_days": 1}),
    "remove_task_link": lambda w: Case({"link_id": w.task_link}),
    "get_gantt": lambda w: Case(),
    "plan_releases": lambda w: _of(w, releases=[w.release], skip_unestimated=True, basis="value"),
    "find_release_front": lambda w: _of(w, measure="effort", basis="value"),
    "simulate_plan": lambda w: _of(w, runs=100),
    "make_schedule": lambda w: _of(w, releases=[w.release], from_on="2026-01-05"),
    "preview_schedule": lambda w: _of(w, task=w.task, start_on="2026-01-06"),
    "export_gantt": lambda w: Case(query="format=svg"),
    "list_proposals": lambda w: Case(),
    "get_proposal": lambda w: Case({"proposal_id": w.proposal}),
    "apply_proposal": lambda w: Case({"proposal_id": w.proposal}),
    "drop_proposal": lambda w: Case({"proposal_id": w.proposal}),
    "break_down_requirements": lambda w: _of(w, requirements=[w.own_requirement]),
    # wording
    "check_wording": lambda w: _of(
        w, title="Well", description="The system shall be fast.", requirement=w.requirement_key
    ),
    "list_wording": lambda w: Case(),
    "get_wording_summary": lambda w: Case(),
    "refresh_wording": lambda w: Case(),
    "get_wording": lambda w: Case({"key": w.requirement_key}),
    "ignore_hit": lambda w: Case(
        {"key": w.requirement_key}, body={"rule": "vague", "words": "fast", "reason": "Known here"}
    ),
    "ignore_hit/own": lambda w: Case(
        {"key": w.own_key}, body={"rule": "vague", "words": "fast", "reason": "Known here"}
    ),
    "heed_hit": lambda w: Case({"key": w.requirement_key, "ignored_id": w.ignored}),
    "get_dictionary": lambda w: Case(),
    "set_dictionary_word": lambda w: _of(w, words="leverage", rule="vague", instead="use"),
    "remove_dictionary_word": lambda w: Case({"word_id": w.word}),
    # similarity
    "find_similar": lambda w: _of(w, title="Another wish"),
    "list_similar": lambda w: Case({"key": w.requirement_key}),
    "set_similar_aside": lambda w: Case({"key": w.requirement_key}, body={"other": w.other_key}),
    "take_similar_up": lambda w: Case({"key": w.requirement_key}, body={"other": w.other_key}),
    "find_similar_pairs": lambda w: _of(w),
    "list_similar_pairs": lambda w: Case(),
    # documents
    "list_documents": lambda w: Case(),
    "list_document_templates": lambda w: Case(),
    "create_document": lambda w: _of(w, product=w.product, kind="srs", title="New"),
    "get_document": lambda w: Case({"key": w.document_key}),
    "change_document": lambda w: Case({"key": w.document_key}, body={"owner": w.users["lead"]}),
    "delete_document": lambda w: Case({"key": w.document_key}),
    "apply_document_template": lambda w: Case({"key": w.document_key}),
    "add_document_section": lambda w: Case({"key": w.document_key}, body={"after": w.section}),
    "change_document_section": lambda w: Case(
        {"key": w.document_key, "section_id": w.section}, body={"heading": "Changed"}
    ),
    "move_document_section": lambda w: Case(
        {"key": w.document_key, "section_id": w.section}, body={"after": None}
    ),
    "remove_document_section": lambda w: Case({"key": w.document_key, "section_id": w.section}),
    "preview_document": lambda w: Case({"key": w.document_key}),
    "export_document": lambda w: Case({"key": w.document_key}, body={"format": "docx", "issue": w.issue}),
    "list_document_files": lambda w: Case({"key": w.document_key}),
    "get_document_file": lambda w: Case({"file_id": w.document_file}),
    "issue_document": lambda w: Case({"key": w.document_key}, body={"edition": "9.0"}),
    # interchange
    "list_import_fields": lambda w: Case(),
    "get_import_template": lambda w: Case(),
    "upload_import": lambda w: Case(file=BACKLOG),
    "get_import": lambda w: Case({"import_id": w.import_id}),
    "check_import": lambda w: Case({"import_id": w.import_id}, body={"product": w.product}),
    "list_import_rows": lambda w: Case({"import_id": w.import_id}),
    "list_import_likenesses": lambda w: Case({"import_id": w.import_id}),
    "leave_out_import_rows": lambda w: Case({"import_id": w.import_id}, body={"rows": []}),
    "commit_import": lambda w: Case({"import_id": w.import_id}),
    "export_requirements": lambda w: Case(query="format=csv"),
    "upload_reqif": lambda w: Case(file=three()),
    "get_reqif_import": lambda w: Case({"import_id": w.reqif_id}),
    "check_reqif_import": lambda w: Case({"import_id": w.reqif_id}, body={"product": w.product}),
    "list_reqif_rows": lambda w: Case({"import_id": w.reqif_id}),
    "choose_reqif_sides": lambda w: Case({"import_id": w.reqif_id}, body={"everything": "mine"}),
    "commit_reqif_import": lambda w: Case({"import_id": w.reqif_id}),
    "export_reqif": lambda w: Case(),
    "get_reqif_picture": lambda w: Case({"mark": w.picture_mark, "name": "picture.png"}),
    "get_reqif_origin": lambda w: Case({"key": w.reqif_key}),
    "export_comparison": lambda w: Case(query=f"format=csv&left={w.baseline}"),
    # history
    "list_activity": lambda w: Case(),
    "list_activity/of a record": lambda w: Case(query=f"record={w.requirement_key}"),
    "undo_operation": lambda w: _of(w, operation_id=w.operation),
    "list_jobs": lambda w: Case(),
    "get_job": lambda w: Case({"job_id": w.job}),
    "stop_job": lambda w: Case({"job_id": w.job}),
}

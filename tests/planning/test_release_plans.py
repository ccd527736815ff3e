"""What release planning answers: the best plan, what it keeps, and why something is left out."""

from planweave.requirements.models import Requirement


def test_the_best_plan_its_proof_the_reasons_and_the_cheapest_change(plan, core, two_releases):
    plan.need("Cart", 6, 60)
    plan.need("Search", 5, 55)
    plan.need("Pay", 5, 50)
    plan.need("Gift", 4, 10)
    plan.need("Skin", 3, 5)
    proposal = core.releases()
    assert proposal["status"] == "optimal"
    assert proposal["verdict"] == "This plan is proven to be the best."
    plan_ = proposal["release_plan"]
    assert core.where(proposal) == {"Search": "R1", "Pay": "R1", "Cart": "R2", "Gift": "R2"}
    assert plan_["objective"] == 2 * (55 + 50) + 60 + 10
    assert plan_["basis"] == "value"
    [skin] = plan_["left_out"]
    assert [reason["text"] for reason in skin["reasons"]] == ["R1 is short of 3 people-days of backend."]
    assert skin["change"]["sentence"]["text"] == "It would fit with 3 more people-days of backend in R1."
    assert skin["displacement"]["sentence"]["text"] == (
        "With it in, SHOP-4 would drop out and the plan would be worth 5 less (1.79 %)."
    )
    zh = core.proposal(proposal["id"], "zh")["release_plan"]["left_out"][0]
    assert zh["reasons"][0]["text"] == "R1 的“backend”还差 3 人天。"
    assert zh["change"]["sentence"]["text"] == "只需增加R1 的“backend”3 人天，即可纳入。"
    assert {row["title"]: (row["before"], row["after_name"]) for row in plan_["diff"]} == {
        "Search": (None, "R1"),
        "Pay": (None, "R1"),
        "Cart": (None, "R2"),
        "Gift": (None, "R2"),
    }
    assert [(row["name"], row["planned_days"], row["capacity_days"]) for row in plan_["releases"]] == [
        ("R1", 10.0, 10.0),
        ("R2", 10.0, 10.0),
    ]


def test_what_people_decided_is_kept(plan, core, two_releases):
    r1, r2 = two_releases
    frozen = plan.release("R0", "2026-02-02", "2026-02-27", is_frozen=True)["id"]
    plan.need("done", 9, 90, state="done", release=r1)
    plan.need("rejected", 1, 90, state="rejected")
    plan.need("frozen", 9, 90, release=frozen)
    plan.need("must", 4, 1, priority="must")
    plan.need("wont", 1, 99, priority="wont", release=r1)
    plan.need("pinned", 3, 1, release=r2, is_release_pinned=True)
    plan.need("begun", 2, 1, release=r2, state="in_progress")
    plan.need("out", 1, 99, is_release_pinned=True)
    proposal = core.releases()
    assert core.where(proposal) == {"must": "R1", "pinned": "R2", "begun": "R2"}
    reasons = {row["title"]: row["reasons"][0]["text"] for row in proposal["release_plan"]["left_out"]}
    assert reasons == {"wont": "Its priority is “won't”.", "out": "It is pinned to no release."}
    assert [(row["title"], row["after"]) for row in proposal["release_plan"]["diff"]] == [
        ("must", r1),
        ("wont", None),
    ]


def test_links_are_kept_inside_and_beyond_the_question(plan, core, two_releases):
    r1, r2 = two_releases
    late = plan.need("late", 1, 1, release=r2)
    done = plan.need("done", 1, 1, state="done")
    dead = plan.need("dead", 1, 1, state="rejected")
    base, top = plan.need("base", 3, 1), plan.need("top", 4, 80)
    one, other = plan.need("one", 2, 30), plan.need("other", 2, 20)
    x, y = plan.need("x", 1, 40), plan.need("y", 1, 39)
    after_done, after_dead = plan.need("after done", 1, 9), plan.need("after dead", 1, 9)
    after_late = plan.need("after late", 1, 9)
    plan.link(top, "depends_on", base)
    plan.link(one, "together_with", other)
    plan.link(x, "excludes", y)
    plan.link(after_done, "depends_on", done)
    plan.link(after_dead, "depends_on", dead)
    plan.link(after_late, "depends_on", late)
    proposal = core.releases(releases=[r1])
    # 130 in nine days; with one and other instead of base and top it would be 99.
    assert set(core.where(proposal)) == {"base", "top", "x", "after done"}
    texts = {row["title"]: row["reasons"][0]["text"] for row in proposal["release_plan"]["left_out"]}
    assert texts["after dead"] == "It depends on SHOP-3, which was rejected."
    assert texts["after late"] == (
        "It depends on SHOP-1, which stays in R2, later than the releases planned here."
    )
    assert Requirement.objects.get(pk=late["id"]).release_id == r2


def test_musts_that_cannot_all_fit_are_named_in_both_languages(plan, core, two_releases):
    plan.need("big", 8, 1, priority="must", release=two_releases[0], is_release_pinned=True)
    plan.need("other", 7, 1, priority="must", release=two_releases[0], is_release_pinned=True)
    plan.need("small", 1, 1)
    proposal = core.releases()
    assert proposal["status"] == "infeasible"
    assert proposal["can"] == {"apply": False, "drop": True}
    assert {row["text"] for row in proposal["release_plan"]["conflict"]} == {
        "SHOP-1 is pinned to R1.",
        "SHOP-2 is pinned to R1.",
        "R1 has 10 people-days of backend.",
    }
    zh = core.proposal(proposal["id"], "zh")
    assert "R1 的“backend”只有 10 人天。" in {row["text"] for row in zh["release_plan"]["conflict"]}
    assert zh["verdict"] == "以下要求无法同时满足。请放宽其中一项后重新规划。"
    assert core.settle(proposal).json()["code"] == "proposal.empty"


def test_a_must_that_needs_something_rejected_is_a_contradiction_told_at_once(plan, core, two_releases):
    must, dead = plan.need("must", 1, 1, priority="must"), plan.need("dead", 1, 1, state="rejected")
    plan.link(must, "depends_on", dead)
    proposal = core.releases()
    assert [row["text"] for row in proposal["release_plan"]["conflict"]] == [
        "SHOP-1 must be delivered.",
        "SHOP-1: It depends on SHOP-2, which was rejected.",
    ]


def test_whole_efforts_count_against_everybody_and_budget_against_money(plan, core):
    plan.person("A", "backend")
    plan.person("B", "test")
    plan.release("R1", "2026-03-02", "2026-03-13", budget=100)
    plan.need("split", 8, 50)
    plan.requirement("whole", effort_likely_days=12, value=40)
    plan.requirement("more", effort_likely_days=1, value=30)
    plan.requirement("dear", effort_likely_days=0, value=20, cost=101)
    proposal = core.releases()
    assert core.where(proposal) == {"split": "R1", "whole": "R1"}
    reasons = {
        row["title"]: [reason["text"] for reason in row["reasons"]]
        for row in proposal["release_plan"]["left_out"]
    }
    assert reasons == {
        "more": ["R1 is short of 1 people-days in all."],
        "dear": ["The budget of R1 is short by 1.", "As things are, no plan can hold it."],
    }


def test_a_release_of_a_product_takes_no_others(plan, core, house):
    plan.person("A", "backend")
    other = house.api("lead").post(f"{house.path}/products", {"name": "App", "key_prefix": "APP"}).json()
    plan.release("R1", "2026-03-02", "2026-03-13", product=other["id"])
    plan.need("shop", 1, 90)
    plan.made("requirements", {"product": other["id"], "title": "app", "efforts": {"backend": 1}, "value": 1})
    proposal = core.releases()
    assert core.where(proposal) == {"app": "R1"}
    [left] = proposal["release_plan"]["left_out"]
    assert left["reasons"][0]["text"] == "R1 takes requirements of another product only."
    assert left["change"] is None


def test_what_value_means_is_chosen_and_told(plan, core, two_releases):
    for name, weight in (("Big", 3), ("Small", 1)):
        plan.api.put(f"{plan.path}/stakeholders", {"name": name, "weight": weight})
    plan.need("liked", 10, None, demands={"Big": 9})
    plan.need("valued", 10, 50, demands={"Small": 9})
    plan.need("third", 10, 60, demands={"Small": 1})
    by_value = core.releases(releases=[two_releases[0]])
    assert by_value["release_plan"]["basis"] == "value"
    assert core.where(by_value) == {"third": "R1"}
    assert [row["title"] for row in by_value["release_plan"]["unvalued"]] == ["liked"]
    by_demand = core.releases(releases=[two_releases[0]], basis="demands")
    assert core.where(by_demand) == {"liked": "R1"}
    assert by_demand["release_plan"]["basis_text"] == (
        "Value is the sum of the stakeholders' demands times their weight."
    )
    Requirement.objects.filter(record__title="valued").update(score=7.5)
    assert core.releases(releases=[two_releases[0]])["release_plan"]["basis"] == "value"
    Requirement.objects.filter(record__title="liked").update(score=7.0)
    ranked = core.releases(releases=[two_releases[0]])
    assert (ranked["release_plan"]["basis"], core.where(ranked)) == ("score", {"valued": "R1"})


def test_the_gain_over_the_spreadsheet_habit_is_shown(plan, core):
    plan.person("A", "backend")
    plan.release("R1", "2026-03-02", "2026-03-13")
    plan.need("quick", 1, 12)
    plan.need("large", 10, 100)
    proposal = core.releases()["release_plan"]
    assert (proposal["objective"], proposal["greedy_objective"]) == (100.0, 12.0)
    assert proposal["gain_text"] == "733.33 % more value than filling the releases by value per day."

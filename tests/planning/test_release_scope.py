"""What requirements say of a release's scope holds in its plan, and is given as the reason."""


def out_of(plan, made, *releases):
    scope = {str(release): {"stand": "out", "reason": "not promised"} for release in releases}
    answer = plan.api.patch(f"{plan.path}/requirements/{made['key']}", {"scope": scope})
    assert answer.status_code == 200, answer.content


def test_what_is_out_of_a_releases_scope_is_not_planned_into_it(plan, core, two_releases):
    r1, r2 = two_releases
    plan.need("big", 9, 1, priority="must")
    later = plan.need("later", 1, 90)
    never = plan.need("never", 1, 99)
    squeezed = plan.need("squeezed", 8, 50)
    plan.need("fills", 9, 95)
    out_of(plan, later, r1)
    out_of(plan, never, r1, r2)
    out_of(plan, squeezed, r2)
    proposal = core.releases()
    assert core.where(proposal) == {"big": "R2", "later": "R2", "fills": "R1"}
    reasons = {
        row["title"]: [reason["text"] for reason in row["reasons"]]
        for row in proposal["release_plan"]["left_out"]
    }
    assert reasons == {
        "never": ["It was said to be out of the scope of R1, R2."],
        "squeezed": [
            "It was said to be out of the scope of R2.",
            "R1 is short of 7 people-days of backend.",
        ],
    }
    zh = core.proposal(proposal["id"], "zh")["release_plan"]["left_out"]
    assert {row["title"]: row["reasons"][0]["text"] for row in zh} == {
        "never": "它已声明不在 R1、R2 的范围内。",
        "squeezed": "它已声明不在 R2 的范围内。",
    }


def test_a_must_out_of_every_release_and_a_pin_to_one_it_is_out_of_are_told_at_once(plan, core, two_releases):
    r1, r2 = two_releases
    out_of(plan, plan.need("must", 1, 1, priority="must"), r1, r2)
    out_of(plan, plan.need("pinned", 1, 1, release=r1, is_release_pinned=True), r1)
    proposal = core.releases()
    assert sorted(row["text"] for row in proposal["release_plan"]["conflict"]) == [
        "SHOP-1 must be delivered.",
        "SHOP-1: It was said to be out of the scope of R1, R2.",
        "SHOP-2 is pinned to R1.",
        "SHOP-2: It was said to be out of the scope of R1.",
    ]
    assert core.where(proposal) == {}


def test_a_must_that_only_fits_where_it_is_out_of_scope_is_a_conflict(plan, core, two_releases):
    r1, r2 = two_releases
    out_of(plan, plan.need("must", 6, 1, priority="must"), r1)
    plan.need("held", 8, 1, release=r2, is_release_pinned=True)
    proposal = core.releases()
    texts = {row["text"] for row in proposal["release_plan"]["conflict"]}
    assert "SHOP-1: It was said to be out of the scope of R1." in texts
    assert "SHOP-1 must be delivered." in texts

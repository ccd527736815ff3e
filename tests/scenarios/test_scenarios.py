"""What if: a scenario from its copy to the applied difference, with the plan untouched until then."""

from planweave.planning.models import Task

SHOP = {"title": "Shop", "start_on": "2027-03-01", "deadline": "2027-03-12"}


def test_a_scenario_from_copy_to_undo(planned):
    before = planned.bars()
    made = planned.ask("POST", "scenarios", {"name": " What   if "})
    assert (made["name"], made["tasks"], made["version"]) == ("What if", 5, 1)
    build, test = planned.tasks["Build"], planned.tasks["Test"]
    edits = [
        {"do": "set", "kind": "task", "ref": build["id"], "values": {"start_on": "2027-03-05"}},
        {"do": "set", "kind": "task", "ref": build["id"], "values": {"person": planned.people["Cy"]}},
        {"do": "remove", "kind": "task", "ref": test["id"]},
        {
            "do": "add",
            "kind": "task",
            "values": {
                "title": "Pilot",
                "start_on": "2027-03-10",
                "effort_days": 1,
                "requirement": planned.search["id"],
            },
        },
        {
            "do": "set",
            "kind": "person",
            "ref": planned.people["Cy"],
            "values": {"leaves": [{"start_on": "2027-03-08", "finish_on": "2027-03-08", "name": ""}]},
        },
    ]
    answer = planned.ask("PATCH", f"scenarios/{made['id']}/rows", {"version": 1, "edits": edits})
    assert answer["version"] == 2
    assert answer["rows"][3]["ref"] < 0
    link = {"predecessor": build["id"], "successor": answer["rows"][3]["ref"]}
    planned.ask(
        "PATCH",
        f"scenarios/{made['id']}/rows",
        {"version": 2, "edits": [{"do": "add", "kind": "link", "values": link}]},
    )
    assert planned.bars() == before

    shown = planned.scenario(made["id"])
    said = {(row["kind"], row["name"], row["change"]): row for row in shown["changes"]}
    assert set(said) == {
        ("task", "Build", "changed"),
        ("task", "Test", "removed"),
        ("task", "Pilot", "added"),
        ("link", f"{build['key']} → +1", "added"),
        ("person", "Cy", "changed"),
    }
    fields = {one["field"]: one for one in said["task", "Build", "changed"]["fields"]}
    assert (fields["start_on"]["before"], fields["start_on"]["after"]) == ("2027-03-03", "2027-03-05")
    assert (fields["finish_on"]["before"], fields["finish_on"]["after"]) == ("2027-03-05", "2027-03-09")
    assert (fields["person"]["before"], fields["person"]["after"]) == ("Bo", "Cy")
    assert said["person", "Cy", "changed"]["is_assumption"] is True
    assert shown["stale"] == []

    path = f"scenarios/{made['id']}/apply"
    alone = [said["link", f"{build['key']} → +1", "added"]["row"]]
    refused = planned.raw("POST", path, {"version": 3, "items": alone})
    assert (refused.status_code, refused.json()["code"]) == (422, "scenario.needed")
    assert planned.bars() == before

    chosen = [row["row"] for row in shown["changes"] if row["kind"] != "person" and row["name"] != "Test"]
    applied = planned.raw("POST", path, {"version": 3, "items": chosen})
    assert applied.status_code == 200, applied.content
    after = planned.bars()
    assert after["Build"] == ("2027-03-05", "2027-03-09")
    assert after["Test"] == before["Test"]
    pilot = Task.objects.get(record__title="Pilot")
    assert [link.predecessor_id for link in pilot.predecessor_links.all()] == [build["id"]]
    shown = planned.scenario(made["id"])
    assert [(row["name"], row["change"]) for row in shown["changes"]] == [
        ("Test", "removed"),
        ("Cy", "changed"),
    ]
    assert shown["stale"] == []

    assert planned.undo(applied).status_code == 200
    assert planned.bars() == before
    assert len(planned.scenario(made["id"])["changes"]) == 5


def test_chosen_assumptions_become_so_and_go_back(planned):
    project = planned.ask("POST", "projects", SHOP | {"product": planned.house.product.pk})
    made = planned.ask("POST", "scenarios", {"name": "Two more weeks"})
    cy, release = planned.people["Cy"], planned.release
    away = [{"start_on": day, "finish_on": day} for day in ("2027-03-10", "2027-03-08")]
    wanted = {
        ("person", cy): {"leaves": away, "availability": 0.5},
        ("release", release): {"finish_on": "2027-03-26"},
        ("project", project["id"]): {"deadline": "2027-03-26"},
    }
    edits = [
        {"do": "set", "kind": kind, "ref": ref, "values": values} for (kind, ref), values in wanted.items()
    ]
    planned.ask("PATCH", f"scenarios/{made['id']}/rows", {"edits": edits})

    def kept():
        person = next(one for one in planned.ask("GET", "people") if one["id"] == cy)
        ends = next(one for one in planned.ask("GET", "releases") if one["id"] == release)
        days = [leave["start_on"] for leave in person["leaves"]]
        deadline = planned.ask("GET", f"projects/{project['key']}")["deadline"]
        return days, person["availability"], ends["finish_on"], deadline

    before = kept()
    assert before == ([], 1, "2027-03-12", "2027-03-12")
    rows = [row["row"] for row in planned.scenario(made["id"])["changes"]]
    path = f"scenarios/{made['id']}/apply"
    applied = planned.raw("POST", path, {"items": rows})
    assert applied.status_code == 200, applied.content
    assert kept() == (["2027-03-08", "2027-03-10"], 0.5, "2027-03-26", "2027-03-26")
    shown = planned.scenario(made["id"])
    assert (shown["changes"], shown["stale"]) == ([], [])

    assert planned.undo(applied).status_code == 200
    assert kept() == before
    planned.ask("PATCH", f"people/{cy}", {"availability": 0.8})
    planned.ask("POST", f"scenarios/{made['id']}/update", {})
    rows = [row["row"] for row in planned.scenario(made["id"])["changes"]]
    again = planned.raw("POST", path, {"items": rows})
    assert again.status_code == 200, again.content
    planned.ask("PATCH", f"people/{cy}", {"availability": 0.6})
    refused = planned.undo(again)
    assert (refused.status_code, refused.json()["code"]) == (409, "undo.changed_since")
    assert kept() == (["2027-03-08", "2027-03-10"], 0.6, "2027-03-26", "2027-03-26")


def test_a_changed_plan_refuses_and_is_taken_in(planned):
    made = planned.ask("POST", "scenarios", {"name": "Later"})
    build, write = planned.tasks["Build"], planned.tasks["Write"]
    edit = {"do": "set", "kind": "task", "ref": build["id"], "values": {"effort_days": 4}}
    planned.ask("PATCH", f"scenarios/{made['id']}/rows", {"edits": [edit]})
    planned.ask("PATCH", f"tasks/{write['key']}", {"start_on": "2027-03-10"})
    planned.ask("PATCH", f"tasks/{build['key']}", {"progress": 0.1})
    shown = planned.scenario(made["id"])
    assert [(row["name"], [one["field"] for one in row["fields"]]) for row in shown["stale"]] == [
        ("Write", ["start_on", "finish_on"])
    ]
    before = planned.bars()
    item = {"items": [shown["changes"][0]["row"]]}
    refused = planned.raw("POST", f"scenarios/{made['id']}/apply", item)
    assert (refused.status_code, refused.json()["code"]) == (409, "scenario.plan_changed")
    assert [row["key"] for row in refused.json()["changed"]] == [write["key"]]
    assert planned.bars() == before

    planned.ask("POST", f"scenarios/{made['id']}/update", {})
    shown = planned.scenario(made["id"])
    assert shown["stale"] == []
    assert [(row["name"], row["fields"][0]["after"]) for row in shown["changes"]] == [("Build", "4")]
    planned.ask("POST", f"scenarios/{made['id']}/apply", {"items": [shown["changes"][0]["row"]]})
    assert Task.objects.get(pk=build["id"]).effort_days == 4


def test_a_cut_requirement_takes_its_work_along_and_comes_back(planned):
    made = planned.ask("POST", "scenarios", {"name": "Smaller"})
    path = f"scenarios/{made['id']}/rows"
    cut = {"kind": "requirement", "ref": planned.cart["id"]}
    planned.ask("PATCH", path, {"edits": [{"do": "set", **cut, "values": {"release": None}}]})
    shown = planned.scenario(made["id"])
    assert sorted((row["name"], row["change"]) for row in shown["changes"]) == [
        ("Cart", "changed"),
        ("Test", "removed"),
        ("Write", "removed"),
    ]
    compared = planned.ask("GET", f"scenarios/compare?ids={made['id']}")
    lines = {row["id"]: [cell["value"] for cell in row["cells"]] for row in compared["rows"]}
    assert lines["value"] == [13, 8]
    assert lines["other_cost"] == [200, 100]
    assert lines["tasks"] == [5, 3]
    planned.ask("PATCH", path, {"edits": [{"do": "reset", **cut}]})
    assert planned.scenario(made["id"])["changes"] == []


def test_what_a_scenario_refuses_changes_nothing(planned):
    made = planned.ask("POST", "scenarios", {"name": "No"})
    path = f"scenarios/{made['id']}/rows"
    build, design = planned.tasks["Build"]["id"], planned.tasks["Design"]["id"]
    refusals = [
        ({"do": "set", "kind": "task", "ref": build, "values": {"progress": 1}}, 422, "scenario.field_fixed"),
        ({"do": "set", "kind": "task", "ref": 999_999, "values": {}}, 422, "scenario.row_unknown"),
        ({"do": "remove", "kind": "person", "ref": planned.people["Bo"]}, 422, "scenario.cannot_remove"),
        (
            {"do": "add", "kind": "link", "values": {"predecessor": build, "successor": design}},
            409,
            "scenario.link_cycle",
        ),
        (
            {"do": "set", "kind": "person", "ref": planned.people["Bo"], "values": {"availability": 0}},
            422,
            "invalid.fields",
        ),
        ({"do": "set", "kind": "task", "ref": build, "values": {"start_on": "soon"}}, 422, "invalid.request"),
        ({"do": "set", "kind": "task", "ref": build, "values": {"effort_days": -1}}, 422, "invalid.fields"),
        ({"do": "set", "kind": "task", "ref": build, "values": {"person": 999_999}}, 422, "invalid.fields"),
    ]
    for edit, status, code in refusals:
        answer = planned.raw("PATCH", path, {"edits": [edit]})
        assert (answer.status_code, answer.json()["code"]) == (status, code), edit
    old = planned.raw("PATCH", path, {"version": 7, "edits": [refusals[0][0]]})
    assert (old.status_code, old.json()["code"]) == (409, "scenario.changed")
    taken = planned.raw("POST", "scenarios", {"name": "no"})
    assert (taken.status_code, taken.json()["code"]) == (409, "plan_copy.scenario_name_taken")
    shown = planned.scenario(made["id"])
    assert (shown["version"], shown["changes"]) == (1, [])


def test_the_core_plans_within_the_scenario_and_the_better_is_marked(planned):
    before = planned.bars()
    made = planned.ask("POST", "scenarios", {"name": "Without Bo for a week"})
    away = {"leaves": [{"start_on": "2027-03-01", "finish_on": "2027-03-12", "name": ""}]}
    edit = {"do": "set", "kind": "person", "ref": planned.people["Bo"], "values": away}
    version = planned.ask("PATCH", f"scenarios/{made['id']}/rows", {"edits": [edit]})["version"]
    result = planned.done(
        f"scenarios/{made['id']}/schedule", {"version": version, "from_on": "2027-03-01", "seconds": 60}
    )
    assert (result["scenario"], result["status"] in ("optimal", "feasible")) == (made["id"], True)
    rows = {row["title"]: row for row in planned.scenario(made["id"])["task_rows"]}
    assert rows["Build"]["start_on"] == "2027-03-15"
    assert rows["Test"]["finish_on"] == "2027-03-19"
    assert planned.bars() == before

    risks = planned.done("scenarios/simulate", {"scenarios": [made["id"]], "runs": 200})
    assert set(risks["columns"]) == {"plan", str(made["id"])}
    compared = planned.ask("GET", f"scenarios/compare?ids={made['id']}")
    assert [column["name"] for column in compared["columns"]] == ["Present plan", "Without Bo for a week"]
    lines = {row["id"]: row for row in compared["rows"]}
    assert [cell["value"] for cell in lines["finish"]["cells"]] == ["2027-03-12", "2027-03-19"]
    assert [cell["difference"] for cell in lines["finish"]["cells"]] == [None, 5]
    assert [cell["is_best"] for cell in lines["finish"]["cells"]] == [True, False]
    assert [cell["note"] for cell in lines[f"release:{planned.release}"]["cells"]] == [
        "",
        "5 working days late",
    ]
    # How sure the work is: nothing leads to the milestone on the 12th, so that it finishes nothing.
    assert [cell["value"] for cell in lines["p80"]["cells"]] == ["2027-03-09", "2027-03-19"]

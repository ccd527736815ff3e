"""Two workspaces on one server, with one thing of each kind in each, for the contracts to knock on."""

import hashlib
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction

from factories.reqif_files import archive, one, place, reqif
from harness.house import Api, House
from planweave.accounts.actions import create_token, make_sign_in_link
from planweave.discussion.models import Notice
from planweave.documents.jobs import export_document
from planweave.interchange.reqif.actions import carry_out as carry_out_reqif
from planweave.interchange.reqif.actions import check as check_reqif
from planweave.interchange.reqif.actions import upload as upload_reqif
from planweave.kernel.jobs import Progress, start_job
from planweave.kernel.models import Job, Record
from planweave.planning.jobs import plan_releases
from planweave.planning.models import Proposal

from . import worlds

PASSWORD = "correct horse battery"
BACKLOG = b"Title,Priority,Effort (days)\nImported wish,Must,3\n"


class World:
    """One workspace's things by name; every text in it carries `canary`, so that a leak can be seen."""

    def __init__(self, slug: str, prefix: str) -> None:
        self.canary = f"{slug}-canary"
        self.house = House(slug=slug, prefix=prefix)
        self.slug, self.prefix = slug, prefix
        for role in House.ROLES:
            self.house.api(role)  # their tokens, before anything is taken back
        owner = self.house.actor("owner")
        self.product = self.house.product.pk
        self.users = {role: user.pk for role, user in self.house.users.items()}
        self.members = {role: self.house.member(role).pk for role in House.ROLES}
        self.owner = self.house.users["owner"]
        self.owner.set_password(PASSWORD)
        self.owner.save(update_fields=["password"])
        self.token = create_token(self.owner, name=self.canary, scopes=["read"])[0].pk
        self.link_secret = make_sign_in_link(self.owner)
        self.job = str(start_job(owner, "contract_test", {"said": self.canary}).pk)
        self.area = self.made("/areas", {"name": f"Area {self.canary}", "owner": self.users["owner"]})["id"]
        view = {"page": "requirements", "name": f"View {self.canary}", "query": "", "is_shared": True}
        self.view = self.made("/views", view)["id"]
        self.asked("PUT", "/presence", {"tab": "t", "place": self.canary})
        self.asked("PUT", "/stakeholders", {"name": f"Stakeholder {self.canary}", "weight": 2})
        self._make_requirements()
        self._make_plan()

    def _make_requirements(self) -> None:
        first = self._requirement("first", owner=self.users["owner"], effort_likely_days=3, area=self.area)
        second = self._requirement("second")
        self.requirement, self.requirement_key = first["id"], first["key"]
        own = {"base": "functional", "name_en": f"Type {self.canary}"}
        self.own_type = self.made("/requirement-types", own)["id"]
        self.own_field = f"field_{self.prefix.lower()}"
        asked = {"key": self.own_field, "kind": "number", "name_en": f"Field {self.canary}"}
        self.made("/custom-fields", asked)
        fit = [{"metric": f"Time {self.canary}", "operator": "<=", "target": 1, "unit": "s"}]
        self.asked("PATCH", f"/requirements/{first['key']}", {"fit_criteria": fit})
        self.other_requirement, self.other_key = second["id"], second["key"]
        third = self._requirement("third", parent=first["id"])
        self.third_key = third["key"]
        linked = self.made(
            f"/requirements/{first['key']}/links", {"kind": "depends_on", "target": third["key"]}
        )
        self.link = linked["links"][0]["id"]
        self.asked("PATCH", f"/requirements/{third['key']}", {"title": f"third, in doubt {self.canary}"})
        test = {"product": self.product, "title": f"Test {self.canary}", "verifies": [first["key"]]}
        self.test_case = self.made("/test-cases", test)["key"]
        elsewhere = {"name": f"Elsewhere {self.canary}", "key_prefix": f"{self.prefix}X"}
        self.other_product = self.made("/products", elsewhere)["id"]
        said = f'<p><span data-type="mention" data-id="{self.users["viewer"]}">@x</span> {self.canary}</p>'
        self.comment = self.made(f"/records/{first['key']}/comments", {"body": said})["id"]
        kept = {"rule": "vague", "words": self.canary, "reason": self.canary}
        self.ignored = self.made(f"/requirements/{first['key']}/wording/ignored", kept)["id"]
        self.word = self.asked("PUT", "/wording/dictionary", {"words": self.canary, "rule": "vague"})["id"]
        self.made("/wording/refresh", {})
        self.notice = Notice.objects.get(workspace=self.house.workspace).pk
        own = self.house.api("contributor").post(
            f"{self.house.path}/requirements",
            {
                "product": self.product,
                "title": f"Contributor's {self.canary}",
                "effort_likely_days": 2,
                "value": 5,
            },
        )
        assert own.status_code == 201, own.content
        self.own_key, self.own_requirement = own.json()["key"], own.json()["id"]
        changed = self.house.api("owner").patch(
            f"{self.house.path}/requirements/{second['key']}", {"title": f"second again {self.canary}"}
        )
        self.operation = changed.headers["X-Operation-Id"]

    def _make_plan(self) -> None:
        person = {"name": f"Person {self.canary}", "skills": [f"Skill {self.canary}"], "availability": 1}
        self.person = self.made("/people", person)["id"]
        release = {"name": f"Release {self.canary}", "start_on": "2026-01-05", "finish_on": "2026-03-27"}
        self.release = self.made("/releases", release)["id"]
        tasks = [
            self.made("/tasks", {"title": f"Task {name} {self.canary}", "requirement": self.requirement,
                                  "effort_days": 2, "start_on": "2026-01-05", "release": self.release})
            for name in ("one", "two", "three")
        ]  # fmt: skip
        self.task, self.task_key = tasks[0]["id"], tasks[0]["key"]
        self.tasks = [task["id"] for task in tasks]
        self.task_link = self.made("/task-links", {"predecessor": self.tasks[0], "successor": self.tasks[1]})[
            "id"
        ]
        edits = [{"id": self.requirement, "method": "rice", "inputs": {"reach": 7}}]
        self.asked("PATCH", "/scores", {"edits": edits})
        ranking = self.house.api("owner").get(f"{self.house.path}/ranking").json()
        self.ranking_version = ranking["version"]
        self.proposal = self._proposal()
        self.baseline = self.made(
            "/baselines", {"name": f"Baseline {self.canary}", "scope": {"kind": "workspace"}}
        )["id"]
        self.roadmap = self.made("/roadmaps", {"name": f"Roadmap {self.canary}"})["id"]
        link = self.made(f"/roadmaps/{self.roadmap}/links", {"fields": ["product"]})
        self.roadmap_link = link["id"]
        self._make_feedback()
        self._make_review()
        self._make_ratings()
        self._make_goals()
        self._make_responsibility()
        self.import_id = self.upload().json()["id"]
        self._make_reqif()
        self._make_document()
        for feature in worlds.MODULES:
            feature.make(self)

    def _make_feedback(self) -> None:
        """The lead gave the owner feedback, shown to those who lead, and asks the owner for some."""
        self.feedback = self._said("")
        asked = {"people": [self.users["owner"]], "question": f"Question {self.canary}"}
        at = f"{self.house.path}/feedback-requests"
        self.feedback_request = self.house.api("lead").post(at, asked).json()["items"][0]["id"]

    def _said(self, more: str) -> int:
        said = {
            "recipient": self.users["owner"],
            "kind": "praise",
            "circle": "leads",
            "went_well": f"{self.canary} {more}",
            "about": [self.requirement_key],
        }
        answer = self.house.api("lead").post(f"{self.house.path}/feedback", said)
        assert answer.status_code == 201, answer.content
        return int(answer.json()["id"])

    def _make_review(self) -> None:
        review = {
            "title": f"Review {self.canary}",
            "people": [{"user": self.users["lead"], "role": "approver"}],
            "checklist": [f"Point {self.canary}"],
            "scope": {"kind": "baseline", "baseline": self.baseline},
        }
        self.review = self.made("/reviews", review)["key"]
        remarks = f"/reviews/{self.review}/items/{self.requirement_key}/remarks"
        self.remark = self.made(remarks, {"body": self.canary})["remarks"][0]["id"]
        at = f"{self.house.path}/reviews/{self.review}/items/{self.other_key}/verdict"
        assert self.house.api("lead").put(at, {"verdict": "accept"}).status_code == 200

    def _make_goals(self) -> None:
        """An active objective of the owner's with a key result, and one of the product manager's in conflict."""
        themes = [
            self.made("/themes", {"title": f"Theme {name} {self.canary}", "weight": weight})["themes"]
            for name, weight in (("one", 2), ("lone", 1))
        ][-1]
        self.goal_theme, self.lone_theme = themes[0]["key"], themes[1]["key"]
        self.goal_theme_id = themes[0]["id"]
        smart = {
            "theme": self.goal_theme_id, "products": [self.product], "metric": f"Metric {self.canary}",
            "unit": "%", "baseline": 1, "target": 2, "period": "2199", "due_on": "2199-06-30",
            "effort_days": 1, "cost": 1,
        }  # fmt: skip
        self.objective, self.draft_objective, self.own_objective = (
            self.made("/objectives", {"title": f"Objective {name} {self.canary}", "owner": owner} | smart)[
                "key"
            ]
            for name, owner in (
                ("one", self.users["owner"]),
                ("draft", self.users["owner"]),
                ("own", self.users["product_manager"]),
            )
        )
        path = f"/objectives/{self.objective}"
        result = {"title": f"Result {self.canary}", "baseline": 1, "target": 5}
        self.key_result = self.made(f"{path}/key-results", result)["results"][0]["id"]
        self.asked("POST", f"{path}/activate", None)
        said = {"key_result": self.key_result, "value": 3, "comment": self.canary}
        self.check_in = self.made(f"{path}/check-ins", said)["results"][0]["check_ins"][0]["id"]
        self.asked("POST", "/goals/confirmations", {"objectives": [{"key": self.objective, "edition": 1}]})
        self.asked("PATCH", path, {"target": 3})
        [conflict] = self.made(f"{path}/conflicts", {"other": self.own_objective})
        self.goal_conflict = conflict["id"]
        self.asked("PUT", f"/goals/conflicts/{self.goal_conflict}", {"reason": self.canary})
        shares = {"shares": {self.objective: 0.5}}
        self.asked("PUT", f"/requirements/{self.requirement_key}/contributions", shares)

    def _make_responsibility(self) -> None:
        """An area of nobody, a chart, a gate before a release of its own with a part of the owner's, a settlement."""
        areas = self.made("/responsibility/areas", {"name": f"Nobody's {self.canary}", "kind": "market"})
        self.nobodys_area = next(one["id"] for one in areas["areas"] if one["name"].startswith("Nobody's"))
        spare = {"name": f"Spare {self.canary}", "kind": "market", "note": self.canary}
        areas = self.made("/responsibility/areas", spare)["areas"]
        spare_area = next(one["id"] for one in areas if one["name"].startswith("Spare"))
        agreed = {"mark": f"unowned:{spare_area}:", "way": "agreed", "reason": self.canary}
        self.made("/responsibility/settlements", agreed | {"review_on": "2199-01-01"})
        chart = {
            "title": f"Chart {self.canary}",
            "people": [self.users["owner"]],
            "rows": [{"kind": "step", "name": f"Step {self.canary}"}],
        }
        self.charter = self.made("/charters", chart)["key"]
        dates = {"start_on": "2027-01-05", "finish_on": "2027-03-26"}
        release = self.made("/releases", dates | {"name": f"Gated {self.canary}"})["id"]
        wish = self._requirement("gated", area=self.area, owner=self.users["owner"], release=release)
        self.gated_requirement = wish["id"]
        self.gate = self.made("/start-gates", {"release": release})["key"]

    def _make_ratings(self) -> None:
        """One that is open, one in which all have handed in, and one revealed with two who stand apart."""
        items = [self.requirement, self.other_requirement, self.own_requirement]
        orders = {"lead": [[pk] for pk in items], "owner": [[pk] for pk in reversed(items)]}
        self.rating, self.ready_rating, self.revealed_rating = (
            self._rating(f"Rating {name} {self.canary}", items, raters)
            for name, raters in (
                ("open", ("lead", "owner")),
                ("ready", ("lead",)),
                ("revealed", ("lead", "owner")),
            )
        )
        for key, raters in ((self.ready_rating, ("lead",)), (self.revealed_rating, ("lead", "owner"))):
            for role in raters:
                at = f"{self.house.path}/ratings/{key}/ballot"
                given = self.house.api(role).put(at, {"round": 1, "order": orders[role]})
                assert given.status_code == 200, given.content
        self.asked("POST", f"/ratings/{self.revealed_rating}/reveal", {})
        moved = {"item": self.requirement, "place": 1, "reason": self.canary}
        self.made("/priorities/moves", moved)

    def _rating(self, title: str, items: list[int], raters: tuple[str, ...]) -> Any:
        people = [{"user": self.users[role]} for role in raters]
        body = {"title": title, "way": "ranking", "items": items, "people": people}
        return self.made("/ratings", body)["key"]

    def _proposal(self) -> int:
        asked = {"skip_unestimated": True, "basis": "value", "seconds": 1}
        started = self.house.api("owner").post(f"{self.house.path}/releases/plan", asked)
        assert started.status_code == 202, started.content
        job = Job.objects.get(pk=started.json()["job"])
        plan_releases(Progress(job))  # a worker would; here everything is one transaction
        return Proposal.objects.get(job=job).pk

    def _make_document(self) -> None:
        wanted = {"product": self.product, "kind": "srs", "title": f"Document {self.canary}"}
        made = self.made("/documents", wanted)
        self.document_id, self.document_key = made["id"], made["key"]
        self.section = made["sections"][0]["id"]
        path = f"/documents/{made['key']}"
        self.asked("PATCH", f"{path}/sections/{self.section}", {"body": f"<p>{self.canary}</p>"})
        self.issue = self.made(f"{path}/issues", {"edition": "1.0", "note": self.canary})["issues"][0]["id"]
        job = start_job(
            self.house.actor("owner"),
            "export_document",
            {"document": made["id"], "key": made["key"], "format": "md", "issue": self.issue},
        )
        self.document_file = export_document(Progress(job))["file"]

    def grow(self, number: int) -> None:
        """One more of each thing that is listed."""
        name = f"More {number}"
        owner = self.house.api("owner")
        person = {"email": f"more{number}@{self.slug}.example", "name": name, "role": "guest"}
        self.made("/members", person | {"products": [self.product]})
        product = self.made("/products", {"name": name, "key_prefix": f"MORE{number}"})["id"]
        self.made("/areas", {"name": name, "product": product, "owner": self.users["lead"]})
        self.made("/views", {"page": "requirements", "name": name, "query": "", "is_shared": True})
        self.asked("PUT", "/presence", {"tab": name, "place": "board"})
        self.asked("PUT", "/stakeholders", {"name": name, "weight": 1})
        self._said(name)
        other = self.users[("lead", "product_manager", "contributor", "viewer")[number]]
        self.made("/feedback-requests", {"people": [other], "question": name})
        self.made("/requirement-types", {"base": "business", "name_en": name})
        self.made("/custom-fields", {"key": f"more{number}", "kind": "text", "name_en": name})
        skill = {
            "name": name,
            "skills": [name],
            "leaves": [{"start_on": "2026-02-02", "finish_on": "2026-02-03"}],
        }
        self.made("/people", skill)
        made = self._requirement(
            name, owner=self.users["lead"], parent=self.requirement, efforts={name: 2}, demands={name: 3}
        )
        self.made(
            f"/requirements/{self.requirement_key}/links", {"kind": "relates_to", "target": made["key"]}
        )
        test = {"product": self.product, "title": name, "verifies": [self.requirement_key, made["key"]]}
        self.made("/test-cases", test)
        self.asked("PATCH", f"/requirements/{made['key']}", {"title": f"{name}, in doubt"})
        self.made(f"/records/{self.requirement_key}/comments", {"body": f"<p>{name}</p>"})
        kept = {"rule": "vague", "words": name, "reason": name}
        self.made(f"/requirements/{self.requirement_key}/wording/ignored", kept)
        self.asked("PUT", "/wording/dictionary", {"words": name})
        self.made("/wording/refresh", {})
        dates = {"start_on": "2026-04-01", "finish_on": "2026-05-01"}
        release = self.made("/releases", dates | {"name": name, "capacities": {name: 5}})["id"]
        self.asked("PATCH", f"/requirements/{made['key']}", {"release": release})
        task = self.made("/tasks", {"title": name, "requirement": made["id"], "release": release,
                                     "effort_days": 2, "start_on": "2026-04-01"})["id"]  # fmt: skip
        self.made("/task-links", {"predecessor": self.task, "successor": task})
        edits = [{"id": made["id"], "method": "rice", "inputs": {"reach": 100}}]
        self.asked("PATCH", "/scores", {"edits": edits})
        baseline = self.made("/baselines", {"name": name, "scope": {"kind": "workspace"}})["id"]
        people = [{"user": self.users["lead"], "role": "approver"}]
        scope = {"kind": "baseline", "baseline": baseline}
        self.made("/reviews", {"title": name, "people": people, "scope": scope})
        self._grow_goals(name, made["key"])
        self._grow_responsibility(name)
        for feature in worlds.MODULES:
            feature.grow(self, name)
        self.made(f"/reviews/{self.review}/items/{self.requirement_key}/remarks", {"body": name})
        self._rating(name, [self.requirement, made["id"]], ("lead", "viewer"))
        self.made("/priorities/moves", {"item": made["id"], "place": 1, "reason": name})
        token = owner.post("/tokens", {"name": name, "scopes": ["read"]})
        assert token.status_code == 201
        start_job(self.house.actor("owner"), "contract_test", {})
        said = f'<p><span data-type="mention" data-id="{self.users["owner"]}">@x</span></p>'
        self.house.api("lead").post(f"{self.house.path}/records/{made['key']}/comments", {"body": said})
        self.made("/documents", {"product": product, "kind": "free", "title": name})
        path = f"/documents/{self.document_key}"
        self.made(f"{path}/issues", {"edition": f"2.{number}"})
        self.made(f"{path}/sections", {"after": self.section, "kind": "items", "heading": name})
        job = {"document": self.document_id, "key": self.document_key, "format": "html", "issue": None}
        export_document(Progress(start_job(self.house.actor("owner"), "export_document", job)))

    def upload(self) -> Any:
        """An import session of the owner, checked."""
        file = SimpleUploadedFile(f"{self.canary}.csv", BACKLOG, content_type="text/csv")
        api = self.house.api("owner")
        answer = api.client.post(f"/api/v1{self.house.path}/imports", {"file": file}, headers=api.headers)
        assert answer.status_code == 201, answer.content
        check = f"{self.house.path}/imports/{answer.json()['id']}/check"
        assert api.put(check, {"product": self.product}).status_code == 200
        return answer

    def _make_reqif(self) -> None:
        """One requirement that came from ReqIF with a picture, and a checked import of the same file."""
        picture = b"\x89PNG\r\n\x1a\n" + self.canary.encode()
        self.picture_mark = hashlib.sha256(picture).hexdigest()[:40]
        shown = '<xhtml:object data="picture.png" type="image/png">P</xhtml:object>'
        text = reqif([one("r1", title=f"ReqIF {self.canary}", text=shown)], [place("r1")])
        content = archive({"a.reqif": text, "picture.png": picture})
        owner = self.house.actor("owner")
        for is_carried_out in (True, False):
            session = upload_reqif(owner, file_name=f"{self.canary}.reqifz", content=content)
            check_reqif(owner, session, product_id=self.product)
            if is_carried_out:
                session.operation_id = owner.operation_id
                carry_out_reqif(owner, session, show=lambda _: None)
        self.reqif_id = str(session.pk)
        self.reqif_key = Record.objects.get(title=f"ReqIF {self.canary}").key

    def _grow_responsibility(self, name: str) -> None:
        """An area in the tree with people, a charted row, and a gate with a part of somebody else's."""
        lead = self.users["lead"]
        area = {"name": f"{name} placed", "kind": "module", "parent": self.area, "owners": [lead]}
        areas = self.made("/responsibility/areas", area | {"deputies": [self.users["viewer"]]})["areas"]
        placed = next(one["id"] for one in areas if one["name"] == f"{name} placed")
        row = {"kind": "step", "name": name}
        self.made("/charters", {"title": name, "people": [lead], "rows": [row], "cells": {f"1/{lead}": "A"}})
        dates = {"start_on": "2028-01-05", "finish_on": "2028-03-26"}
        release = self.made("/releases", dates | {"name": f"{name} gated"})["id"]
        self._requirement(f"{name} gated", area=placed, owner=lead, release=release)
        self.made("/start-gates", {"release": release})

    def _grow_goals(self, name: str, requirement: str) -> None:
        values = {
            "title": name, "theme": self.goal_theme_id, "products": [self.product], "metric": name, "unit": "%",
            "baseline": 1, "target": 2, "period": "2198", "due_on": "2198-06-30", "effort_days": 1, "cost": 1,
        }  # fmt: skip
        self.made("/themes", {"title": name})
        key = self.made("/objectives", values)["key"]
        result = {"title": name, "baseline": 1, "target": 2, "owner": self.users["lead"]}
        result = self.made(f"/objectives/{key}/key-results", result)["results"][0]["id"]
        self.asked("POST", f"/objectives/{key}/activate", None)
        self.made(f"/objectives/{key}/check-ins", {"key_result": result, "value": 1})
        self.made(f"/objectives/{self.objective}/check-ins", {"value": 1})
        self.made(f"/objectives/{self.objective}/key-results", {"title": name, "baseline": 1, "target": 2})
        self.asked("POST", "/goals/confirmations", {"objectives": [{"key": key, "edition": 1}]})
        self.made(f"/objectives/{key}/conflicts", {"other": self.own_objective})
        shares = {"shares": {self.objective: 0.5, key: 0.25}}
        self.asked("PUT", f"/requirements/{requirement}/contributions", shares)

    def _requirement(self, name: str, **fields: Any) -> Any:
        said = {"product": self.product, "title": f"{name} {self.canary}", "description": self.canary}
        return self.made("/requirements", said | fields)

    def made(self, path: str, body: Any) -> Any:
        return self.asked("POST", path, body)

    def asked(self, method: str, path: str, body: Any) -> Any:
        answer = self.house.api("owner")(method, self.house.path + path, body)
        assert answer.status_code in (200, 201), (path, answer.status_code, answer.content)
        return answer.json()


def ask(world: World, role: str, method: str, path: str, case: Any) -> Any:
    """One request of a role ("anonymous" for nobody), whose effect is taken back."""
    api = Api() if role == "anonymous" else world.house.api(role)
    with transaction.atomic():
        if case.file is not None:
            file = SimpleUploadedFile("backlog.csv", case.file, content_type="text/csv")
            answer = api.client.post(f"/api/v1{path}", {"file": file}, headers=api.headers)
        else:
            answer = api(method, path, case.body)
        transaction.set_rollback(True)
    return answer

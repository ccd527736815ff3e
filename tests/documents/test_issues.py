"""Issuing: what was issued never changes, and can be had again."""

import hashlib

from planweave.documents.actions.issues import hash_of
from planweave.documents.models import DocumentFile, Issue


def issue(desk, document, edition, note=""):
    answer = desk.api.post(f"{desk.path}/{document['key']}/issues", {"edition": edition, "note": note})
    assert answer.status_code == 201, answer.content
    return answer.json()


def test_an_issue_keeps_what_was_said_and_work_goes_on_under_the_next_version(desk):
    pay = desk.requirement("Pay an order")
    document = desk.document("free")
    after = issue(desk, document, "1.2", "First for the customer")
    assert after["edition"] == "1.3"
    [issued] = after["issues"]
    assert (issued["edition"], issued["note"], issued["items"]) == ("1.2", "First for the customer", 1)
    desk.api.patch(f"{desk.house.path}/requirements/{pay['key']}", {"title": "Something else"})
    desk.write(document, "Purpose", body="<p>Later</p>")
    old = desk.export(document, "md", issued["id"]).decode()
    new = desk.export(document, "md").decode()
    assert "Pay an order" in old
    assert "Later" not in old
    assert "| Version | 1.2 |" in old
    assert "First for the customer" in old
    assert "Something else" in new
    assert "Later" in new
    assert "1.3 \\(draft\\)" in new


def test_the_hash_covers_the_content_and_a_second_download_is_the_same_file(desk):
    desk.requirement("Pay an order", description="<p>With <b>cards</b></p><table><tr><td>1</td></tr></table>")
    document = desk.document("free")
    issued = issue(desk, document, "1.0")["issues"][0]
    kept = Issue.objects.get(pk=issued["id"])
    assert kept.content_hash == issued["content_hash"] == hash_of(kept.content)
    first, second = (desk.export(document, "docx", issued["id"]) for _ in range(2))
    assert first == second
    [file] = DocumentFile.objects.filter(issue=kept)
    assert file.content_hash == hashlib.sha256(first).hexdigest()
    assert file.size == len(first)


def test_a_version_is_issued_once_and_must_look_like_one(desk):
    document = desk.document("free")
    issue(desk, document, "1.0")
    again = desk.house.api("owner", "zh").post(f"{desk.path}/{document['key']}/issues", {"edition": "1.0"})
    assert again.status_code == 409
    assert again.json()["title"] == "版本 1.0 已经发布，请换用其他版本号。"
    assert desk.api.patch(f"{desk.path}/{document['key']}", {"edition": "1.0"}).status_code == 409
    for wrong in ("", "1 0", "v" * 21, "../1"):
        answer = desk.api.post(f"{desk.path}/{document['key']}/issues", {"edition": wrong})
        assert answer.status_code == 422, wrong
    assert Issue.objects.count() == 1
    issue(desk, document, "1.3")
    issue(desk, document, "1.2")
    assert desk.get(document["key"])["edition"] == "1.4"


def test_only_the_latest_files_of_a_draft_are_kept_and_those_of_issues_all(desk):
    document = desk.document("free")
    issued = issue(desk, document, "1.0")["issues"][0]["id"]
    desk.export(document, "html", issued)
    for _ in range(14):
        desk.export(document, "md")
    listed = desk.api.get(f"{desk.path}/{document['key']}/files").json()
    assert [one["format"] for one in listed] == ["md"] * 12 + ["html"]
    assert listed[-1]["issue"] == issued


def test_a_stopped_export_keeps_nothing_and_an_unknown_format_starts_nothing(desk):
    from planweave.documents.jobs import export_document
    from planweave.kernel.jobs import Progress
    from planweave.kernel.models import Job

    document = desk.document("free")
    job = desk.start(document, "docx")
    progress = Progress(job)
    progress.stop.set()
    assert export_document(progress) == {"key": document["key"], "format": "docx", "file": None}
    assert desk.files() == 0
    before = Job.objects.count()
    refused = desk.api.post(f"{desk.path}/{document['key']}/exports", {"format": "exe"})
    assert refused.status_code == 422
    assert "docx, pdf, html, md, xlsx" in refused.json()["title"]
    assert Job.objects.count() == before


def test_a_job_that_runs_twice_makes_one_file(desk):
    from planweave.documents.jobs import export_document
    from planweave.kernel.jobs import Progress

    document = desk.document("free")
    job = desk.start(document, "md")
    assert export_document(Progress(job)) == export_document(Progress(job))
    assert desk.files() == 1


def test_an_issue_of_another_document_and_a_file_of_another_house_are_not_found(desk, foreign_house):
    document, other = desk.document("free"), desk.document("free", "Other")
    issued = issue(desk, document, "1.0")["issues"][0]["id"]
    wanted = {"format": "md", "issue": issued}
    assert desk.api.post(f"{desk.path}/{other['key']}/exports", wanted).status_code == 404
    desk.export(document, "md", issued)
    file = DocumentFile.objects.get()
    theirs = f"{foreign_house.path}/documents/files/{file.pk}"
    assert foreign_house.api("owner").get(theirs).status_code == 404
    assert desk.house.api("guest").get(f"{desk.path}/files/{file.pk}").status_code == 403

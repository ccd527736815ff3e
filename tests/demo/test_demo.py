"""The demo: the same shop in both languages, made through actions, removable without a trace."""

import datetime
from collections import Counter
from pathlib import Path

import pytest

from planweave import demo
from planweave.accounts.actions import create_user
from planweave.accounts.models import User
from planweave.demo.content import LANGUAGES, story
from planweave.discussion.models import Comment, Notice
from planweave.kernel.audit import first_broken_link
from planweave.kernel.models import Activity, Link
from planweave.planning.models import Release
from planweave.prioritisation.models import Score
from planweave.requirements.models import Requirement
from planweave.resources.models import CalendarDay, Person
from planweave.workspaces.models import Area, Membership, SavedView

ON_PURPOSE = {
    ("SHOP-11", "excludes", "SHOP-12"),
    ("SHOP-11", "conflicts_with", "SHOP-12"),
    ("SHOP-22", "excludes", "SHOP-62"),
    ("SHOP-22", "overlaps_with", "SHOP-62"),
    ("SHOP-34", "overlaps_with", "OPS-16"),
    ("SHOP-55", "overlaps_with", "SHOP-58"),
    ("OPS-18", "overlaps_with", "OPS-21"),
    ("OPS-25", "overlaps_with", "OPS-26"),
    ("SHOP-45", "conflicts_with", "SHOP-46"),
    ("SHOP-14", "conflicts_with", "SHOP-46"),
    ("SHOP-52", "conflicts_with", "OPS-19"),
}


@pytest.fixture(scope="module")
def demos(shared_rows):
    """The demo in both languages, loaded once for all tests that only look at it."""
    owner = create_user(email="founder@company.example", name="Founder", is_administrator=True)
    return {language: demo.load(language, owner) for language in LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_demo_is_a_whole_workspace(db, demos, language):
    workspace = demos[language]
    assert (workspace.slug, workspace.is_demo, workspace.language) == (f"demo-{language}", True, language)
    requirements = Requirement.objects.filter(record__workspace=workspace)
    assert requirements.count() == 98
    assert dict(Counter(requirements.values_list("type", flat=True))) == {
        "functional": 66,
        "non_functional": 14,
        "business": 18,
    }
    assert requirements.filter(effort_likely_days=None).count() == 5
    assert not requirements.filter(description="").exists()
    assert requirements.exclude(parent=None).count() == 83
    roles = Counter(Membership.objects.filter(workspace=workspace).values_list("role", flat=True))
    assert roles == {"owner": 1, "lead": 1, "product_manager": 3, "contributor": 10, "viewer": 1, "guest": 1}
    assert Person.objects.filter(workspace=workspace).count() == 10
    assert set(Area.objects.filter(workspace=workspace).values_list("kind", flat=True)) == {
        "product_line",
        "module",
        "market",
        "speciality",
    }
    assert Release.objects.filter(workspace=workspace).count() == 3
    assert SavedView.objects.filter(workspace=workspace, is_shared=True).count() == 8
    assert Comment.objects.filter(record__workspace=workspace, deleted_at=None).count() == 16
    assert Notice.objects.filter(workspace=workspace, kind="mentioned").count() == 10
    scores = Score.objects.filter(requirement__record__workspace=workspace)
    assert Counter(scores.values_list("method", flat=True)) == {"weighted": 96, "rice": 93, "wsjf": 93}
    assert not scores.filter(method="weighted", figure=None).exists()
    assert Activity.objects.filter(workspace=workspace).values("actor").distinct().count() == 15
    assert first_broken_link(workspace.pk) is None


def test_overlaps_and_conflicts_are_those_on_purpose_and_documented(db, demos):
    kinds = ("overlaps_with", "conflicts_with", "excludes")
    ours = Link.objects.filter(workspace=demos["en"], kind__in=kinds)
    links = ours.values_list("source__key", "kind", "target__key")
    assert {(*sorted((a, b), key=_by_product), kind) for a, kind, b in links} == {
        (*sorted((a, b), key=_by_product), kind) for a, kind, b in ON_PURPOSE
    }
    page = (Path(__file__).parents[2] / "docs/features/demo.md").read_text("utf-8")
    for source, _, target in ON_PURPOSE:
        assert f"{source} – {target}" in page


def _by_product(key):
    prefix, number = key.split("-")
    return (prefix != "SHOP", int(number))


def test_both_languages_tell_the_same_story(db, demos):
    shapes = []
    for language in LANGUAGES:
        workspace = demos[language]
        requirements = Requirement.objects.filter(record__workspace=workspace).order_by("pk")
        shapes.append(
            [
                (r.record.key, r.type, r.state, r.priority, r.effort_likely_days, r.value, r.score)
                for r in requirements.select_related("record")
            ]
        )
    assert shapes[0] == shapes[1]
    chinese, english = (story(language) for language in LANGUAGES)
    for one, other in zip(chinese.items, english.items, strict=True):
        assert one.title != other.title
        assert one.text.count("\n") == other.text.count("\n"), one.slug
    assert _shape(chinese.words) == _shape(english.words)
    assert not any("一" <= sign <= "鿿" for item in english.items for sign in item.title + item.text)


def _shape(words):
    if isinstance(words, dict):
        return {name: _shape(value) for name, value in words.items()}
    return [(row["on"], row["by"]) for row in words] if isinstance(words, list) else type(words)


def test_the_chinese_demo_knows_the_make_up_working_days(db, demos):
    workspace = demos["zh"]
    days = CalendarDay.objects.filter(calendar__workspace=workspace)
    year = datetime.datetime.now(datetime.UTC).year
    assert set(days.values_list("date__year", flat=True)) == {year, year + 1}
    assert days.filter(is_working=True, name__contains="调休").exists()


def test_nobody_in_the_demo_has_a_password_or_a_link(db, demos):
    assert not any(user.has_usable_password() for user in User.objects.exclude(is_administrator=True))

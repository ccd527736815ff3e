"""`planweave bench documents`: how long a document over many requirements takes, composing and each format apart."""

import argparse
import os
import tempfile
from functools import partial
from typing import Any

from .. import texts
from ..language import say
from .timing import timed

FORMATS = ("docx", "pdf", "html", "md", "xlsx")
AREAS, TITLE = 12, "Benchmark specification"
SENTENCE = (
    "<p>When a customer pays an order, the shop shall confirm the payment within <b>2 seconds</b> and keep the receipt "
    "for ten years; 系统应在支付完成后 2 秒内给出确认，并保留凭证十年。</p>"
    "<ul><li>by card</li><li>by bank transfer</li></ul>"
)


def add_parser(subparsers: Any) -> None:
    parser = subparsers.add_parser("documents", help=say(texts.BENCH_DOCUMENTS))
    parser.add_argument("--requirements", type=int, default=1000)
    parser.add_argument("--language", choices=("en", "zh"), default="zh")


def run(arguments: argparse.Namespace) -> int:
    """Makes a fresh database in a temporary folder, fills it, and prints seconds per step; nothing of it stays."""
    with tempfile.TemporaryDirectory(prefix="planweave-bench-") as folder:
        os.environ["PLANWEAVE_HOME"] = folder
        os.environ.pop("PLANWEAVE_DATABASE_URL", None)
        os.environ["DJANGO_SETTINGS_MODULE"] = "planweave.site.settings"
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0)
        _measure(arguments.requirements, arguments.language)
    return 0


def _measure(count: int, language: Any) -> None:
    from planweave.documents import writers
    from planweave.documents.actions import create_document
    from planweave.documents.composing.compose import composed

    actor, product_id = _filled(count)
    document = create_document(actor, product_id=product_id, kind="gbt9385", title=TITLE, language=language)
    made = timed(lambda: composed(actor, document))
    said = made.answer
    print(f"{'':<8} {'seconds':>8} {'of CPU':>8}")
    print(f"{'compose':<8} {made.seconds:8.2f} {made.cpu_seconds:8.2f}   {said.items} requirements")
    for format in FORMATS:
        written = timed(partial(writers.write, said, format))
        size = len(written.answer) / 1e6
        print(f"{format:<8} {written.seconds:8.2f} {written.cpu_seconds:8.2f}   {size:.2f} MB")


def _filled(count: int) -> tuple[Any, int]:
    """A workspace with `count` requirements of all kinds, in a tree, each with what such a requirement usually has."""
    from planweave.accounts.actions import create_user
    from planweave.accounts.queries import actor_for
    from planweave.requirements.actions import Draft, create_requirements
    from planweave.workspaces import actions
    from planweave.workspaces.queries import enter

    user = create_user(email="bench@bench.example", name="Bench")
    actor = actor_for(user, via="command")
    actions.create_workspace(actor, name="Bench", slug="bench")
    actor = enter(actor, "bench")[0]
    product = actions.create_product(actor, name="Shop", key_prefix="SHOP")
    areas = [
        actions.create_area(actor, name=f"Area {n}", kind="module", owner_id=user.pk).pk for n in range(AREAS)
    ]
    kinds = ("functional", "functional", "functional", "non_functional", "business")
    drafts = [
        Draft(
            product_id=product.pk,
            values={
                "title": f"Requirement {number} 需求 {number}",
                "type": kinds[number % len(kinds)],
                "description": SENTENCE + f"<p>See SHOP-{number // 2 + 1}.</p>",
                "area": areas[number % AREAS],
                "priority": ("must", "should", "could")[number % 3],
                "source": "customer",
                "source_detail": "interviews",
                "verification_method": "test",
                "acceptance": [{"given": "an order", "when": "it is paid", "then": "it is confirmed"}],
            },
        )
        for number in range(count)
    ]
    create_requirements(actor, drafts)
    return actor, product.pk

"""F24: the history is changed behind the product's back."""

from collections import Counter

from trials.inside import django_here
from trials.row import Trial, row

REQUIREMENTS = 40


@row(
    "F24",
    "Rows of the history altered, removed, inserted, reordered, renumbered, cut off, written anew",
    promise="Each is found and its place is named; a well-made cut and a rewritten chain by an anchor elsewhere",
    fast=100,
    release=10_000,
)
def every_tampering_is_found(trial: Trial) -> None:
    with django_here():
        from harness.house import House
        from harness.tampering import tamper
        from planweave.kernel.audit import ends, first_fault

        house = House()
        for number in range(REQUIREMENTS):
            body = {"product": house.product.pk, "title": f"Row {number}"}
            assert house.api("owner").post(f"{house.path}/requirements", body).status_code == 201
        workspace = house.workspace.pk
        assert first_fault(workspace, ends()) is None
        kinds = Counter[str]()
        for number in range(trial.times):
            kind, where, fault = tamper(workspace, trial.random)
            found = "nothing" if fault is None else f"{fault.what} at {fault.seq}"
            is_found = fault is not None and fault.seq in where
            trial.check(is_found, f"{number}, {kind}: must show at {sorted(where)[:3]}, found {found}")
            kinds[kind] += 1
        trial.check(first_fault(workspace, ends()) is None, "afterwards the history does not verify")
        trial.note(**{kind.replace(" ", "_"): count for kind, count in sorted(kinds.items())})

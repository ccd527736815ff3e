"""The product's settings with SQLite's `synchronous` at NORMAL: the negative control of the power cuts.

A server that runs on these must lose acknowledged writes, or the trial's disk takes nothing away.
"""

from planweave.site import settings as _product

globals().update({name: value for name, value in vars(_product).items() if name.isupper()})


def _normal() -> dict[str, object]:
    database: dict[str, object] = dict(_product.DATABASES["default"])
    options = dict(_product.sqlite_options(is_test=False))
    begin = str(options["init_command"])
    assert "synchronous=FULL" in begin, "the control has nothing to loosen"
    options["init_command"] = begin.replace("synchronous=FULL", "synchronous=NORMAL")
    return database | {"OPTIONS": options}


DATABASES = {"default": _normal()}

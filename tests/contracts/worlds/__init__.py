"""What each feature adds to the contracts' world: one module per feature, found by itself.

`make(w)` puts one thing of each kind there and names it on the world; `grow(w, name)`, where there is one, adds one
more of each.
"""

import importlib
import pkgutil

MODULES = [importlib.import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__)]

from collections.abc import Callable

from ..case import Case, of
from ..world import World

CASES: dict[str, Callable[[World], Case]] = {
    "list_forecasts": lambda w: Case(),
    "make_forecast": lambda w: of(runs=100, scope={"kind": "releases", "releases": [w.release]}),
    "get_latest_forecast": lambda w: Case(),
    "compare_forecasts": lambda w: Case(query=f"left={w.forecast}&right={w.forecast}"),
    "get_forecast_calibration": lambda w: Case(),
    "get_forecast": lambda w: Case({"forecast_id": w.forecast}),
    "name_forecast": lambda w: Case({"forecast_id": w.forecast}, body={"name": "Renamed"}),
    "delete_forecast": lambda w: Case({"forecast_id": w.forecast}),
    "list_forecast_promises": lambda w: Case({"forecast_id": w.forecast}),
    "export_forecast": lambda w: Case({"forecast_id": w.forecast}),
}

from collections.abc import Callable

from factories.mspdi_files import brakes
from factories.reqif_files import three

from ..case import Case
from ..world import BACKLOG, World

CASES: dict[str, Callable[[World], Case]] = {
    "list_import_fields": lambda w: Case(),
    "get_import_template": lambda w: Case(),
    "upload_import": lambda w: Case(file=BACKLOG),
    "get_import": lambda w: Case({"import_id": w.import_id}),
    "check_import": lambda w: Case({"import_id": w.import_id}, body={"product": w.product}),
    "set_import_about": lambda w: Case({"import_id": w.import_id}, body={"about": "table"}),
    "list_import_rows": lambda w: Case({"import_id": w.import_id}),
    "list_import_likenesses": lambda w: Case({"import_id": w.import_id}),
    "leave_out_import_rows": lambda w: Case({"import_id": w.import_id}, body={"rows": []}),
    "commit_import": lambda w: Case({"import_id": w.import_id}),
    "export_requirements": lambda w: Case(query="format=csv"),
    "upload_reqif": lambda w: Case(file=three()),
    "get_reqif_import": lambda w: Case({"import_id": w.reqif_id}),
    "check_reqif_import": lambda w: Case({"import_id": w.reqif_id}, body={"product": w.product}),
    "list_reqif_rows": lambda w: Case({"import_id": w.reqif_id}),
    "choose_reqif_sides": lambda w: Case({"import_id": w.reqif_id}, body={"everything": "mine"}),
    "commit_reqif_import": lambda w: Case({"import_id": w.reqif_id}),
    "export_reqif": lambda w: Case(),
    "get_reqif_picture": lambda w: Case({"mark": w.picture_mark, "name": "picture.png"}),
    "get_reqif_origin": lambda w: Case({"key": w.reqif_key}),
    "export_comparison": lambda w: Case(query=f"format=csv&left={w.baseline}"),
    "upload_plan": lambda w: Case(file=brakes()),
    "get_plan_import": lambda w: Case({"import_id": w.plan_import}),
    "check_plan_import": lambda w: Case({"import_id": w.plan_import}, body={"product": w.product}),
    "list_plan_rows": lambda w: Case({"import_id": w.plan_import}),
    "choose_plan_rows": lambda w: Case({"import_id": w.plan_import}, body={"choices": {}}),
    "commit_plan_import": lambda w: Case({"import_id": w.plan_import}),
    "export_mspdi": lambda w: Case({"project_id": w.plan_project}),
    "get_calendar_feed": lambda w: Case(),
    "renew_calendar_feed": lambda w: Case(),
    "revoke_calendar_feed": lambda w: Case(),
    "read_calendar_feed": lambda w: Case({"secret": "nobodys"}),
}

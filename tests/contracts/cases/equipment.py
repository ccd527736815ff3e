from collections.abc import Callable

from ..case import Case, of
from ..world import World

PERIOD = "start_on=2199-01-04&finish_on=2199-01-31"
DAYS = {"start_on": "2199-03-02", "finish_on": "2199-03-03"}
TABLE = b"Name,Use,Unit\nImported glue,Used up,g\n"

CASES: dict[str, Callable[[World], Case]] = {
    "list_equipment": lambda w: Case(),
    "create_equipment": lambda w: of(title="New", owner=w.users["lead"], seats=1),
    "list_equipment_to_see_to": lambda w: Case(),
    "export_equipment": lambda w: Case(query="format=csv"),
    "import_equipment": lambda w: Case(file=TABLE),
    "delete_equipment": lambda w: of(keys=[w.spare_equipment]),
    "get_equipment": lambda w: Case({"key": w.equipment_key}),
    "change_equipment": lambda w: Case(
        {"key": w.equipment_key}, body={"place": "Room 1", "owner": w.users["lead"]}
    ),
    "list_stock_movements": lambda w: Case({"key": w.material}),
    "move_stock": lambda w: Case(
        {"key": w.material}, body={"kind": "out", "amount": 0.25, "about": w.task_key}
    ),
    "report_upkeep": lambda w: Case({"key": w.equipment_key}, body={"what": "maintenance"}),
    "list_bookings": lambda w: Case(query=PERIOD),
    "book_equipment": lambda w: of(item=w.equipment, person=w.person, about=w.task_key, **DAYS),
    "get_booking": lambda w: Case({"key": w.booking}),
    "change_booking": lambda w: Case({"key": w.booking}, body={"person": w.person, **DAYS}),
    "cancel_booking": lambda w: Case({"key": w.booking}, body={}),
    "approve_booking": lambda w: Case({"key": w.asked_booking}, body={}),
    "refuse_booking": lambda w: Case({"key": w.asked_booking}, body={"answer": "x"}),
    "get_equipment_needs": lambda w: Case({"key": w.task_key}),
    "set_equipment_needs": lambda w: Case(
        {"key": w.task_key}, body={"needs": [{"item": w.equipment, "amount": 2}]}
    ),
    "list_purchases": lambda w: Case(),
    "request_purchase": lambda w: of(item=w.equipment, amount=1, factor=w.task_key),
    "get_purchase": lambda w: Case({"key": w.purchase}),
    "change_purchase": lambda w: Case({"key": w.purchase}, body={"item": w.equipment, "amount": 3}),
    "approve_purchase": lambda w: Case({"key": w.purchase}, body={}),
    "refuse_purchase": lambda w: Case({"key": w.purchase}, body={"answer": "x"}),
    "order_purchase": lambda w: Case({"key": w.approved_purchase}, body={"expected_on": "2199-01-05"}),
    "receive_delivery": lambda w: Case({"key": w.ordered_purchase}, body={"amount": 1}),
    "cancel_purchase": lambda w: Case({"key": w.purchase}, body={}),
    "get_equipment_utilisation": lambda w: Case(query=PERIOD),
    "export_equipment_utilisation": lambda w: Case(query=PERIOD + "&format=csv"),
    "get_equipment_supply": lambda w: Case(query=PERIOD),
}

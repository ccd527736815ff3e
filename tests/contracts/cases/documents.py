from collections.abc import Callable

from ..case import Case, of
from ..world import World

CASES: dict[str, Callable[[World], Case]] = {
    "list_documents": lambda w: Case(),
    "list_document_templates": lambda w: Case(),
    "create_document": lambda w: of(product=w.product, kind="srs", title="New"),
    "get_document": lambda w: Case({"key": w.document_key}),
    "change_document": lambda w: Case({"key": w.document_key}, body={"owner": w.users["lead"]}),
    "delete_document": lambda w: Case({"key": w.document_key}),
    "apply_document_template": lambda w: Case({"key": w.document_key}),
    "add_document_section": lambda w: Case({"key": w.document_key}, body={"after": w.section}),
    "change_document_section": lambda w: Case(
        {"key": w.document_key, "section_id": w.section}, body={"heading": "Changed"}
    ),
    "move_document_section": lambda w: Case(
        {"key": w.document_key, "section_id": w.section}, body={"after": None}
    ),
    "remove_document_section": lambda w: Case({"key": w.document_key, "section_id": w.section}),
    "preview_document": lambda w: Case({"key": w.document_key}),
    "export_document": lambda w: Case({"key": w.document_key}, body={"format": "docx", "issue": w.issue}),
    "list_document_files": lambda w: Case({"key": w.document_key}),
    "get_document_file": lambda w: Case({"file_id": w.document_file}),
    "issue_document": lambda w: Case({"key": w.document_key}, body={"edition": "9.0"}),
}

"""Money for reports and cockpits, from budgets. Who shows it asks who may see it."""

from planweave.budgets.bridge.summary import summary_of
from planweave.kernel.language import Text

from .. import report_texts as texts


def money_rows(workspace_id: int, project_id: int | None) -> list[tuple[Text, str]]:
    """Figures in the workspace's currency; none where there is no budget line."""
    found = summary_of(workspace_id, project_id)
    if not found.lines:
        return []

    def amount(value: float) -> str:
        return f"{value:,.2f} {found.currency}"

    rows = [
        (texts.M_PLANNED, amount(found.planned)),
        (texts.M_COMMITTED, amount(found.committed)),
        (texts.M_ACTUAL, amount(found.actual)),
        (texts.M_FORECAST, amount(found.forecast)),
    ]
    if found.cpi is not None:
        rows.append((texts.M_CPI, f"{found.cpi:.2f}"))
    if found.spi is not None:
        rows.append((texts.M_SPI, f"{found.spi:.2f}"))
    return rows

"""What people cost by the plan as it stands."""

from planweave.planning.queries.tasks import tasks_in

from ..rules.labour import Job


def jobs_of(workspace_id: int) -> list[Job]:
    """The tasks that hold no others, with their person's day rate; one query."""
    rows = list(
        tasks_in(workspace_id).values_list(
            "record_id",
            "project_id",
            "release_id",
            "effort_days",
            "progress",
            "person__day_rate",
            "start_on",
            "finish_on",
            "parent_id",
            "is_milestone",
            "is_phase",
        )
    )
    holding = {row[8] for row in rows}
    return [
        Job(
            id=row[0],
            project=row[1],
            release=row[2],
            effort_days=row[3],
            progress=row[4],
            rate=row[5],
            start_on=row[6],
            finish_on=row[7],
        )
        for row in rows
        if row[0] not in holding and not row[9] and not row[10]
    ]

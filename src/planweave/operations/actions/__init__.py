from .backups import ask_for_backup, claim_due_backup, give_up_lost_backups, make_backup
from .jobs import stop_any_job, try_any_job_again
from .statements import keep_slow_statements

__all__ = [
    "ask_for_backup",
    "claim_due_backup",
    "give_up_lost_backups",
    "keep_slow_statements",
    "make_backup",
    "stop_any_job",
    "try_any_job_again",
]

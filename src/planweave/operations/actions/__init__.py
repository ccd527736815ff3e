from .backups import ask_for_backup, claim_due_backup, give_up_lost_backups, make_backup

__all__ = ["ask_for_backup", "claim_due_backup", "give_up_lost_backups", "make_backup"]

"""Review rounds on a chosen set: verdicts, quorum, sign-off, minutes."""

"""Every write of feedback and of evaluations."""

"""Every read of feedback and of evaluations."""

"""Wire shapes of feedback and of evaluations."""

"""Every write of plan baselines, scenarios and re-plans."""

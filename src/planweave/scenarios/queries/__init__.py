"""Every read of plan baselines, scenarios and re-plans."""

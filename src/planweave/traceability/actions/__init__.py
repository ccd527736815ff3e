"""Every write of traceability."""

"""Every read of traceability."""

"""Who answers for what: areas, charters, overlaps and gaps, and the gate before a start."""

"""How sure the dates and the costs are, with risks, and how good former forecasts were."""

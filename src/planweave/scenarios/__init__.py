"""Copies of the plan: baselines, which do not change, and scenarios, which ask what if; and plans after a slip."""

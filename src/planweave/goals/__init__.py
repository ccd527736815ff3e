"""What the company wants: themes, objectives, key results, and who has agreed to them."""

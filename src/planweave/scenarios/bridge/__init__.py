"""From copied rows to what the planning core asks for, and back."""

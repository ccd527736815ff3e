"""The phases and milestones of each kind of project, as data in both languages."""

from pathlib import Path

HERE = Path(__file__).parent

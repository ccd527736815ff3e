"""Plans from spreadsheets: the tasks that the schedule exports as a table come in again, with what was changed."""

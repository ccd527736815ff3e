"""What the words of equipment mean: items, bookings, purchases. No database."""

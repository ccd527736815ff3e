"""Things that work needs: stock, bookings, purchases."""

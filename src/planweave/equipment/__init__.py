"""Things that the work needs: computers, instruments, licences, materials; stock, bookings, purchases."""

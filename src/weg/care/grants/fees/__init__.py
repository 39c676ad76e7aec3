"""Computing monthly user fees from stays, payers and the dated fee table: pure functions."""

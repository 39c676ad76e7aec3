"""Computing posts and grants from counts and dated terms: pure functions, exact arithmetic."""

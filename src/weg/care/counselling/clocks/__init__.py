"""The clocks of accommodation and care: each one SQL pass over data that is there anyway."""

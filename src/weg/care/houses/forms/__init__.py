"""Forms of houses, by what they are about."""

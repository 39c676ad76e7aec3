"""The built-in components, by purpose."""

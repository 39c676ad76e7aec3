"""Housing's forms: what is typed; every rule is in the actions."""

"""Forms of the room; what is wrong with an entry is said by the actions, beside the field."""

"""Passwords of tests: the same way of keeping them, without its price of a tenth of a second."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class QuickHasher(Argon2PasswordHasher):
    """The weakest that Argon2 has: nobody attacks tests."""

    time_cost = 1
    memory_cost = 8
    parallelism = 1

"""Passwords in tests are stored by the product's own algorithm, in a cost that suits made-up ones."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class QuickArgon2(Argon2PasswordHasher):
    """The product's takes 100 MB and a quarter of a second of processor, each time."""

    time_cost = 1
    memory_cost = 64
    parallelism = 1

"""The rules of aidlint, one module a family. ``MODULES`` is what the registry loads."""

MODULES = ("arithmetic", "characters", "claims", "corruption", "dates", "lists", "numbers", "units")

"""Departments of governments, ranks and offices, as they stand before names; in lower case."""

from __future__ import annotations

# Departments of a government; those of one number are one, or are held together.
DEPARTMENTS = {
    word: number
    for number, group in enumerate(
        (
            "finance economy economic economics treasury trade industry commerce planning budget", "foreign external",
            "interior home", "defence defense", "health", "education", "transport transportation", "justice",
            "agriculture farm fisheries forestry food", "energy oil petroleum mines mining", "environment water",
            "labour labor employment", "culture arts", "sports sport", "housing", "tourism", "information communications",
        )
    )
    for word in group.split()
}  # fmt: skip
# Ranks, and offices of which one has one, one kind in a row; the short forms stand for the full ones.
RANKS = (
    "captain major colonel lieutenant general brigadier sergeant corporal admiral inspector superintendent constable",
    "mayor governor senator ambassador sheriff president premier prosecutor judge",
    "bishop archbishop cardinal rabbi imam",
    "mr ms",
)
_SHORT = {
    "capt": "captain", "maj": "major", "col": "colonel", "lt": "lieutenant", "gen": "general", "sgt": "sergeant",
    "cpl": "corporal", "adm": "admiral", "gov": "governor", "sen": "senator", "mrs": "ms", "miss": "ms",
}  # fmt: skip
KIND = {word: (number, word) for number, group in enumerate(RANKS) for word in group.split()}
KIND |= {short: KIND[word] for short, word in _SHORT.items()}
# The tokens that can be ranks.
RANKED = frozenset(word.capitalize() + mark for word in KIND for mark in ("", "." * (word in _SHORT)))
MINISTERIAL = frozenset(word + mark for word in ("Minister", "minister", "Secretary", "secretary") for mark in ("", ",", "."))
# Posts at a place, of which one person has one.
POSTS = (
    "ambassador",
    "envoy",
    "high commissioner",
    "consul",
    "mayor",
    "mayoress",
    "bishop",
    "archbishop",
    "governor",
    "sheriff",
    "abbot",
)
POSTED = frozenset(word + mark for post in POSTS for word in (post, post.capitalize()) for mark in ("", ","))

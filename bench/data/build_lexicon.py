"""Writes the word tables of ``aidlint.reference``: words.txt, common.txt, pairs.txt, nouns.txt and plurals.txt.

Needs the package symspellpy 6.10.1 (MIT) and the Debian packages wamerican and wbritish 2020.12.07-2 (SCOWL) and
wordnet-base 3.0-37 (WordNet licence). Run from the root of the repository: ``python -m bench.data.build_lexicon``.
"""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

TARGET = Path(__file__).parents[2] / "lint" / "aidlint" / "reference"
EXTRA = Path(__file__).with_name("extra_words.txt")
DICTIONARIES = Path("/usr/share/dict")
WORDNET = Path("/usr/share/wordnet")
# The number of words that are ranked by frequency, and of those that are kept in memory; the others are looked up in the file.
RANKED = 8000
COMMON = 3000
# Pairs seen less often than this in the 1,024,908,267,229 words of the Google n-grams are left out.
LEAST_PAIR = 40_000_000

SCOWL = "SCOWL (Debian wamerican and wbritish 2020.12.07-2; Copyright 2000-2011 Kevin Atkinson, free with notice)"
SYMSPELL = "Frequency lists of symspellpy 6.10.1 (MIT; from SCOWL and the Google Books n-grams)"
WORDNET_SOURCE = "WordNet 3.0 (Debian wordnet-base 3.0-37; Copyright 2006 Princeton University, free with notice)"


def main() -> None:
    """Write all tables."""
    dictionary = _dictionary()
    words = {word for word in dictionary if word.islower()}
    names = {word.lower() for word in dictionary if word[0].isupper()}
    counts = _counts("frequency_dictionary_en_82_765.txt")
    # The frequency list has names in lower case too: those that the dictionaries know as names only stay names.
    words |= {key[0] for key in counts if key[0].isalpha() and key[0] not in names}
    words |= {word for line in EXTRA.read_text("utf-8").splitlines() if not line.startswith("#") for word in line.split()}
    listed = {word for word in dictionary if word.islower()}
    common = [key[0] for key in sorted(counts, key=lambda key: -counts[key]) if key[0] in listed][:RANKED]
    values = dict.fromkeys(names - words, "name") | {word: str(rank) for rank, word in enumerate(common)}
    lines = [f"{word} {values[word]}" if word in values else word for word in words | names]
    header = f"Known words in lower case; names are marked, the {RANKED} most frequent words ranked from 0."
    _write("words.txt", f"{header} {SCOWL}; {SYMSPELL}; bench/data/extra_words.txt.", lines)
    _write(
        "common.txt",
        f"The {COMMON} most frequent words, most frequent first. Order: {SYMSPELL}.",
        common[:COMMON],
        ordered=True,
    )
    known = words | names
    pairs = [
        " ".join(key)
        for key, count in _counts("frequency_bigramdictionary_en_243_342.txt").items()
        if count >= LEAST_PAIR and "".join(key) not in known and all(part in known for part in key)
    ]
    _write("pairs.txt", f"Frequent pairs of words that do not make one word together. {SYMSPELL}.", pairs)
    _write("nouns.txt", f"Nouns with the class of their first sense. {WORDNET_SOURCE}.", _noun_classes())
    _write("plurals.txt", f"Irregular plurals with their singulars. {WORDNET_SOURCE}.", _plurals())


def _dictionary() -> set[str]:
    """The words of both dictionaries that are letters alone, without those in capitals only."""
    found = set()
    for name in ("american-english", "british-english"):
        for word in (DICTIONARIES / name).read_text("utf-8").split():
            if word.isalpha() and (word.islower() or word[1:].islower()):
                found.add(word)
    return found


def _counts(name: str) -> dict[tuple[str, ...], int]:
    spec = importlib.util.find_spec("symspellpy")
    if spec is None or spec.origin is None:
        raise SystemExit("symspellpy is not installed")
    rows = (line.split() for line in (Path(spec.origin).parent / name).read_text("utf-8-sig").splitlines())
    return {tuple(row[:-1]): int(row[-1]) for row in rows}


def _noun_classes() -> list[str]:
    """``lemma class`` for the nouns of one word in lower case; the class is WordNet's lexicographer file."""
    classes = _class_names()
    synsets: dict[str, tuple[str, set[str]]] = {}
    for line in (WORDNET / "data.noun").read_text("latin-1").splitlines():
        if not line.startswith("  "):
            fields = line.split(" ")
            members = {fields[4 + 2 * index] for index in range(int(fields[3], 16))}
            synsets[fields[0]] = (classes[int(fields[1])], members)
    found = []
    for line in (WORDNET / "index.noun").read_text("latin-1").splitlines():
        fields = line.split()
        lemma = fields[0]
        if line.startswith("  ") or not lemma.isalpha():
            continue
        # Senses are ordered by frequency; the first in which the lemma is written in lower case counts.
        senses = (synsets[offset] for offset in fields[-int(fields[2]) :])
        first = next((name for name, members in senses if lemma in members), None)
        if first:
            found.append(f"{lemma} {first}")
    return found


def _class_names() -> dict[int, str]:
    """Numbers and names of the lexicographer files of nouns (WordNet manual, lexnames(5WN))."""
    names = (
        "tops act animal artifact attribute body cognition communication event feeling food group location motive object "
        "person phenomenon plant possession process quantity relation shape state substance time"
    )
    return dict(enumerate(names.split(), 3))


def _plurals() -> list[str]:
    lines = (WORDNET / "noun.exc").read_text("latin-1").splitlines()
    rows = [re.split(r"\s+", line.strip()) for line in lines]
    return [
        f"{row[0]} {row[1]}" for row in rows if len(row) > 1 and all(word.isalpha() for word in row[:2]) and row[0] != row[1]
    ]


def _write(name: str, header: str, lines: list[str], ordered: bool = False) -> None:
    """Write a table: a header line, then the lines sorted as bytes, which is what the reader bisects."""
    body = lines if ordered else sorted(set(lines), key=lambda line: line.encode())
    (TARGET / name).write_text(f"# {header} Made by bench/data/build_lexicon.py, 2026-11.\n" + "\n".join(body) + "\n", "utf-8")


if __name__ == "__main__":
    main()

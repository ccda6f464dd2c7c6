"""Sentences planted where real articles have too few places: true in the twin, false in the damaged text."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from bench.damage import planted

if TYPE_CHECKING:
    from random import Random

WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()
PLACES = (
    "Arden Belcastro Corvane Dunmore Estrela Farrow Galway Hartsville Ilmen Jarrow Kestrel Lorne Medina Norwell Ostrava".split()
)
PEOPLE = "Adams Becker Castillo Dawson Eriksen Ferrara Gallagher Hoffman Iqbal Jensen Kowalski Lindqvist".split()
GROUPS = "counties towns districts provinces villages cities".split()
UNITS = (
    ("miles", "km", 1.609344),
    ("acres", "hectares", 0.404686),
    ("pounds", "kilograms", 0.453592),
    ("feet", "metres", 0.3048),
)


def _joined(items: list[str], serial: bool) -> str:
    return f"{', '.join(items[:-1])}{',' if serial else ''} and {items[-1]}"


@planted("item dropped", "LST001")
def dropped(random: Random) -> str:
    """A list loses one of the items that were announced."""
    count = random.randrange(3, 9)
    items = random.sample(PLACES, count)
    serial = random.random() < 0.4
    lost = random.randrange(count - 1)
    less = items[:lost] + items[lost + 1 :]
    number, group = WORDS[count], random.choice(GROUPS)
    lead = random.choice((
        f"The scheme will be tried in {number} {group}: ",
        f"The road passes through the {number} {group} of ",
        f"Those affected are the {number} northern {group} of ",
        f"The {number} {group} that signed the agreement are ",
    ))  # fmt: skip
    return f"{lead}[[{_joined(items, serial)}=>{_joined(less, serial)}]]."


@planted("item added", "LST001")
def added(random: Random) -> str:
    """A list gains an item that was not announced."""
    count = random.randrange(3, 8)
    items = random.sample(PLACES, count + 1)
    number, group = WORDS[count], random.choice(GROUPS)
    lead = random.choice((f"Polling went on in {number} {group}: ", f"Troops hold the {number} {group} of "))
    return f"{lead}[[{_joined(items[:-1], False)}=>{_joined(items, False)}]]."


@planted("word and figure differ", "NUM003")
def bracketed(random: Random) -> str:
    """The figure in brackets is not the word before it."""
    number = random.randrange(2, 13)
    other = number + random.choice((1, 2, 3, 10))
    return random.choice((
        f"An appeal must be lodged within {WORDS[number]} ([[{number}=>{other}]]) days of the notice.",
        f"The board has {WORDS[number]} ([[{number}=>{other}]]) members under its charter.",
    ))  # fmt: skip


@planted("total altered", "MTH001")
def total(random: Random) -> str:
    """A total is not the sum of its parts."""
    men, women, slip = random.randrange(5, 60), random.randrange(5, 60), random.choice((-3, -2, 2, 3, 10))
    whole = men + women
    return random.choice((
        f"The ferry carried [[{whole}=>{whole + slip}]] passengers, {men} men and {women} women.",
        f"In all [[{whole}=>{whole + slip}]] people were hurt: {men} adults and {women} children.",
        f"Of the [[{whole}=>{whole + slip}]] applicants, {men} were accepted and the other {women} rejected.",
    ))  # fmt: skip


@planted("percentages past a hundred", "MTH002")
def partition(random: Random) -> str:
    """The shares of one vote come to more than a hundred."""
    first = random.randrange(35, 50)
    second = random.randrange(25, 35)
    third = 100 - first - second
    return (
        f"The ruling party took {first} percent of the vote, the opposition {second} percent and the remaining candidates "
        f"[[{third}=>{third + random.randrange(8, 20)}]] percent."
    )


@planted("percent change altered", "MTH003")
def change(random: Random) -> str:
    """A percentage is not that of its two figures."""
    old = random.randrange(20, 400)
    percent = random.randrange(8, 90)
    new = round(old * (1 + percent / 100))
    right = round(100 * (new / old - 1))
    wrong = right + random.choice((7, 12, 25))
    if random.random() < 0.5:
        return f"The number of branches rose [[{right}=>{wrong}]] percent, from {old} to {new}."
    fallen = round(100 * (1 - old / new))
    return f"Output fell by [[{fallen}=>{min(97, fallen + 11)}]] percent, from {new} tonnes to {old} tonnes."


@planted("direction reversed", "MTH004")
def direction(random: Random) -> str:
    """What is said to rise falls, or the other way about."""
    low = random.randrange(20, 400)
    high = low + random.randrange(10, 200)
    up, down = random.choice((("rose", "fell"), ("increased", "decreased"), ("climbed", "dropped")))
    noun = random.choice(("The number of visitors", "Membership", "Daily output"))
    if random.random() < 0.5:
        return f"{noun} {up} to [[{high} from {low}=>{low} from {high}]] last year."
    return f"{noun} {down} from [[{high} to {low}=>{low} to {high}]] last year."


@planted("part exceeds whole", "MTH005")
def part(random: Random) -> str:
    """A part is larger than its whole."""
    whole = random.randrange(30, 300)
    some = random.randrange(10, whole - 5)
    noun = random.choice(("schools", "stations", "members", "villages"))
    return random.choice((
        f"Inspectors visited [[{some} of the {whole}=>{whole} of the {some}]] {noun} in the district.",
        f"By evening [[{some} out of {whole}=>{whole} out of {some}]] {noun} had reported.",
    ))  # fmt: skip


@planted("share altered", "MTH006")
def share(random: Random) -> str:
    """A percentage is not that of part and whole."""
    whole = random.choice((40, 50, 80, 120, 200, 250))
    percent = random.choice((20, 30, 40, 45, 60, 70))
    some = whole * percent // 100
    wrong = percent + random.choice((-12, 11, 17))
    return f"A total of {some} of the {whole} members, or [[{percent}=>{wrong}]] percent, backed the plan."


@planted("multiple altered", "MTH007")
def multiple(random: Random) -> str:
    """What is said to double does not."""
    old = random.randrange(20, 200)
    return f"The number of clinics doubled from {old} to [[{2 * old}=>{3 * old + 5}]] in four years."


@planted("average altered", "MTH008")
def average(random: Random) -> str:
    """An average is not that of its total."""
    count, mean = random.randrange(4, 20), random.randrange(20, 90)
    wrong = mean + random.choice((-9, 12, 20))
    return f"The {count * mean} beds are spread over {count} hospitals, an average of [[{mean}=>{wrong}]] beds each."


@planted("conversion altered", "QTY001")
def conversion(random: Random) -> str:
    """Two renderings of one measure are not the same."""
    unit, other, factor = random.choice(UNITS)
    number = random.randrange(5, 90)
    right = round(number * factor)
    wrong = random.choice((right * 2 + 3, right * 10, round(number / factor) if abs(factor - 1) > 0.3 else right * 3))
    text = random.choice(("The site lies {0} from", "It was marked at {0} for", "The limit was set at {0} for"))
    return text.format(f"{number} {unit} ([[{right:,}=>{wrong:,}]] {other})") + " the harbour authority's office."


@planted("dimension changed", "QTY002")
def dimension(random: Random) -> str:
    """The second rendering is of another dimension."""
    number = random.randrange(20, 300)
    return f"The estate covers {number} acres ({round(number * 0.404686)} [[hectares=>kilometres]]) of woodland."


@planted("range of days reversed", "DAT005")
def days(random: Random) -> str:
    """A period ends before it begins."""
    first = random.randrange(1, 20)
    last = first + random.randrange(2, 9)
    month, year = random.choice(("March", "June", "October")), random.randrange(1995, 2022)
    return random.choice((
        f"The fair ran from {month} [[{first} to {month} {last}=>{last} to {month} {first}]], {year}.",
        f"The hall was closed from [[{first} to {last}=>{last} to {first}]] {month} {year} for repairs.",
    ))  # fmt: skip


@planted("duration altered", "DAT006")
def duration(random: Random) -> str:
    """A length of time is not that between its two years."""
    length = random.randrange(3, 10)
    first = random.randrange(1950, 2010)
    wrong = WORDS[length + 3]
    return f"From {first} to {first + length} he was bishop there, [[{WORDS[length]}=>{wrong}]] years in all."


@planted("age at death altered", "DAT007")
def lifetime(random: Random) -> str:
    """An age does not fit the years of birth and death."""
    born, age = random.randrange(1890, 1950), random.randrange(45, 75)
    wrong = age + random.choice((-10, -6, 6, 11))
    name = random.choice(PEOPLE)
    return random.choice((
        f"{name} was born in {born} and died in {born + age} at the age of [[{age}=>{wrong}]].",
        f"{name}, who was born in {born}, died in {born + age}, aged [[{age}=>{wrong}]].",
    ))  # fmt: skip


@planted("anniversary altered", "DAT008")
def anniversary(random: Random) -> str:
    """An anniversary does not fit the year of founding."""
    age = random.choice((25, 40, 50, 75, 100))
    founded = random.randrange(1880, 1930)
    wrong = age + random.choice((10, 15, 25))
    return f"Founded in {founded}, the club celebrated its [[{age}th=>{wrong}th]] anniversary in {founded + age}."


@planted("century shifted", "DAT009")
def century(random: Random) -> str:
    """A year lies in another century."""
    year = random.randrange(1610, 1890)
    right = year // 100 + 1
    return f"The mill was built in the [[{right}th=>{right - 2}th]] century, in {year}, by a family of weavers."


@planted("weekday shifted, other forms", "DAT003")
def weekday(random: Random) -> str:
    """A weekday is not that of its date, in forms that are rare in news."""
    day = date(1990, 1, 1) + timedelta(random.randrange(12000))
    right, wrong = f"{day:%A}", f"{day + timedelta(random.randrange(1, 7)):%A}"
    return random.choice((
        f"The hearing was held on [[{right}=>{wrong}]], {day.day} {day:%B} {day.year}.",
        f"The hearing was held on [[{right[:3]}=>{wrong[:3]}]]. {day:%B} {day.day}, {day.year}.",
        f"On {day:%B} {day.day}, {day.year}, a [[{right}=>{wrong}]], the hearing was held.",
    ))  # fmt: skip


@planted("contradictory bounds", "NUM005")
def bounds(random: Random) -> str:
    """A floor lies above its ceiling."""
    low = random.randrange(10, 50)
    return f"Each class must have at least {low} but no more than [[{low + 15}=>{low - 6}]] pupils."


@planted("respectively", "LST003")
def respectively(random: Random) -> str:
    """There is a value more than there are names."""
    first, second = random.sample(PLACES, 2)
    a, b, c = (random.randrange(20, 90) for _ in range(3))
    return f"{first} and {second} sent [[{a} and {b}=>{a}, {b} and {c}]] delegates respectively."


@planted("both of three", "LST004")
def both(random: Random) -> str:
    """More than two are called both."""
    first, second, third = random.sample(PLACES, 3)
    return f"The train stops in both [[{first} and {second}=>{first}, {second} and {third}]]."


@planted("step missing", "LST005")
def sequence(random: Random) -> str:
    """A step of a numbered sequence is left out."""
    return "There are three reasons. First, the road is narrow. [[Second=>Fourth]], the bridge is old. Third, nobody will pay."

"""Acronyms that a text defines, and others that are slips of them: "the National Dairy Council (NDC) … the NCD"."""

from __future__ import annotations

from aidlint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.document import Document

    Span = tuple[int, int]

_DEFINED = lazy(r"\(([A-Z]{3,8})\)")
_EXPLAINED = lazy(r"\b([A-Z]{3,8}) \([A-Z][^()\n]{6,}\)")
_ACRONYM = lazy(r"(?<![\w<:$#@/.&-])[A-Z]{3,9}(?![\w>&/-]|\.[A-Za-z])")
_WORDS = lazy(r"[A-Za-zÀ-ÞĀ-Žß-ÿ][\w’'-]*")
_CAPITALS = lazy(r"[A-ZÀ-ÞĀ-Ž][\w’'-]*(?:(?: |-)(?:(?:of|for|and|the|de|du|des|la|og|und|y|in|on|to|&) ){0,2}[A-ZÀ-ÞĀ-Ž][\w’'-]*)+")
_LITTLE = frozenset("of for and the de du des la le og und y in on to a an & et del di da".split())
_TOLD = lazy(r"\b(?:confus\w+|mistak\w+|mis(?:spel\w+|print\w*|typed)|renamed|formerly|anagram|meant for|mix(?:ed|ing)? up|not the)\b")
_MOST = 40
_LONG_FORM = 90
# Acronyms that need no definition.
_USUAL = frozenset(
    """ABC ABN ACLU ADB AFC AFL AFP AIDS AMD ANC ANZ AOL APEC ASEAN ATP ATT BBC BMW BNP BSE BSI BST CAF CAR CBI CBS CDC CDU CEO CFO
    CGT CIA CIO CIS CNN CNBC COE COO CPI CPS CSI CSU CVS DEA DHL DNA DOE DOJ DPA DRC DUP DVD EBRD ECB ECHR EDF EDT EEC EFTA EMI EPA EPL
    ESA ESPN EST ETA FAA FAO FARC FBI FCC FCO FDA FDP FED FEMA FIA FIFA FSA FTA FTC FTSE GATT GBH GCHQ GDP GMT GNP GOP GPS
    HBO HIV HMRC HMV HSBC IAEA IATA IBF IBM ICC ICI ICRC ICU IEA ILO IMF INLA IOC IPO IRA IRS ISI ISIL ISIS ISP ITF ITN ITV JAL
    KFC KGB KLA KLM LAPD LNG LPG LSE LSO LTTE MCC MEP MGM MIT MLB MOD MOT MRI MRSA MSF MSN MTV NASA NATO NBA NBC NCAA NEC NFL
    NGO NHL NHS NIH NOAA NPR NRA NSA NSPCC NTT NUT NYPD NYSE NYT OAS OAU OECD OPCW OPEC OSCE PBS PFA PKK PLC PLO PPI PSA PSV PWC
    QPR RAC RAF RBS RBI RFU RNA RNC DNC RSPB RSPCA RUC SARS SAS SDLP SEC SNP SPD SUV TNT TUC TUV UAE UAW UBS UCI UEFA UKIP UNDP
    UNESCO UNFPA UNHCR UNHRC UNICEF UNIDO UNRWA UPI UPS USA USAF USAID USB USDA USGS USSR UTC VAT VCR VIP VOA WBA WBC WBO WFP WHO WMO
    WMD WRC WRU WTA WTO WWF XML YMCA AND THE FOR NOT BUT ALL NEW ONE TWO""".split()
)


class Slip:
    """An acronym that is a slip of the ``kept`` one: where it stands, and where the other is defined."""

    __slots__ = ("definition", "kept", "places")

    def __init__(self, kept: str, places: list[Span], definition: Span) -> None:
        self.kept = kept
        self.places = places
        self.definition = definition


def slips(document: Document) -> list[Slip]:
    """The acronyms of a document that are slips of defined ones."""
    text = document.text
    defined: dict[str, Span] = {}
    for match in _DEFINED.finditer(text):
        defined.setdefault(match[1], match.span(1))
    if not defined or len(defined) > _MOST:
        return []
    places: dict[str, list[Span]] = {}
    for match in _ACRONYM.finditer(text):
        places.setdefault(match[0], []).append(match.span())
    own = {match[1] for match in _EXPLAINED.finditer(text)}
    found = []
    for right, definition in defined.items():
        for wrong in places:
            if wrong != right and wrong not in own and near(right, wrong):
                found += _judged(document, right, definition, wrong, places, wrong in defined)
    return found


def near(right: str, wrong: str) -> bool:
    """Is ``wrong`` a slip of ``right``: two letters swapped, one doubled, or, of five letters or more, one lost or changed?"""
    if len(right) == len(wrong):
        differ = [place for place, pair in enumerate(zip(right, wrong, strict=True)) if pair[0] != pair[1]]
        if len(differ) == 2:
            return right[differ[0]] == wrong[differ[1]] and right[differ[1]] == wrong[differ[0]]
        return len(differ) == 1 and len(right) > 4
    longer, shorter = (right, wrong) if len(right) > len(wrong) else (wrong, right)
    if len(longer) - len(shorter) != 1 or len(shorter) < 3:
        return False
    head = 0
    while head < len(shorter) and longer[head] == shorter[head]:
        head += 1
    if longer[head + 1 :] != shorter[head:]:
        return False
    doubled = head > 0 and longer[head] == longer[head - 1]
    return len(shorter) > 4 or (doubled and longer == wrong)


def _judged(
    document: Document, right: str, definition: Span, wrong: str, places: dict[str, list[Span]], both: bool,
) -> list[Slip]:  # fmt: skip
    text = document.text
    if both or wrong in _USUAL:
        return []
    kept, accused = [place for place in places.get(right, ()) if place != definition], places[wrong]
    named = _initials(text, definition[0])
    if named.endswith(wrong) and not named.endswith(right):
        # The definition itself has the slip, and what follows it is right.
        return [Slip(wrong, [definition], accused[0])] if not kept and accused[0][0] > definition[0] else []
    if len(accused) > 1 and len(accused) * 3 > len(kept) + 1 or accused[0][0] < definition[0] and len(kept) < 2:
        return []
    sentences = {document.sentence_at(start) for start, _ in [definition, *kept]}
    for start, end in accused:
        sentence = document.sentence_at(start)
        if sentence in sentences or _TOLD.search(text, *sentence) or document.in_quote(start, end) or _shouted(text, start, end):
            return []
    if any(_stands_for(match[0], wrong) for match in _CAPITALS.finditer(text)):
        return []
    return [Slip(right, accused, definition)]


def _initials(text: str, at: int) -> str:
    """The capital initials of the words before a definition, "NDC" for "the National Dairy Council ("."""
    words = _WORDS.findall(text, max(0, at - _LONG_FORM), at)
    initials: list[str] = []
    for word in reversed(words):
        if word[0].isupper():
            initials += [part[0] for part in reversed(word.split("-")) if part[:1].isupper()]
        elif word not in _LITTLE:
            break
    return "".join(reversed(initials))


def _stands_for(long: str, acronym: str) -> bool:
    """Are the letters the initials of the words, little ones left out or not?"""
    words = long.replace("-", " ").split()
    if "".join(word[0] for word in words).upper().find(acronym) >= 0:
        return True
    return acronym in "".join(word[0] for word in words if word[0].isupper())


def _shouted(text: str, start: int, end: int) -> bool:
    """Do capitals stand beside it, as in a headline or a table?"""
    before = text[max(0, start - 24) : start].split()[-1:]
    after = text[end : end + 24].split()[:1]
    return any(len(word) > 2 and word.isupper() for word in (*before, *after))

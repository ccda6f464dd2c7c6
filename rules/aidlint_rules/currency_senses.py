"""What a currency's name or sign can stand for: several states have their own dollar, pound, crown, rupee."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aidlint.api import Article

# What else a name or a sign can stand for; signs of one country only where the text speaks of the other.
SENSES = {
    "DKK?": ("DKK", "NOK", "SEK"),
    "CZK?": ("CZK", "SEK", "NOK", "DKK", "SKK"),
    "MXN?": ("MXN", "PHP", "ARS", "CLP", "COP", "UYU", "DOP", "CUP"),
    "CHF?": ("CHF", "FRF", "BEF", "XOF", "XAF", "CDF", "RWF", "DJF", "GNF", "BIF"),
    "KES?": ("KES", "TZS", "UGX", "SOS"),
    "IQD?": ("IQD", "KWD", "JOD", "RSD", "DZD", "TND", "LYD", "BHD"),
    "SEK": ("SEK", "NOK", "DKK"),
}
_MENTIONED = {
    "USD?": {
        "AUD": "australia|sydney|melbourne",
        "CAD": "canad|toronto",
        "NZD": "new zealand|auckland",
        "SGD": "singapore",
        "HKD": "hong kong",
        "TWD": "taiwan",
        "JMD": "jamaica",
        "FJD": "fiji",
        "BBD": "barbados",
        "TTD": "trinidad",
        "NAD": "namibia",
        "ZWD": "zimbabwe",
        "LRD": "liberia",
        "BND": "brunei",
    },
    "USD": {},
    "GBP": {
        "EGP": "egypt|cairo",
        "LBP": "leban|beirut",
        "SYP": "syria|damascus",
        "IEP": "irish|ireland|dublin",
        "SDG": "sudan",
        "CYP": "cypr",
    },
    "INR": {
        "PKR": "pakistan|karachi|lahore|islamabad|sindh|baloch|peshawar|rawalpindi|quetta|multan|faisalabad|khyber|punjab",
        "LKR": "sri lanka|colombo|kandy|jaffna",
        "NPR": "nepal|kathmandu|pokhara|himalaya",
        "MUR": "mauriti",
        "IDR": "indonesia|jakarta",
        "MVR": "maldiv",
        "SCR": "seychell",
    },
    "JPY": {"CNY": "china|chinese|beijing"},
    "KRW": {"KPW": "north korea"},
    "TRY": {"TRL": "tur", "ITL": "ital"},
    "AED": {"MAD": "morocc"},
    "SAR": {"QAR": "qatar", "OMR": "oman", "YER": "yemen"},
    "BRL": {},
    "RON": {"ROL": "romania", "MDL": "moldova|chisinau"},
    "ZMW": {"MWK": "malawi|lilongwe|blantyre"},
    "RUB": {"BYN": "belarus|minsk", "BYR": "belarus|minsk"},
    "IRR": {"OMR": "oman|muscat", "YER": "yemen|sanaa"},
}


def currencies(article: Article, unit: str) -> tuple[str, ...]:
    """The currencies that a sign or name can stand for in this article."""
    known = SENSES.get(unit) or (unit.rstrip("?"),)
    wider = _MENTIONED.get(unit)
    if wider:
        lower = article.text.lower()
        known += tuple(code for code, words in wider.items() if any(word in lower for word in words.split("|")))
    return known

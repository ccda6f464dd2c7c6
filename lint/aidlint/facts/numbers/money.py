"""Currencies: signs, codes and names, as ISO 4217 has them, with the spellings of English news."""

from __future__ import annotations

# Prefixes as written, longest match first; "$" alone is of unknown country, "¥" is settled by the text.
PREFIXES = {
    "US$": "USD", "USD$": "USD", "U.S.$": "USD", "US $": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD",
    "Can$": "CAD", "HK$": "HKD", "NT$": "TWD",
    "NZ$": "NZD", "S$": "SGD", "R$": "BRL", "J$": "JMD", "Z$": "ZWD", "N$": "NAD", "TT$": "TTD", "$": "USD?", "£": "GBP",
    "€": "EUR", "¥": "JPY",
    "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₫": "VND", "₦": "NGN", "₱": "PHP", "฿": "THB", "₴": "UAH", "₪": "ILS",
    "₭": "LAK", "Rs.": "INR",
    "Rs": "INR", "RM": "MYR", "Rp": "IDR", "CHF": "CHF", "Sfr": "CHF", "Fr.": "CHF", "kr": "SEK", "Kr": "SEK", "Dkr": "DKK",
    "Nkr": "NOK", "Skr": "SEK",
    "Dh": "AED", "Dhs": "AED", "Tk": "BDT", "Ksh": "KES", "KSh": "KES", "Sh": "KES", "Ush": "UGX", "DM": "DEM",
    "Ptas": "ESP", "Y": "JPY", "#": "GBP", "M": "",
}  # fmt: skip
SIGNS = frozenset("$£€¥₹₩₽₺₫₦₱฿₴₪₭#")
CODES = frozenset(
    """USD EUR GBP JPY CNY RMB AUD CAD HKD TWD NZD SGD CHF SEK NOK DKK INR RUB BRL MXN ZAR KRW THB MYR IDR PHP VND TRY PLN
    CZK HUF ILS
    AED SAR EGP NGN KES PKR BDT LKR ARS CLP COP PEN UAH RON BGN HRK ISK DEM FRF ITL ESP NLG BEF ATS FIM IEP GRD PTE
    BTC""".split()
)
_ALIAS = {"RMB": "CNY"}
# Codes that carry their million in front.
MILLIONS = frozenset({"MUSD", "MEUR", "MGBP", "MSEK", "MNOK", "MDKK", "MAUD"})
# Names in lower case, without the plural s where regular; "pound" alone may be a weight.
NAMES = {
    "dollar": "USD?", "buck": "USD?", "pound": "GBP", "quid": "GBP", "euro": "EUR", "yuan": "CNY", "renminbi": "CNY",
    "rmb": "CNY", "yen": "JPY",
    "won": "KRW", "rupee": "INR", "rupiah": "IDR", "ruble": "RUB", "rouble": "RUB", "peso": "peso", "franc": "franc",
    "krona": "SEK", "kronor": "SEK",
    "kroner": "krone", "krone": "krone", "kronur": "ISK", "lira": "TRY", "lire": "ITL", "real": "", "reais": "BRL",
    "rand": "ZAR", "ringgit": "MYR", "baht": "THB", "dong": "VND",
    "naira": "NGN", "shilling": "shilling", "zloty": "PLN", "zlotys": "PLN", "koruna": "CZK", "forint": "HUF",
    "shekel": "ILS", "dirham": "AED",
    "riyal": "SAR", "rial": "IRR", "dinar": "dinar", "taka": "BDT", "kwacha": "ZMW", "cedi": "GHS", "birr": "ETB",
    "hryvnia": "UAH", "leu": "RON", "lei": "RON",
    "lev": "BGN", "leva": "BGN", "kuna": "HRK", "peseta": "ESP", "guilder": "NLG", "mark": "DEM", "escudo": "PTE",
    "drachma": "GRD", "markka": "FIM",
    "bitcoin": "BTC", "crown": "crown", "sterling": "GBP", "pula": "BWP", "kyat": "MMK", "riel": "KHR", "kip": "LAK",
    "tenge": "KZT", "som": "KGS", "sol": "PEN", "soles": "PEN",
    "metical": "MZN", "tugrik": "MNT", "afghani": "AFN", "manat": "AZN", "lari": "GEL", "dram": "AMD", "colon": "",
    "guarani": "PYG", "bolivar": "VEF", "dlr": "USD?", "stg": "GBP",
    "dlrs": "USD?", "usd": "USD", "eur": "EUR", "gbp": "GBP", "chf": "CHF", "sek": "SEK", "nok": "NOK", "dkk": "DKK",
    "jpy": "JPY", "cny": "CNY", "inr": "INR", "btc": "BTC",
}  # fmt: skip
# Minor coins: name → (name of the unit, its part of the main unit is 1/100)
MINOR = {
    "cent": "cent", "cents": "cent", "pence": "penny", "penny": "penny", "pennies": "penny", "paise": "paisa", "fen": "fen",
    "kopeck": "kopeck", "kopecks": "kopeck", "p": "penny", "c": "cent", "ct": "cent", "ngwee": "ngwee",
}  # fmt: skip
# Adjectives that settle the country of a name: "Hong Kong dollars".
NATIONS = {
    "us": "USD", "u.s.": "USD", "american": "USD", "united states": "USD", "australian": "AUD", "canadian": "CAD",
    "hong kong": "HKD", "singapore": "SGD",
    "singaporean": "SGD", "new zealand": "NZD", "taiwan": "TWD", "new taiwan": "TWD", "taiwanese": "TWD", "zimbabwe": "ZWD",
    "zimbabwean": "ZWD", "jamaican": "JMD",
    "british": "GBP", "sterling": "GBP", "egyptian": "EGP", "syrian": "SYP", "lebanese": "LBP", "irish": "IEP",
    "cypriot": "CYP", "sudanese": "SDG",
    "chinese": "CNY", "japanese": "JPY", "korean": "KRW", "south korean": "KRW", "indian": "INR", "pakistani": "PKR",
    "pakistan": "PKR", "sri lankan": "LKR", "nepalese": "NPR", "mauritian": "MUR",
    "mexican": "MXN", "philippine": "PHP", "argentine": "ARS", "argentinian": "ARS", "chilean": "CLP", "colombian": "COP",
    "cuban": "CUP", "swiss": "CHF",
    "french": "FRF", "belgian": "BEF", "cfa": "XOF", "congolese": "CDF", "swedish": "SEK", "danish": "DKK",
    "norwegian": "NOK", "icelandic": "ISK", "czech": "CZK", "slovak": "SKK",
    "turkish": "TRY", "italian": "ITL", "kenyan": "KES", "ugandan": "UGX", "tanzanian": "TZS", "somali": "SOS",
    "kuwaiti": "KWD", "iraqi": "IQD", "jordanian": "JOD",
    "serbian": "RSD", "algerian": "DZD", "tunisian": "TND", "libyan": "LYD", "bahraini": "BHD", "saudi": "SAR",
    "omani": "OMR", "qatari": "QAR", "iranian": "IRR", "yemeni": "YER",
    "uae": "AED", "emirati": "AED", "moroccan": "MAD", "russian": "RUB", "belarusian": "BYN", "brazilian": "BRL",
    "german": "DEM", "west german": "DEM", "finnish": "FIM", "dutch": "NLG",
    "spanish": "ESP", "portuguese": "PTE", "greek": "GRD", "south african": "ZAR", "israeli": "ILS", "polish": "PLN",
    "hungarian": "HUF", "thai": "THB", "vietnamese": "VND",
}  # fmt: skip


def code(text: str) -> str | None:
    """The ISO code written as ``text``, if it is one."""
    if text in MILLIONS:
        return text[1:]
    return _ALIAS.get(text, text) if text in CODES else None


def named(word: str) -> str | None:
    """The currency a lower-case word names, singular or plural; None if none."""
    found = NAMES.get(word)
    if found is None and word.endswith("s"):
        found = NAMES.get(word[:-1])
    return found or None

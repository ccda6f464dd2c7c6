"""Names of divisions and countries that are written behind the name of a town: "Reno, Nevada", "Lagos, Nigeria".

Countries are those of ISO 3166-1 in everyday form, divisions the states of the United States (full, and as the
Associated Press abbreviates them), and the provinces and nations that news gives in this way; all in lower case.
"""

from __future__ import annotations

STATES = frozenset(
    """alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois
    indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri
    montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin
    wyoming ontario quebec alberta manitoba england scotland wales queensland victoria tasmania ala ariz ark calif colo
    conn fla ga ill ind kan ky la mass md me mich minn miss mo mont neb nev nh nj nm ny nc nd okla ore pa ri sc sd tenn
    tex vt va wash wis wyo""".split()
) | {
    "british columbia", "new hampshire", "new jersey", "new mexico", "new south wales", "new york", "north carolina",
    "north dakota", "northern ireland", "nova scotia", "rhode island", "south carolina", "south dakota", "washington",
    "west virginia",
}  # fmt: skip
COUNTRIES = frozenset(
    """afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain
    bangladesh barbados belarus belgium belize benin bhutan bolivia botswana brazil brunei bulgaria burma burundi
    cambodia cameroon canada chad chile china colombia croatia cuba cyprus denmark djibouti dominica ecuador egypt
    eritrea estonia ethiopia fiji finland france gabon gambia germany ghana greece grenada guatemala guinea guyana haiti
    honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kosovo
    kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg macedonia madagascar
    malawi malaysia maldives mali malta mauritania mauritius mexico moldova monaco mongolia montenegro morocco mozambique
    myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palau palestine panama paraguay peru
    philippines poland portugal qatar romania russia rwanda samoa senegal serbia seychelles singapore slovakia slovenia
    somalia spain sudan suriname swaziland sweden switzerland syria taiwan tajikistan tanzania thailand togo tonga tunisia
    turkey turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu venezuela vietnam yemen zambia zimbabwe""".split()
) | {
    "burkina faso", "cape verde", "costa rica", "czech republic", "dominican republic", "east timor", "el salvador",
    "equatorial guinea", "great britain", "ivory coast", "new zealand", "north korea", "papua new guinea", "saudi arabia",
    "sierra leone", "south africa", "south korea", "south sudan", "sri lanka", "united kingdom", "united states",
}  # fmt: skip

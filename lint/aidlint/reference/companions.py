"""Words that stand before and behind names: titles, words shared by many names, words that begin sentences; in lower case."""

from __future__ import annotations

# What is said before a name of an office, a rank, a calling or a form of address.
TITLES = frozenset(
    """mr mrs ms miss dr prof professor doctor sir lady lord dame president minister premier chancellor king queen prince
    princess pope bishop archbishop cardinal father rev reverend judge justice senator sen governor gov mayor rep
    representative congressman congresswoman councillor councilman captain capt colonel col general gen major maj
    lieutenant lt sergeant sgt corporal cpl admiral adm commander cmdr officer detective det inspector insp
    superintendent supt constable chief commissioner secretary ambassador director manager coach nurse chairman
    chairwoman spokesman spokeswoman attorney lawyer analyst defendant striker midfielder defender goalkeeper keeper
    winger skipper boss referee sheikh imam rabbi emperor prosecutor brigadier commodore marshal private trooper pastor
    baron count countess duke duchess sheriff agent editor author brother sister coroner deputy leader mp""".split()
)

# Words that stand beside many names: sharing one proves nothing, and they are no given names.
GENERIC = frozenset(
    """north south east west northern southern eastern western central new old upper lower great little big grand saint st san
    santa sao los las lake mount mt port fort cape point river bay isle island islands county city town state province
    district region republic kingdom university college school hospital court bank group street road avenue lane square
    park airport station company corp corporation inc ltd limited plc co llc sa ag bv nv party union league club united
    national international royal federal american british english french german italian spanish chinese japanese russian
    indian african european asian australian canadian dutch swedish swiss irish scottish welsh israeli palestinian iraqi
    iranian turkish greek polish arab house hotel church temple museum theatre bridge valley mountain hills village
    council board committee ministry department office press news times post daily weekly journal radio television tv
    film award prize cup open championship world and of the for in at january february march april may june july august
    september october november december monday tuesday wednesday thursday friday saturday sunday""".split()
)

# Words that begin a sentence and belong to no name.
OPENERS = frozenset(
    """the a an and but or so yet nor for if as at by in of on to up with when while where who whom whose what which why how
    after before since until till then than though although because once unless whether now today yesterday tomorrow
    here there also only even just both either neither each every all some many most more much few other another such
    this that these those his her its their our my your he she it they we i you from into onto over under above below
    between among against during through within without across behind beyond near like unlike despite besides meanwhile
    however instead later last next first second third one two three say says said asked told not no yes according
    police officials""".split()
)

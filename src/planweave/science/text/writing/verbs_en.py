"""English verbs of requirements, to tell an action from a thing."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


VERBS = _words("""
accept access activate adapt adjust advise aggregate allocate allow analyse analyze announce append apply approve
archive arrange ask assess assign assist attach authenticate authorise authorize avoid block book bring broadcast
browse build buy calculate call cancel capture categorise categorize change charge check choose classify clean clear
close collect combine communicate compare complete compress compute conduct configure confirm connect consume contact
contain convert copy correct create decide decline decode decompress decrease decrypt define delete deliver deny deploy
describe deselect detect determine disable disconnect discard display distribute divide download draw drive edit eject
email encode encrypt end enforce enrol enroll ensure enter erase escalate estimate evaluate examine exchange execute
expand explain export extract fetch fill filter find flag follow format forward generate give grant group guide handle
help hide highlight hold identify ignore import include increase indicate inform initialise initialize insert inspect
install integrate invite issue keep land launch learn leave lend let limit list load lock log maintain make manage mark
match measure merge migrate modify monitor move navigate notify obtain offer open operate order organise organize
overwrite park parse pause pay perform pick place play post predict prepare present preserve prevent print process
produce prompt propose protect provide publish purchase push queue rank rate reach react read rebuild receive
recognise recognize recommend record recover redirect reduce refresh refund refuse register reject release reload remind
remove rename render repeat replace reply report request reserve reset resolve respond restart restore restrict resume
retain retrieve return reuse review revoke rotate route run save scan schedule search secure see select sell send
separate set share ship show sign sort sound specify split start stop store submit subscribe suggest summarise
summarize supply support suspend switch synchronise synchronize tag take terminate test track train transcribe transfer
transform translate transmit trigger turn undo unlock unsubscribe update upgrade upload use validate verify view
visualise visualize wait warn water weigh withdraw write zip unzip hover label alert pack assemble assign scroll zoom
drag drop swap top borrow renew dispatch brake steer lower raise lift cool heat dose inject
""")

ALSO_NOUNS = _words("""
access address alert book call change charge check contact copy display download drive edit email end
exchange export filter flag format group guide help hold import increase decrease issue label land launch
limit list load lock log mark match measure monitor move offer order park pause place play post present
print process produce purchase queue rank rate read record refund release report request reserve reset
return review route run save scan schedule search sell set share ship show sign sort sound split start stop
store supply support switch tag test track train transfer transform trigger turn update upgrade upload use
view wait water zoom scroll swap top lift heat dose brake pack pick drop drag
""")
"""Verbs that are as often the name of a thing: what follows decides."""

_IRREGULAR = {
    "sent": "send", "shown": "show", "made": "make", "written": "write", "read": "read", "kept": "keep", "held": "hold",
    "built": "build", "bought": "buy", "sold": "sell", "paid": "pay", "given": "give", "taken": "take", "set": "set",
    "put": "put", "found": "find", "driven": "drive", "drawn": "draw", "chosen": "choose", "hidden": "hide",
    "left": "leave", "lent": "lend", "let": "let", "lost": "lose", "met": "meet", "run": "run", "seen": "see",
    "split": "split", "told": "tell", "understood": "understand", "undone": "undo", "done": "do", "overwritten":
    "overwrite", "withdrawn": "withdraw", "reset": "reset", "broken": "break", "brought": "bring", "cut": "cut",
    "known": "know", "spoken": "speak", "stolen": "steal", "thrown": "throw", "worn": "wear", "rebuilt": "rebuild",
    "shut": "shut", "caught": "catch", "taught": "teach", "thought": "think", "begun": "begin", "frozen": "freeze",
}  # fmt: skip

NOT_PASSIVE = _words("""
need speed feed seed embed exceed proceed succeed bed red led interested detailed related based limited
experienced advanced distributed dedicated skilled unlimited used required allowed permitted supposed
intended able designed
""")


def base_of(participle: str) -> str | None:
    """The verb of a past participle; None where it is not one that is known."""
    word = participle.lower()
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if not word.endswith("ed"):
        return None
    stems = [word[:-2], word[:-1], word[:-3]]
    if word.endswith("ied"):
        stems.insert(0, word[:-3] + "y")
    return next((stem for stem in stems if stem in VERBS), None)


def is_participle(word: str) -> bool:
    low = word.lower()
    if low in NOT_PASSIVE:
        return False
    return low in _IRREGULAR or (low.endswith("ed") and len(low) > 4)

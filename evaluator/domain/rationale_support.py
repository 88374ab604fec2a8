r"""Phrases by which a reason points at something in the tender, names a gap, judges, or speaks of every part at once.

For text in small letters. What is missing cannot be quoted, so to name it is as good as a quote.
"""

_DONE = "named|dated|listed|rehearsed|signed|published|agreed|promised|proprietary|shown|vague"
_UNDONE = (
    "stated|given|said|described|explained|offered|covered|mentioned|tested|included|submitted|answered|dealt with"
)
SPECIFIC = (  # what is missing cannot be quoted: to name it, or what was done, is as good as a quote
    r"\bno (?!more|concerns?|issues?|problems?|doubts?|complaints?|worr)\w+",
    rf"\bnot (?:yet )?(?:{_DONE}|{_UNDONE})\b",
    rf"\b(?:is|are|was|were|has|have|been) (?:\w+ )?(?:{_DONE})\b",
    r"\bnothing (?:is|was|says|said|on|about|of)\b",
    r"\b(?:nobody|neither|missing|lacks?|absent|unanswered|vacant)\b|\bis silent\b",
    r"\bwithout (?:an?|any|saying|owners?|dates?|names?|figures?)\b",
    r"\b(?:does|do|did) not (?:say|state|give|name|show|describe|explain|cover|mention|address)\b",
    r"\bnamed \w+ with\b",
    r"\bnot (?:(?:yet|been|fully) )?(?!persuaded|convinced|satisfied|impressed|worried|concerned|surprised)\w{3,}ed\b",
    r"\b(?:annex|appendix|section|schedule|table) [a-z0-9]\b|\bwhat the (?:annex|table) shows\b",
)
FIGURES = (
    r"\b[\w.]*\d[\w.]*\b",
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen)\b",
    r"\b(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:working )?(?:day|week|month|quarter)\b",
    r"\bwithin an? \w+",
)
JUDGING = (  # a view; a plain account of what the answer holds is support enough
    r"\b(?:very|rather|quite|fairly|somewhat|really|perhaps|obviously|clearly|generally|throughout|enough|little|most)\b",
    r"\b(?:good|great|strong|weak|solid|sound|fine|adequate|reasonable|robust|comprehensive|excellent|outstanding|clear|"
    r"sensible|decent|convincing|credible|nice|lovely|lively|slick|professional|vague|poor|thorough|serious|standard|"
    r"impressive|reassuring|generous|helpful|ambitious|enthusiastic|acceptable|safe|better|believable)(?:ly)?\b",
    r"\b(?:seems?|appears?|looks?|feels?|felt|sounds?|suggests?|comes across|shows real|would|could|should|might)\b",
    r"\b(?:confiden(?:t|ce)|comfortable|happy|sure|impressed|satisf\w+|persuaded|convinced|struck|liked?|pleas\w+)\b",
    r"\b(?:i|we) (?:\w+ )?(?:think|believe|trust|hope|expect|imagine|find|found)\b",
    r"\bin my view\b",
    r"\bcommitted\b",
)
NO_ANSWER = (r"\bno (?:answer|response)\b", r"\bnothing\b", r"\bnot (?:answered|submitted)\b")
EVERY_PART = (  # said of the question as a whole, so that no part of it is passed over
    r"\b(?:all|each|every|both)(?: of)?(?: the| these| its| our)?(?: \w+)? "
    r"(?:parts?|limbs?|elements?|sub-?criteri\w+|sub-?questions?|headings?|bullets?)\b",
    r"\b(?:all|each|every)(?: one)? of the (?:\w+ )?(?:points|things|items|questions) (?:asked|in the question)\b",
    r"\bfirst (?:two|three|four) (?:parts|points|limbs)\b[^.]*\b(?:the )?(?:last|third|fourth|fifth|rest)\b",
    r"\bit is all there\b|\bthroughout the question\b",
)

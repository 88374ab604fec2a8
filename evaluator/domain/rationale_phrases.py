r"""Phrases by which a reason compares tenders, speaks of money, draws on what is outside the tender, or names a gap.

Each is a pattern that a person can read and dispute. They look for how evaluators write, and leave the same words alone
in another sense: a competitive advantage, a free telephone line, the price list of a formulary, a press release.
"""

import re
from collections.abc import Iterable

_TENDER = r"(?:tender|tenderer|bid|bidder|supplier|submission|competitor|response|answer|proposal|provider|company)"
_TENDERS = r"(?:tenders|tenderers|bids|bidders|suppliers|submissions|competitors|proposals|companies|providers)"
_SENDER = r"(?:tender|tenderer|bid|bidder|supplier|submission|competitor)(?:s|'s)?"
_SEVERAL = r"(?:two|three|four|five|six|seven|eight|nine|ten|all|\d+)"
_GAVE = r"(?:gave|give|had|have|did|do|were|are|explained|offered|promised|showed|named|described|stated|provided)"

COMPARING = (
    rf"\bother (?:\w+ )?(?:{_SENDER}|{_TENDERS}|responses)\b",
    rf"(?:^|[.;:] )(?:the )?others (?:(?:all|both|also) )?{_GAVE}\b",
    r"\b(?:every|any|no)(?:one|body) else\b",
    r"\bthan (?:the rest|the others|the last one|most|any other)\b(?! of (?:it|them|the (?:answer|question)))",
    r"\b(?:with|from|against) the (?:rest|others)\b(?! (?:of|in) )",
    r"\b(?:none|any|most|some|all) of the others\b(?! in )",
    r"\b(?:its|their|the|what) (?:competitors|rivals)\b",
    r"\bthe competition\b(?! (?:for|among|between))",
    rf"\b(?:previous|last|first|second|third|next|earlier) {_SENDER}\b(?! of)",
    rf"\b(?:of|among|between) (?:all )?(?:the |these )?(?:{_SEVERAL} )?(?:{_TENDERS})\b",
    rf"\b(?:of|among|between) (?:the |these )?{_SEVERAL} (?:responses|answers)\b(?! from)",
    rf"\bof (?:the )?{_SEVERAL} i (?:have )?(?:read|marked|scored)\b",
    rf"\bof any (?:other )?{_TENDER}\b",
    r"\bi have (?:read|marked|scored) so far\b",
    rf"\b(?:best|worst|strongest|weakest|clearest|poorest|(?:most|least) \w+) {_TENDER}\b(?! times?\b)",
    rf"\bthe only (?:{_TENDER}|one) (?:to|that|who|which|with)\b",
    r"\b(?:tender|tenderer|bidder|supplier) (?-i:[A-Z])\b(?!\.\w)",
    r"\b(?:relative to|compared (?:with|to)|unlike|in contrast (?:with|to)) (?:the )?others?\b",
    r"\brank(?:s|ed)? (?:it|this|them)\b",
    r"\btop.scoring\b",
    r"\bthe rest of the field\b",
    r"\bahead of the pack\b",
    r"\bstands out from\b",
    r"\bon a par with\b",
    r"\bbest in class\b",
)
BESIDE_A_NAME = (  # these compare where another supplier is named
    r"\b(?:than|same|similar|unlike|like|both|copy|copies|this one|standard|better|worse|stronger|weaker)\b",
    r"\bcompar",
    r"\bas (?!far )\w+ as\b",
)
PRICED = (
    r"£ ?\d",
    r"\b(?:under|over)?pric(?:e|es|ed|ing)\b(?! (?:lists?|on)\b)",
    r"\bvalue for money\b",
    r"\b(?:good|great|excellent|poor|best|fair) value\b(?! (?:to|for) (?:patients|carers|practices))",
    r"\bcosts?\b(?! (?:to )?(?:the )?(?:patients?|clinicians?|practices?|staff|carers?|people|lives|time)\b)",
    r"\b(?:cheap(?:er|est|ly)?|too dear|costly|(?:in)?expensive|bargain|economical(?:ly)?)\b",
    r"\b(?:afford|(?:un)?affordable|discount(?:s|ed)?|fees?|taxpayers?)\b",
    r"\bwhat (?:it|we|the \w+) pays?\b",
    r"\bpay(?:s|ing)? (?:for|too much|more|extra)\b",
    r"\b(?:quoted|total|contract|tender) sum\b",
    r"\bcharg(?:e|es|ed) (?:extra|more|us)\b",
    r"\b(?:the|a|extra|additional|no) charges? for\b",
    r"\b(?:their|hourly|daily) rates? (?:is|are)\b",
    r"\bday rates?\b",
    r"\b(?:the|of|for|save) money\b",
    r"\b(?<!time )budget\b",
    r"\bfree of charge\b",
    r"\b(?:low|high|lowest|highest) bid\b",
    r"\bcommercial (?:offer|terms|envelope)\b",
)
OUTSIDE = (
    r"\b(?:in my|from(?: my)?|our own|my own) experience\b",
    r"\b(?:i|we) (?:have )?(?:used|worked with|met|rang|telephoned|visited|dealt with)\b",
    r"\bwe use (?:it|this|them|the)\b",
    r"\bhaving (?:used|worked with|met|seen|dealt with)\b",
    r"\b(?:previous|past|earlier) dealings\b",
    r"\b(?:their|its) (?:own )?website\b",
    r"\bon the (?:internet|web)\b",
    r"\breviews online\b|\bonline reviews?\b",
    r"\b(?:looked|searched|checked|found|read)\b[^.]{0,40}\bonline\b",
    r"\bgoogle\b(?! (?:translate|maps))",
    r"\bcolleagues?\b[^.]{0,40}\b(?:tells?|told|says?|said) (?:me|us)\b",
    r"\b(?:told|heard) (?:by|from) (?:a )?(?:colleague|friend)s?\b",
    r"\ba friend\b|\bwho works? there\b",
    r"\btold (?:me|us) (?:at|in|on|when) ",
    r"\b(?:good|bad|poor|strong|excellent|great|known|their|its) reputation\b",
    r"\bword of mouth\b|\brumou?rs?\b|\bmarket.leader|\bknown for\b",
    r"\btrack record\b[^.]{0,20}\b(?:with|for) (?:us|our)\b",
    r"\bi (?:have )?(?:seen|saw|remember|attended|watched)\b[^.]{0,40}\b(?:conference|demo(?:nstration)?|event)\b",
    r"\bwell.known that\b|\b(?:everybody|everyone) knows\b|\bi happen to know\b|\bas far as i know\b",
    r"\bi know (?:from|of|that they|their|them|him|her)\b",
    r"\bi have heard\b|\bi (?:hear|heard) that\b",
    r"\bi (?:spoke|talked) (?:to|with)\b|\b(?:they|he|she) presented\b",
    r"\bmy own (?:research|enquiries|search|checks)\b",
    r"\bas (?:the|our) (?:current|existing|present) supplier\b|\bthe incumbent\b(?!')|\balready holds? the contract\b",
    r"\b(?:our|their) (?:previous|last|current|existing) contract\b",
    r"\b(?:for|on|under) (?:another|an earlier|a previous|our last) (?:contract|tender|procurement)\b",
    r"\b(?:the press|newspapers?|the news) (?:reported|says?|said|wrote)\b",
    r"\b(?:cqc|ofsted|audit) reports? on (?:them|it|the (?:company|supplier))\b",
    r"\bdid a (?:good|poor|bad|great|terrible) job\b|\blet us down\b|\bdelivered for us\b",
    r"\b(?:my|our) (?:practice|surgery|trust|organisation|ccg) (?:already )?(?:has|had|uses|used)\b",
    r"\bneighbouring (?:practice|surgery|ccg|trust)\b",
    r"\b(?:when|since) we (?:piloted|used|tried|had|bought)\b",
    r"\bas a (?:user|customer) of\b|\bi can (?:confirm|vouch)\b",
)
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
)
FIGURES = (
    r"\b[\w.]*\d[\w.]*\b",
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
    r"\bwithin an? \w+",
)
NO_ANSWER = (r"\bno (?:answer|response)\b", r"\bnothing\b", r"\bnot (?:answered|submitted)\b")
EVERY_PART = (r"\b(?:all|each|every)(?: of the)?(?: \w+)? parts?\b",)


def any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    """One pattern that finds any of these, capital letters or not."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)

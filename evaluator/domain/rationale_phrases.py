r"""Phrases by which a reason compares tenders, speaks of money, draws on what is outside the tender, or names a gap.

Each is a pattern that a person can read and dispute. They look for how evaluators write, and leave the same words alone
in another sense: a competitive advantage, a free telephone line, the price list of a formulary, a press release.
"""

import re
from collections.abc import Iterable

_TENDER = r"(?:tender|tenderer|bid|bidder|supplier|submission|competitor|response|answer|proposal|provider|company)"
_TENDERS = r"(?:tenders|tenderers|bids|bidders|suppliers|submissions|competitors|proposals|companies|providers)"
_BID = r"(?:tender|tenderer|bid|bidder|submission|competitor)(?:s|'s|s')?"
_SUPPLIER = r"(?:supplier|provider|vendor|company|firm)(?:s|'s|s')?|companies"
_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+)"
_SEVERAL = rf"(?:all|{_NUMBER})"
_GAVE = (
    r"(?:gave|give|had|have|did|do|does|has|were|are|was|explained|explain|offered|offer|offers|promised|showed|named|"
    r"described|stated|provided|provide|covered|answered|got|wrote)"
)
_ANSWERED = r"(?:gave|explained|offered|promised|showed|named|described|did|answered|covered|wrote|provided)"
_BETTER = r"(?:better|stronger|clearer|fuller|weaker|worse|poorer|more \w+|less \w+)"
_BEST = (
    r"(?:best|worst|strongest|weakest|clearest|poorest|fullest|top|"
    r"(?:most|least) (?!recent|common|urgent|frequent|serious|important)\w+)"
)
_BESIDE = (  # after these a supplier is one of those who tendered; beside “works with” it is anybody's
    r"(?:than|unlike|neither of|none of|"
    r"(?:compar\w+|contrast|par) (?:\w+ )?(?:with|to)|relative to|similar to|(?:same|as) (?:\w+ )?as)"
)

COMPARING = (
    rf"\bother (?:\w+ )?{_BID}\b",
    rf"\b{_BESIDE} (?:the )?other (?:\w+ ){{0,2}}(?:{_SUPPLIER}|responses|answers)\b",
    rf"(?:^|[.;:,] |\b(?:most|all|no|every) )(?:the |some |two |three )?other (?:\w+ )?(?:{_SUPPLIER}) {_GAVE}\b",
    rf"\ball (?:of )?(?:the )?other (?:{_NUMBER} )?responses\b",
    rf"(?:^|[.;:,] )(?:the )?(?:others?|other {_NUMBER}) (?:(?:all|both|also|mostly) )?{_ANSWERED}\b",
    rf"\bothers (?:are|were) {_BETTER}\b",
    rf"\b(?:every|no)(?:one|body) else (?:\w+ed|{_GAVE})\b",
    r"\bthan (?:any|every)(?:one|body) else\b",
    r"\bthan (?:the rest|the others|the last one|most|any other)\b(?! of (?:it|them|the (?:answer|question)))",
    r"\b(?:against|(?:league|apart|different|level|line|favourably) (?:from|with)) the (?:rest|others)\b(?! (?:of|in) )",
    r"\b(?:as|than|like|unlike) (?:\w+ ){0,3}(?:any|most|some|all) of the others\b(?! in )",
    rf"\b(?:none|any|most|some|all) of the others {_ANSWERED}\b",
    r"\b(?:its|their|the|what) (?:competitors|rivals)\b",
    rf"\b(?:competing|rival) (?:offers|{_TENDERS})\b",
    r"\bthe competition\b(?! (?:for|among|between))",
    rf"\b(?:previous|last|first|second|third|next|earlier) {_BID}\b(?! (?:of|documents?|volume|annex|round|period))",
    rf"\b{_BESIDE} the (?:previous|last|first|second|next|earlier) (?:{_SUPPLIER})\b",
    r"\b(?:scor|mark|rat)(?:e|es|ed|ing|s) (?:\w+ ){0,3}than (?:the )?(?:previous|last|first|other) (?:one|two)\b",
    r"\bthe one (?:before|after|i (?:read|marked|scored))\b(?! (?:it|this|that) )",
    rf"\b(?:of|among|between) (?:all )?(?:the |these )?(?:{_SEVERAL} )?(?:tender|tenderer|bid|bidder|submission)s\b",
    rf"\b(?:of|among) (?:all (?:the )?|these |the {_NUMBER} ){_TENDERS}\b",
    rf"\b(?:of|among|between) (?:the |these )?{_SEVERAL} (?:responses|answers)\b(?! from)",
    r"\bthe (?:two|three|four|five) (?:tenders|bids|bidders|submissions)\b",
    rf"\b(?:{_BEST}|bottom|first|second|third|last) of (?:the|all) (?:{_NUMBER}|bunch|lot|pack|pile)\b"
    r"(?= (?:on|for|in|at|by|so|to)\b|[.,;:!]|$)",
    rf"\b(?:second|third|fourth|joint) {_BEST}\b|\bjoint (?:first|second|third|last)\b",
    rf"\b(?:the|first|last|all|these|other|next) (?:{_NUMBER} )?(?:ones? )?(?:that )?i(?:'ve| have)?"
    r" (?:already |just )?(?:read|marked|scored)\b(?! (?:the|it|this|about|of|in|on|as)\b)",
    rf"\bof {_SEVERAL} i (?:have )?(?:read|marked|scored)\b",
    rf"\b(?:having|have) (?:now )?(?:read|marked) all {_NUMBER}\b",
    rf"\bof any (?:other )?{_TENDER}\b",
    r"\bi have (?:read|marked|scored) so far\b",
    rf"\b{_BEST} {_TENDER}\b(?! times?\b)",
    rf"\b{_BEST} (?:\w+ ){{0,3}}on offer\b",
    r"\b(?:everything|anything|all)(?: else)?(?: that)?(?: was| we)? (?:submitted|received|were sent)\b",
    r"\b(?:what else|(?:alternatives?|options|offers) (?:that )?)(?: ?we)? (?:were offered|were sent|received|had)\b",
    rf"\bthe only {_TENDER} (?:to|that|who|which|with)\b|\b(?:they are|this is) the only one (?:to|that|who|with)\b",
    r"\b(?:tender|tenderer|bidder|supplier) (?-i:[A-Z])\b(?!\.\w)",
    r"\b(?:tender|tenderer|bidder|bid|supplier) [1-9]\b",
    r"\b(?:relative|similar|comparable|equal|superior|inferior|compared|in contrast) (?:to|with) (?:the )?others\b",
    rf"\b(?:relative to|compared (?:with|to)|unlike) (?:the )?(?:others\b|other {_NUMBER}\b)",
    rf"\bthere (?:are|were|have been) (?:\w+ )?{_BETTER} (?:responses|answers|{_TENDERS}|ones)\b",
    r"\bthis (?:one|bid|tender|supplier) (?:edges|beats|wins|pips|tops|shades)\b",
    r"\b(?:i|we) (?:\w+ )?(?:place|put|rank)(?:d|ed)? (?:it|this|them)\b",
    r"\branks (?:it|this|them) (?:first|second|third|fourth|fifth|last|top|above)\b",
    r"\btop.scoring\b|\btoss.up between\b|\bneck and neck\b",
    r"\bthe rest of the field\b",
    r"\b(?:ahead|middle|top|back) of the (?:pack|field)\b",
    r"\bbehind the field\b",
    r"\bstands out from\b",
    r"\bhead and shoulders\b",
    r"\ba cut above\b",
    r"\bfront.runner\b",
    r"\b(?:its|their) peers\b",
    r"\bon a par with\b|\bbest in class\b|\b(?:winning|leading|losing) (?:bid|tender|submission)\b",
    rf"\bthan (?:another (?:{_SUPPLIER}|bid|tender)|(?:\w+ ){{0,3}}(?:bids|tenders|bidders|tenderers|submissions))\b",
    rf"\b(?:{_NUMBER}|several|some|most|many|few|both) (?:of the )?(?:tenderers|bidders|bids|tenders) {_GAVE}\b"
    r"(?! (?:asked|invited|told|required))",
    rf"\b{_BEST} (?:\w+ ){{0,4}}(?:in|of) (?:this|the) (?:batch|bunch|crop|field|competition)\b",
    r"\b(?:outperforms|outclasses|outshines|outdoes|eclipses)\b",
    r"\bin the (?:top|bottom) (?:two|three|half)\b(?! of the)",
    r"\bas (?:well|good|strong|clear|detailed|thorough|convincing) as (?:the )?(?:others|rest|last|previous)\b(?! of)",
)
BESIDE_A_NAME = (  # these compare where another supplier is named
    r"\b(?:than|same|similar|unlike|like|both|copy|copies|this one|standard|better|worse|stronger|weaker)\b",
    r"\bcompar|\bbeats\b|\bnowhere near\b|\bthis (?:has|does|lacks|gives|is)\b",
    r"\bas (?!far )\w+ as\b",
)
_FOR_WHAT = r"(?:implementation|set.?up|licen[cs](?:e|ing)|annual|monthly|support|training|service|maintenance|travel)"
PRICED = (
    r"£ ?\d|\b(?:pence|pounds|\d+ ?(?:p|k|grand))\b",
    r"\b(?:under|over)?pric(?:e|es|ed|ing)\b(?! (?:of (?:failure|delay|error|getting)|lists?|on)\b)",
    r"\bvalue for money\b|\bVFM\b|\bbang for\b|\breturn on (?:our |the )?investment\b",
    r"\b(?:good|great|excellent|poor|best|fair) value\b(?! (?:to|for) (?:patients|carers|practices))",
    r"(?<!low-)(?<!at all )\bcosts?\b(?! of (?:ownership|failure|delay|errors?|living))"
    r"(?! (?:to )?(?:the )?(?:patients?|clinicians?|practices?|staff|carers?|people|lives|time)\b)",
    r"\blow-cost (?:option|model|offer|bid|solution|supplier)\b",
    r"\b(?:cheap(?:er|est|ly)?|too dear|costly|(?:in)?expensive|bargain|economical(?:ly)?|a steal|rip.off)\b",
    r"\b(?:afford|(?:un)?affordable|discount(?:s|ed)?|fees?|taxpayers?|invoices?|gold.plat\w+)\b",
    r"\bwhat (?:it|we|the \w+) pays?\b",
    r"\bwe(?:'d| would| will| could| should)? (?:be |not )?pay(?:ing)?\b",
    r"\bpay(?:s|ing)? (?:for|too much|more|extra)\b|\ba lot to pay\b|\bget what you pay\b",
    r"\b(?:quoted|total|contract|tender) (?:sum|contract value|amount)\b|\bcontract value\b",
    r"\b(?:lower|higher|better|cheaper) quotes?\b",
    r"\bcharg(?:e|es|ed|ing) (?:extra|more|us)\b|\b(?:are|is|by) charging for\b",
    rf"\b(?:the|a|extra|additional|no) charges? for\b|\b{_FOR_WHAT} (?:charge|subscription)s?\b",
    r"\b(?:their|hourly|daily) rates? (?:is|are)\b|\bat \d[\d,.]* (?:a|per) (?:day|head)\b",
    r"\bday rates?\b|\bmargins? to win\b|(?<!for-)(?<!for )(?<!non-)\bprofit(?:s|able)?\b",
    r"\b(?:the|of|for|save|public|our) money\b|\bpublic purse\b",
    r"\bfinancially\b",
    r"\b(?:the|our|\w+'s) finances\b",
    r"\bfinancial (?:offer|terms|envelope|proposal)\b",
    r"\b(?<!time )budget\b(?! (?:of (?:minutes|hours|errors|time)|\d))",
    rf"\bfree of charge\b|\b{_FOR_WHAT} (?:\w+ )?(?:is|are|comes?) free\b",
    r"\b(?:low|high|lowest|highest) bid\b",
    r"\bcommercial (?:offer|terms|envelope)\b",
    r"\bcommercially\b(?! (?:available|sensitive|confidential))",
    r"\b(?:outlay|overspend|undercut\w*|loss.leader)\b",
    r"\bworth (?:the extra|every penny|the expense)\b",
)
_ELSEWHERE = r"(?:next door|down the road|across the border|nearby|round the corner)"
_RELATION = r"(?:friend|daughter|son|wife|husband|partner|brother|sister|cousin|neighbour)"
_KIND_OF_PRAISE = r"(?:excellent|good|great|poor|bad|hopeless|terrible|reliable|unreliable|helpful|difficult)"
OUTSIDE = (
    r"\b(?:in my|from(?: my)?|our own|my own|of our) experience\b",
    r"\bgeneral knowledge\b",
    r"\bcommon knowledge\b",
    r"\b(?:i|we)(?: have|'ve)? (?:used|worked with|met|rang|telephoned|visited|dealt with|piloted|dropped)\b",
    r"\bwe (?:had|tried|bought|have|have had|know|knew|trust) (?:them|it|this (?:system|product|supplier))\b",
    r"\b(?:i|we)(?: have|'ve)? always (?:found|had|been)\b|\b(?:i|we) (?:remember|recall)\b",
    r"\bwe use (?:it|this|them|the)\b",
    r"\bhaving (?:used|worked with|met|seen|dealt with|sat through|watched)\b",
    r"\b(?:previous|past|earlier) dealings\b",
    r"\b(?:pilot|trial|work|dealings) with (?:them|this supplier)\b",
    r"\b(?:according to|on|from|checked|read|visited|looked at|seen) (?:their|its) (?:own )?(?:web ?site|web ?page)\b",
    r"\b(?:their|its) website (?:says|claims|lists|shows)\b",
    r"\bcompanies house\b",
    r"\bapp store\b",
    r"\b(?:twitter|facebook|linkedin) (?:is|was)\b",
    r"\bon the (?:internet|web)\b",
    r"\ba (?:quick|web|brief) search\b",
    r"\blooked (?:them|it|him|her) up\b",
    r"\breviews online\b|\bonline reviews?\b",
    r"\b(?:looked|searched|checked|found|read)\b[^.]{0,40}\bonline\b",
    r"\bgoogle\b(?! (?:translate|maps))",
    r"\bcolleagues?\b[^.]{0,40}\b(?:tells?|told|says?|said) (?:me|us)\b",
    r"\b(?:told|heard) (?:by|from) (?:a )?(?:colleague|friend)s?\b",
    rf"\bmy {_RELATION}\b|\bmy \w+-in-law\b|\ba friend\b|\bwho works? there\b",
    r"\b(?:my|our) (?:colleague|locum|nurse|partner|manager|predecessor)s? (?:has |have )?"
    r"(?:used|uses|had|says|say|tells|told|hated|hates|loved|loves|left|moved)\b",
    r"\b(?:i|we)(?:'ve| have| had)?(?: \w+)? (?:used|tried|known|worked with|dealt with|met|visited|phoned|contacted|"
    r"employed|bought from|switched from) (?:them|him|her|their \w+|this (?:system|product|supplier|company|app))\b",
    r"\bi(?: was|'m| am| have been) told\b(?! (?:what|to|how|when|where)\b)",
    r"\bi understand (?:they|from(?! (?:page|the)))",
    r"\bi am aware (?:of|from) (?:their|them|problems|complaints|other)\b",
    r"\b(?:well|highly|poorly) (?:regarded|thought of|respected)\b",
    r"\b(?:notorious|household name|trustpilot|wikipedia)\b",
    r"\bi (?:have )?read (?:that|about) (?:them|they)\b",
    r"\bread in the (?:news|press|papers|local|trade)\b",
    r"\bthey (?:ran|run|supplied|delivered|did|provided) (?:our|it for us|us)\b",
    r"\blast time (?:we|they)\b",
    r"\b(?:told|promised|assured) (?:me|us) (?:at|in|on|when|over) "
    r"(?!(?:clarification|their|part|section|annex|page|the (?:tender|response|answer)))",
    r"\b(?:rep|salesman|salesperson|account manager) (?:told|promised|said)\b",
    r"\bpromised me\b|\b(?:bidder|supplier) day\b",
    r"\b(?:good|bad|poor|strong|excellent|great|known|their|its) reputation\b(?! of)",
    r"\ba (?:good|bad|poor) name\b",
    r"\bword of mouth\b",
    r"\bword is (?:that|they|out)\b",
    r"\brumou?rs?\b",
    r"\bmarket.leader",
    r"\b(?:they|supplier|company) (?:is|are) (?:\w+ )?known for\b",
    r"\b(?:well|already|not) known to (?:us|me)\b",
    r"\bby all accounts\b",
    r"\btrack record\b[^.]{0,20}\b(?:with|for) (?:us|our)\b",
    r"\b(?:i|we)(?: have|'ve)? (?:seen|saw|attended|watched)\b[^.]{0,40}"
    r"\b(?:conference|demo(?:nstration)?|event|in (?:action|use))\b|\bsat through\b",
    r"\bwell.known that\b",
    r"\b(?:everybody|everyone)\b[^.,;]{0,25}\bknows\b",
    r"\bi happen to know\b",
    r"\bas far as i know\b",
    r"\bi know (?:from(?! page)|of|that|they|their|them|him|her)\b",
    r"\bi gather\b",
    r"\b(?:i|we) (?:have )?heard (?!in|nothing|no)",
    r"\b(?:i|we) hear\b",
    r"\b(?:not|n't) (?:in|from) the (?:tender|response|bid|answer),? but\b",
    r"\b(?:not|n't) from the (?:tender|response|bid)\b",
    r"\bi (?:spoke|talked) (?:to|with)\b|\b(?:they|he|she) presented (?:well|badly)\b",
    r"\bmy own (?:research|enquiries|search|checks)\b|\bwhen i (?:was|worked) (?:at|for|with)\b",
    r"\bas (?:the|our) (?:current|existing|present) supplier\b",
    r"\bas the incumbent\b",
    r"\balready holds? the contract\b",
    r"\b(?:our|their) (?:previous|last|current|existing) contract\b",
    r"\bgiven how they\b",
    r"\bhow they behaved\b",
    r"\b(?:for|on|under) (?:another|an earlier|a previous|our last) (?:contract|tender|procurement)\b",
    r"\b(?:the press|newspapers?|the news|the hsj) (?:reported|says?|said|wrote)\b",
    r"\bin the (?:news|papers|hsj|press)\b",
    r"\b(?:cqc|ofsted|audit) reports? on (?:them|it|the (?:company|supplier))\b",
    r"\bdid a (?:good|poor|bad|great|terrible) job\b",
    r"\blet (?:us|the (?:trust|ccg|borough|practice|hospital)) down\b",
    r"\bthey let down\b",
    r"\bdelivered for us\b",
    rf"\bthey(?:'ve| have) (?:always )?been (?:\w+ )?{_KIND_OF_PRAISE}\b|\bhave shown us\b",
    r"\b(?:my|our) (?:practice|surgery|trust|organisation|ccg) (?:already )?(?:has|had|uses|used)\b",
    r"\bour neighbouring (?:practice|surgery|ccg|trust)\b",
    r"\bneighbouring (?:practice|surgery|ccg|trust) (?:use[sd]|ha[ds]|says|told|switched|dropped|is (?:un)?happy)\b",
    rf"\b(?:practice|surgery|ccg|trust|hospital)\b[^.,;]{{0,20}} {_ELSEWHERE}\b",
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
    r"\bnot (?:(?:yet|been|fully) )?(?!persuaded|convinced|satisfied|impressed|worried|concerned|surprised)\w{3,}ed\b",
    r"\b(?:annex|appendix|section|schedule|table) [a-z0-9]\b|\bwhat the (?:annex|table) shows\b",
)
FIGURES = (
    r"\b[\w.]*\d[\w.]*\b",
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen)\b",
    r"\b(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:working )?(?:day|week|month|quarter)\b",
    r"\bwithin an? \w+",
)
NO_ANSWER = (r"\bno (?:answer|response)\b", r"\bnothing\b", r"\bnot (?:answered|submitted)\b")
EVERY_PART = (  # said of the question as a whole, so that no part of it is passed over
    r"\b(?:all|each|every|both)(?: of)?(?: the| these| its| our)?(?: \w+)? "
    r"(?:parts?|limbs?|elements?|sub-?criteri\w+|sub-?questions?|headings?|bullets?)\b",
    r"\b(?:all|each|every)(?: one)? of the (?:\w+ )?(?:points|things|items|questions) (?:asked|in the question)\b",
    r"\bfirst (?:two|three|four) (?:parts|points|limbs)\b[^.]*\b(?:the )?(?:last|third|fourth|fifth|rest)\b",
    r"\bit is all there\b|\bthroughout the question\b",
)


def any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    """One pattern that finds any of these, capital letters or not."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)

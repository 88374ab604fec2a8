r"""Phrases by which a reason compares tenders or speaks of money.

Each is a pattern that a person can read and dispute, for text in small letters. They look for how evaluators write, and
leave the same words alone in another sense: a competitive advantage, a free telephone line, the price of failure.
They were read from the development half of the labelled prose in tests/data/rationale and measured on the other half.
"""

_TENDER = r"(?:tender|tenderer|bid|bidder|supplier|submission|competitor|response|answer|proposal|provider|company)"
_TENDERS = r"(?:tenders|tenderers|bids|bidders|suppliers|submissions|competitors|proposals|companies|providers)"
_BID = r"(?:tender|tenderer|bid|bidder|submission|competitor)(?:s|'s|s')?"
_SUPPLIER = r"(?:supplier|provider|vendor|company|firm)(?:s|'s|s')?|companies"
_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+)"
_SEVERAL = rf"(?:all|{_NUMBER})"
_BIDS = "bids|tenders|tenderers|bidders|applicants|contenders|submissions|competitors|rivals"
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
    rf"\b(?:other|remaining) (?:\w+ )?{_BID}\b",
    rf"\b{_BESIDE} (?:the )?other (?:\w+ ){{0,2}}(?:{_SUPPLIER}|responses|answers)\b",
    rf"(?:^|[.;:,] |\b(?:most|all|no|every) )(?:the |some |two |three )?other (?:\w+ )?(?:{_SUPPLIER}) {_GAVE}\b",
    rf"\ball (?:of )?(?:the )?other (?:{_NUMBER} )?responses\b",
    rf"(?:^|[.;:,] )(?:the )?(?:others?|other {_NUMBER}) (?:(?:all|both|also|mostly) )?{_ANSWERED}\b",
    rf"\bothers (?:are|were) {_BETTER}\b",
    rf"\b(?:every|no)(?:one|body) else (?:\w+ed|{_GAVE})\b",
    r"\bthan (?:any|every)(?:one|body) else\b",
    r"\bthan (?:the others|the last one|most|any other)\b(?! of (?:it|them|the (?:answer|question)))",
    rf"^\W*(?:\w+ )?{_BETTER} (?:\w+ ){{0,3}}than the rest\b(?! of)|^\W*\w+er than the rest\b(?! of)",
    rf"\bthan the {_BID} (?:that )?(?:i|we|from)\b",
    rf"\b(?:relative|compared|next) (?:to|with) the {_BID} (?:from|of)\b",
    r"\b(?:against|(?:league|apart|different|level|favourably) (?:from|with)) the (?:rest|others)\b(?! (?:of|in) )",
    r"\b(?:as|than|like|unlike) (?:\w+ ){0,3}(?:any|most|some|all) of the others\b(?! in )",
    rf"\b(?:none|any|most|some|all) of the others {_ANSWERED}\b",
    r"\b(?:its|their|the|what) (?:\w+est )?(?:competitor|rival)(?:s|'s|s')?\b(?! (?:product|reading))",
    rf"\b(?:{_BIDS})\b(?! (?:for|to|are to|must|will|may|can|should|(?:are|were|have been) (?:asked|told|invited))\b)",
    r"\b(?:the|that|a) (?:\w+ )?(?:bid|tender|submission|proposal|firm) (?:with|from|i|we)\b",
    r"\b(?:leading|average|typical|bigger|larger|winning|losing) (?:bid|tender|bidder|contender|supplier|company|"
    r"companies)\b",
    r"\b(?:everyone|everybody|anyone|nobody|others) (?:who is |who )?(?:bidding|bid|tendering|tendered)\b",
    r"\b(?:of|than|to|with|like) (?:what|anything|everything|all)(?: else)?(?: that)? "
    r"(?:came in|(?:i|we)(?: have|'ve)? (?:read|saw|seen|marked|got|received|were sent|were given|were offered))\b",
    r"\bthan the rest of the (?:suppliers|tenders|bids|bidders|field)\b",
    r"\bothers did (?:this|it|so|that|better|more)\b",
    r"\b(?:what|as) (?:the |all the )?other (?:suppliers|providers|companies|firms|offers|answers|responses)\b",
    rf"\b{_BEST} of all(?= (?:in|on|for|at)\b|[.,;]|$)",
    r"\b(?:came|coming|comes) (?:first|second|third|fourth|last)\b",
    rf"\bout of (?:the |all )?{_NUMBER}(?= (?:this|it|they|i|for|on|in)\b|[.,;]|$)",
    r"\banother (?:tender|bid|bidder|tenderer)\b",
    rf"\bone of the (?:{_BETTER}|{_BEST}) (?:responses|answers|offers|{_TENDERS})\b",
    rf"\b{_BEST} of the (?:responses|answers|offers)\b(?! (?:from|to the survey))",
    r"\bthe last (?:supplier|company|firm) (?:\w+ed|gave|had|was|understood|did)\b",
    r"\bcompar\w+ (?:\w+ )?(?:to|with|against) (?:the )?(?:rest|others|other (?:responses|answers|"
    r"offers))\b(?! of the answer)",
    r"\b(?:ahead of|behind|above|below) (?:the |all )?other (?:suppliers|providers|companies|firms|answers|"
    r"responses)\b",
    r"\b(?:best|worst|strongest|weakest|clearest) one overall\b",
    r"\brelative to (?:the rest|its|others)\b",
    r"\b(?:clear|outright|obvious|easy) winner\b",
    r"\bthan the one (?:from|by|with)\b",
    r"\bthan anything else\b|\bthan i (?:have )?(?:saw|seen|read|found)\b",
    rf"\b{_BEST} (?:\w+ ){{0,3}}so far\b|\bfavourite\b|\b\w+(?:est|st) of the lot\b",
    r"\b(?:in|of|for) this (?:round|competition|exercise|batch)\b|\bsame (?:class|league|ballpark) as\b",
    r"\b(?:loses? out|lost out) to\b|\b(?:outshone|outclassed|eclipsed|beaten|bettered|matched) by\b",
    rf"\b(?:competing|rival) (?:offers|{_TENDERS})\b",
    r"\bthe competition\b(?! (?:for|among|between))",
    rf"\b(?:previous|last|first|second|third|next|earlier) {_BID}\b(?! (?:of|for|documents?|volume|annex|round|"
    rf"period))",
    rf"\b{_BESIDE} the (?:previous|last|first|second|next|earlier) (?:{_SUPPLIER})\b",
    r"\b(?:scor|mark|rat)(?:e|es|ed|ing|s) (?:\w+ ){0,3}than (?:the )?(?:previous|last|first|other) (?:one|two)\b",
    r"\bthe one (?:before|after|i (?:read|marked|scored))\b(?! (?:it|this|that) )",
    rf"\b(?:of|among|between) (?:all )?(?:the |these )?(?:{_SEVERAL} )?(?:tender|tenderer|bid|bidder|submission)s\b",
    rf"\b(?:of|among) (?:all (?:the )?|these |the {_NUMBER} )(?:suppliers|competitors|proposals)\b",
    r"\b(?:only one|couple of|no|two|three|several|any|the) (?:of the )?other (?:proposals?|offers?|firms?|"
    r"vendors?)\b",
    rf"\b(?:only one|no) other (?:supplier|provider|company|answer|response) (?:i|we|{_GAVE})\b",
    r"\b(?:company|firm|supplier) (?:before|after) (?:it|this)\b",
    r"\b(?:from|than|to|after) the (?:next|last two)(?=[.,;]|$)",
    r"\b(?:has|have) the edge\b",
    r"\bpick of the\b",
    r"\b(?:above|below|after|after reading) the (?:others|rest)(?= for\b|[.,;]|$)",
    r"\b(?:outscored|out-scored|outranked)\b|\bthan (?:\w+ ){0,4}(?:firms|companies|providers|contenders)\b",
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
    rf"\bthe only {_TENDER} (?:to|that|who|which|with)\b",
    r"\b(?:they are|this is) the only one (?:to|that|who|with)\b",
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
    r"\b(?:one|ones|some|any|most|answer|answers|responses?) (?:that )?i(?:'ve| have| had)? (?:just |already |also )?"
    r"(?:read|marked|scored|rated|looked at) (?:just |only )?(?:before|earlier|previously|yesterday|last|so far|today|"
    r"this (?:morning|afternoon|week|evening|time))\b",
    r"(?:^|[.;:,] )(?:out )?of (?:the|this) (?:set|pile|batch|bunch|crop|field|pack|lot|group)\b(?! (?:of|out)\b)",
    rf"\b{_BEST} (?:\w+[ -]){{0,4}}(?:in|of) the (?:pile|set|stack|pack|room|group)\b(?! of)",
    r"\b(?:puts?|leaves?|leaving|putting) (?:all )?(?:the )?(?:rest|others) (?:in|behind|standing|to|far)\b",
    r"\b(?:beats?|beating|outstrips?|tops|trumps|surpass(?:es|ed)?|leads|trails|betters|pips|outdid) (?:all )?(?:the )?"
    r"(?:rest|others|field|pack|remaining)\b(?! of (?:it|the (?:answer|plan|page)))",
    r"\brank(?:s|ed|ing)? (?:it |them )?(?:about |around |roughly |perhaps |joint |equal )?"
    r"(?:first|second|third|fourth|fifth|last|bottom)\b(?! (?:in|among) (?:its|their|the (?:list|order)))",
    r"\brunners?.up\b|\bsecond only to\b|\b(?:close|distant|poor|good) (?:second|third)\b|\bruns? (?:it|them|the "
    r"(?:winner|best|leader)) close\b|\b(?:no ?one|nobody|none) (?:else )?(?:comes?|came|gets?|got) (?:close|near)\b",
    rf"\b(?:where|while|whereas|when|although|though|as|what) (?:most |all |the )?others(?: have| had)? {_ANSWERED}\b",
    rf"\b(?:remaining|other) {_NUMBER} (?:put|submit\w*|sent|tender\w*|offer\w*|promis\w*|propos\w*|came up)\b",
    rf"\b(?:most|several|many|few|some) (?:left|missed|forgot|skipped|ignored|dodged|avoided|fudged) (?:this|it|the "
    rf"(?:question|point|part))\b|\bone of (?:the )?(?:few|only {_NUMBER}) (?:to|that|who|i)\b",
    rf"\b(?:seen|read|done|handled|explained|answered|covered|put) (?:this |it |that )?(?:\w+ )?{_BETTER} elsewhere\b",
    rf"\b{_BETTER} (?:\w+ ){{0,2}}of the (?:two|pair)(?= (?:on|for|in|i)\b|[.,;]|$)",
    r"\bsets? (?:it|them|this) apart\b|\b(?:unrivalled|unmatched|unbeaten|stand.?out (?:answer|response|bid|tender))\b",
    r"^(?:well |just |slightly |a little |somewhat )?(?:above|below) (?:the )?average\b(?! (?:age|wait|time|use|"
    r"uptake))",
    r"\b(?:above|below|better than|worse than) average (?:for|in|among) (?:the|this) (?:round|field|lot|competition|"
    r"set)\b",
    r"\bthe (?:field|opposition|rivals|pack)\b(?= (?:on|for|in|by|here|gave|offer\w*|has|had|is|was|as a)\b|[.;]|$)",
    r"\bthis one (?:at least|alone|does|did|gets|wins|is (?:the )?(?:better|best|stronger|clearer|weaker))\b",
    r"(?:^|[.;] )the others (?:are|were|all|both|have|had|say|said|offer|leave|left|merely|only|simply)\b",
    r"\b(?:no|any|each|every|a|another|one|nearest) (?:rival|opponent)\b(?! (?:reading|view|product|claim))|"
    r"\b(?:its|their) opponents\b|"
    r"\bwhat the market\b",
    rf"\b(?:than|after|against|to|like|as|beside|with|before) the (?:{_NUMBER} )?(?:ones?|answers?|responses?|bids?|"
    rf"plans?) "
    r"(?:with|from|by)\b(?! (?:page|part|section|the (?:annex|table|same|first|second|supplier)|its|which|whom))",
    r"\b(?:stood|stands?|standing) out (?:from|among|against)\b|\b(?:from|of|in|above) the crowd\b",
    r"\bunique(?:ly)? (?:in|among)\b|\bonly here (?:did|do|does|was|were|is)\b|\balone (?:in|among) (?:this|these|all|"
    r"them)\b",
    r"\b(?:stronger|weaker|better|poorer|thinner) (?:field|set|batch|shortlist|competition|crop|year)\b|"
    r"\bshort.?list\b",
    r"\b(?:it|this|they|answer|bid) loses? (?:out )?(?:to|against) ",
    rf"\b{_BEST} (?:that |which )?(?:we|i)(?:'ve| have)? (?:seen|read|had|received|got|been sent)\b",
    r"\b(?:notch|mark|point|step|shade|touch|whisker|cut|level|class)s? (?:above|below|ahead of|behind|up on|down on) "
    r"(?:what|the (?:ones?|last|previous|others?|rest)|others|most|my|anything)\b|\bi gave (?:elsewhere|"
    r"(?:to )?another)\b",
    r"\b(?:read|marked|scored|seen|like|than|as|after|gave|beside) the (?:first|second|third|fourth|fifth|last|"
    r"previous|"
    r"next|other) one\b(?! (?:in|of|on|here))",
    r"^they all (?:claim|say|promise|talk|offer|mention|assert|make)\b|\bthis is the one (?:that|which|who|with)\b",
    r"\b(?:undercuts?|outbids?|outstrips?) (?:every(?:body|one)|all|them|the)\b",
    r"\b(?:other|another) (?:papers?|entries|entry|applicants?|contenders?|candidates?)\b",
    r"\b(?:prefer\w*|liked?|rated?) (?:the way |how )?(?:the|that) (?:larger|smaller|bigger|other|newer|older|local) "
    r"(?:company|firm|supplier|provider|one)\b",
)
BESIDE_A_NAME = (  # these compare where another supplier is named
    r"\b(?:than|same|similar|unlike|like|both|copy|copies|this one|standard|better|worse|stronger|weaker)\b",
    r"\bcompar|\bbeats\b|\bnowhere near\b|\bthis (?:has|does|lacks|gives|is)\b",
    r"\bas (?!far )\w+ as\b",
)
LETTERED = r"\b(?:[Tt]ender|[Tt]enderer|[Bb]idder|[Ss]upplier) [A-Z]\b(?!\.\w)"  # as written, capital letters and all
_FOR_WHAT = r"(?:implementation|set.?up|licen[cs](?:e|ing)|annual|monthly|support|training|service|maintenance|travel)"
PRICED = (
    r"£ ?\d|\b(?:pence|pounds|\d+ ?(?:p|k|grand))\b",
    r"\b(?:under|over)?pric(?:e|es|ed|ing)\b(?!-\w)(?! (?:sensitive|(?:of (?:failure|delay|error|getting|a stamp)|"
    r"lists?|on|of risks?|"
    r"are rightly|is rightly)\b))",
    r"\bvalue for money\b|\bvfm\b|\bbang for\b|\breturn on (?:our |the )?investment\b",
    r"\b(?:good|great|excellent|poor|best|fair) value\b(?! from)(?! (?:to|for) (?:patients|carers|practices))",
    r"(?<!low-)(?<!at all )(?<!at no )\bcosts?\b(?! improvement)"
    r"(?! of (?:ownership|living|(?:an? |the )?(?:missed|failed|late|delayed|failure|delay|errors?|breach|outage|"
    r"mistakes?)))"
    r"(?! (?:to )?(?:the )?(?:patients?|clinicians?|practices?|staff|carers?|people|lives|time)\b)"
    r"(?! [^.]{0,40}\b(?:minutes|hours|effort|patience|trust|goodwill|attention|sleep)\b)",
    r"\blow-cost bidder\b",
    r"\baffordability\b",
    r"\btreasurer\b",
    r"\bfinance (?:director|team)\b",
    r"\bvat\b",
    r"\bthe charges (?:are|seem|look)\b",
    r"\b(?:ccg|public|nhs|our|limited) funds\b",
    r"\beconomies\b(?! of (?:time|scale))",
    r"\b(?:present|current|our|total|annual|extra) spend\b",
    r"\bmoney (?:well|badly|better) spent\b",
    r"\blow-cost (?:option|model|offer|bid|solution|supplier)\b",
    r"\b(?:cheap(?! (?:to (?!run|buy|set)|shot|trick|talk))(?:er|est|ly)?|too dear|costly|"
    r"(?:in)?expensive(?! (?:mistake|error|test))|bargain|economical(?:ly)?|"
    r"a steal|rip.off)\b",
    r"\b(?:afford|(?:un)?affordable|fees?(?!-)|taxpayers?|invoices?(?! (?:example|template|number|address|"
    r"exercise))|gold.plat\w+|dear(?:er|est)|pricey|uplift|"
    r"rate card)\b",
    r"\b(?:an?|the|their|any|no|offer\w*|%) discounts?\b(?! (?:chemist|shop|store|bus|travel))",
    r"\bdiscounts (?:for|in|on|are)\b",
    r"\b(?:their|these) charges\b",
    r"\bsavings? (?:to|for) the (?:nhs|ccg|trust|icb|authority|council)\b",
    r"\bcommercial model\b",
    r"\b(?:good|better|great|bad|poor) deal\b(?! (?:of|with))",
    r"\bpurse\b",
    r"\bour (?:finance|finances|accountants?)\b",
    r"\bpay(?:ing)? (?:a (?:bit|little) )?(?:more|extra|less)\b",
    r"\b(?:what|than|price|sum) (?:that )?they(?: are|'re)? (?:asking|charging|charge|want)\b",
    r"\bnot worth\b",
    r"\bno charge\b(?! nurse)",
    r"\b(?:sav\w+|spend\w*|half|double) [^.]{0,30}\b(?:thousand|million|a year elsewhere)\b",
    r"\bfor half (?:elsewhere|of that)\b",
    r"\bexpenses? (?:is|are) (?:extra|on top|not included)\b|\bsort of money\b",
    r"\bwhat (?:it|we|the \w+) pays?\b",
    r"\bwe(?:'d| would| will| could| should)? (?:be |not )?pay(?:ing)?\b",
    r"\b(?:we|ccg|nhs|to|be|are) pay(?:s|ing)? for\b",
    r"\bpay(?:s|ing)? (?:too much|more|extra)\b",
    r"\ba lot to pay\b",
    r"\bget what you pay\b",
    r"\b(?:quoted|total|contract|tender) (?:sum|contract value|amount)\b|\bcontract value\b",
    r"\b(?:lower|higher|better|cheaper) quotes?\b",
    r"\b(?:the|their|this) quote (?:is|seems|looks|was|appears)\b",
    r"\b(?:hidden|extra|additional|separate|high|excessive) charges?\b|\bcharged (?:separately|extra|for)\b",
    r"\bcharg(?:e|es|ed|ing) (?:extra|more|us|(?:per|by the) \w+)\b|\b(?:are|is|by) charging for\b",
    rf"\b(?:the|a|extra|additional|no) charges? for\b|\b{_FOR_WHAT} (?:charge|subscription)s?\b",
    r"\b(?:their|hourly|daily) rates? (?:is|are)\b|\bat \d[\d,.]* (?:a|per) (?:day|head)\b",
    r"\bday rates?\b|\bmargins? to win\b|(?<!for-)(?<!for )(?<!non-)\bprofit(?:s|able)?\b",
    r"\bmoney\b(?! (?:advice|management|worries|matters|skills))|\bpublic purse\b",
    r"\bfinancially\b",
    r"\b(?:the|our|\w+'s) finances\b",
    r"\bfinancial (?:offer|terms|envelope|proposal|case)\b",
    r"\b(?<!time )budget\b(?! (?:holders?|of (?:minutes|hours|errors|time)|\d))",
    rf"\bfree of charge\b(?! (?:to|for) (?:the |all |any )?(?:patient|carer|user|caller|public|people))|"
    rf"\b{_FOR_WHAT} (?:\w+ )?(?:is|are|comes?) free\b",
    r"\b(?:low|high|lowest|highest) bid\b",
    r"\bcommercial (?:offer|terms|envelope)\b",
    r"\bcommercially\b(?! (?:available|sensitive|confidential))",
    r"\b(?:outlay|overspend|undercut\w*|loss.leader)\b",
    r"\bworth (?:the extra|every penny|the expense)\b",
    r"\b(?:costings?|expenditure|surcharges?|rebates?|price tag|low-?ball\w*|mark-?up|savings? target for the ccg)\b",
    r"\b(?:foot(?:ing|s)?|pick(?:ing|s)? up|share) the bill\b|\bbills? (?:us|the ccg|practices|each)\b|\bour bill\b",
    r"\bat a premium\b|\bpremium (?:rate|tier|option)\b|\bpayment (?:terms|plan|profile|schedule)s?\b",
    r"\b(?:within|beyond|above|outside) (?:our|the \w+'s|its) means\b|\btoo rich for\b",
    r"\bchargeable\b|\bsubscriptions?\b(?! to (?:the |a )?(?:newsletter|mailing|updates|list))|\btariffs?\b(?! of)|"
    r"\brefunds?\b|"
    r"\b(?:five|six|seven)[- ]figure\b",
    r"\b(?:low|lower|high|higher|large|small|modest|huge|enormous|total|final|headline) sums?\b(?! of (?!money))",
    r"\bspend(?:ing)? (?:this|that|so|too|as) (?:much|little|freely)\b(?! time)|\b(?:level|amount|kind|sort) of "
    r"(?:spend|spending|expenditure|outgoings)\b",
    r"\bsav(?:e|es|ed|ing) (?:us|the (?:ccg|nhs|authority|council))\b(?! (?:time|work|effort|calls?|(?:a|an|the) \w+|"
    r"\w+ (?:minutes|hours|calls)|from))",
    r"\bcompetitive(?:ly)? (?:rates?|terms|quote|offer|figures?|tariff)\b",
    r"\b(?:come|comes|came|coming|go|goes|went) in (?:this|so|too|very|suspiciously|that|surprisingly) (?:low|high)\b",
    r"\bquot(?:e|es|ed|ation) for (?:the |a |this |our |extra )?(?:\w+ )?(?:work|job|licen[cs]e|implementation|"
    r"training|"
    r"interface|support|set-?up|service|hosting|migration|desk)\b",
    r"\b(?:charged|billed|passed on|recharged) (?:back )?to (?:us|the (?:ccg|practices|authority|nhs)|practices)\b",
    r"(?:^|[.;:] )(?:too |rather |quite |very |a bit |on the )?dear(?:,| for| but| side| and)",
    r"\bsavings? (?:on|from|in|over|against) (?:the|this|our|its) (?:present |current )?(?:contract|licen[cs]e|deal|"
    r"bid|"
    r"tender|system)\b",
    r"\b(?:represents?|offers?|gives?|get|is) (?:(?:good|real|better|poor|little|excellent|the best|great|decent) )?"
    r"value(?= for the (?:ccg|nhs|authority|practices)\b|[.,;]|$)",
    r"\b(?:ask(?:s|ed|ing)?|charg(?:e|es|ed|ing)) (?:for )?(?:us )?(?:far |much |rather )?(?:too much|too little|a lot|"
    r"so much|so little|very little)\b",
    r"\b(?:hefty|steep|eye.watering|rock.bottom) (?:\w+ )?(?:sum|rate|figure|bill|charge|subscription|licen[cs]e)s?\b",
    r"\bfor (?:the|that|such a|this) (?:sum|kind of (?:sum|money)|amount they|figure they|level of spend)\b",
)

CALLED_LOW = (  # each says of a tender that its price is too low, without the word
    r"\babnormal(?:ly)?\b",
    r"\b(?:under|low)[- ]?(?:priced|bid|bidding|cost|costed)\b",
    r"\b(?:too )?cheap(?:er|est|ly)?\b",
    r"\bloss[- ]leader\b|\bloss[- ]leading\b|\bpredatory\b|\bundercut\w*\b|\bsuicid\w+\b",
    r"\b(?:un|not |cannot be |never be )perform(?:able|ed)\b",
    r"\bperform(?:ed)? (?:the contract )?(?:at|for) (?:that|this|such|the|its|so)\b",
)
TOO_LOW = (  # beside a word on price
    r"\b(?:low|lower|lowest|lowness|below|beneath)\b",
    r"\bunder (?:half|cost|(?:the|its) (?:mean|average|costs?|others))\b",
    r"\b(?:un|not )(?:sustainable|realistic|viable|economic|economical|credible|believable)\b",
    r"\btoo (?:good|little|small)\b|\bso little\b|\bincredibl[ey]\b|\bimplausibl[ey]\b",
    r"\b(?:cannot|can't|could not|couldn't|will not|won't) (?:be )?(?:perform|deliver|cover)(?:ed)?\b",
)

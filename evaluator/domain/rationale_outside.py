r"""Phrases by which a reason draws on what is not in the tender: dealings, hearsay, the press, a reputation.

OUTSIDE says so wherever it stands. ACQUAINTED says so only in a sentence that does not speak of the tender itself
(ANCHORED): “I know their trainers” does, “I know from page 3 who leads it” does not. For text in small letters.
Source: only the tender and clarifications are evaluated (DOMAIN 1.2.6).
"""

_ELSEWHERE = (
    r"(?:next door|(?:down|across|up|over|along) the (?:road|street|river|border|county|valley)|nearby|"
    r"round the corner|"
    r"in the next (?:town|street|county|village))"
)
_RELATION = r"(?:friend|daughter|son|wife|husband|partner|brother|sister|cousin|neighbour)"
_KIND_OF_PRAISE = r"(?:excellent|good|great|poor|bad|hopeless|terrible|reliable|unreliable|helpful|difficult)"
OUTSIDE = (
    r"\b(?:in my|from(?: my)?|our own|my own|of our|personal|past) experience\b(?! of patients)",
    r"\b(?:app|user|customer) reviews\b|\btheir (?:previous|past|earlier) work (?:for|with|at)\b",
    r"\b(?:was|were|been) (?:fined|sued|sacked|dropped by)\b",
    r"\bnewspapers? (?:was|were|had)\b",
    r"\btheir linkedin\b",
    r"\bthey already (?:supply|serve|work for|work with (?:us|the (?:trust|hospital|ccg)))\b",
    r"\bpresented to (?:the|our|us)\b",
    r"\b(?:won|winning|win) (?:an|the|several|many) (?:\w+ )?awards?\b",
    r"\bon the (?:\w+ )?(?:radio|television|tv|news)\b",
    r"\bfriends? (?:at|in|who|of mine)\b|\brumou?red\b",
    r"\b(?:issues|problems|trouble|difficulties) with (?:them|this (?:supplier|company|firm))\b",
    r"\bon the (?:last|previous|old|earlier|current|existing) contract\b",
    r"\bwhen we (?:call|called|ring|rang|contact\w*|phone\w*)\b",
    r"\bat (?:the|a|their) (?:demo\w*|presentation|interview|pitch|roadshow|exhibition|site visit)\b",
    r"\b(?:press|media) (?:reports?|stories|coverage)\b",
    r"\b(?:well|widely|generally|commonly) known that\b",
    r"\bhappen to\b",
    r"\b(?:did|done|worked|performed|been) (?:\w+ )?(?:for|with) us\b",
    r"\bas an? (?:\w+ )?(?:user|customer|client)\b(?! (?:i would|of))",
    r"\bgeneral knowledge\b",
    r"\bcommon knowledge\b",
    r"\b(?:i|we)(?: have|'ve)? (?:used(?! the (?:scale|descriptor|guidance|template|evidence|page|table|words|"
    r"wording|published|question))|worked with|"
    r"met(?! the (?:same|\w+ (?:in|on)) )|rang|"
    r"telephoned|visited|dealt with|piloted|dropped)\b",
    r"\bwe (?:had|tried|bought|have|have had|know|knew|trust) (?:them|it|this (?:system|product|supplier))\b",
    r"\b(?:i|we)(?: have|'ve)? always (?:found|had|been)\b|\b(?:i|we) (?:remember|recall)\b",
    r"\b(?:i|we)(?: \w+ly| already| now)? use (?:it|this|them|the)\b",
    r"\b(?:my|our) knowledge of (?:the|this|their|them)\b",
    r"\b(?:delivered|performed|worked|did)(?: \w+)? for us\b",
    r"\bhaving (?:used|worked with|met|seen|dealt with|sat through|watched)\b",
    r"\b(?:previous|past|earlier) dealings\b",
    r"\b(?:pilot|trial|work|dealings) with (?:them|this supplier)\b",
    r"\b(?:according to|on|from|checked|read|visited|looked at|seen) (?:their|its) (?:own )?(?:web ?site|web ?page)\b",
    r"\b(?:their|its|supplier's|company's) website (?:says|claims|lists|shows|states)\b",
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
    rf"\bmy {_RELATION}\b|\bmy \w+-in-law\b|\ba friend (?:who|at|in|of|tells|told|says|said)\b|\bwho works? there\b",
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
    r"\b(?:good|bad|poor|strong|excellent|great|known|their|its) reputation\b(?! (?:of|is (?:not|no|the only|all)|"
    r"(?:among|"
    r"with) patients))",
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
    r"\b(?:everybody|everyone)\b[^.,;]{0,25}\bknows\b(?! (?:by|from|within|who|when|where|what to) )",
    r"\bi happen to know\b",
    r"\bas far as i know\b",
    r"\bi know (?:from|of|that|they|their|them|him|her)\b(?![^.]*\b(?:because|since|page|plan|annex|table|part)\b)",
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
    r"\bour (?:previous|last|current|existing) contract\b",
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
    r"\b(?:my|our) (?:practice|surgery|trust|organisation|ccg|team|hospital) (?:already |once )?"
    r"(?:has|had|uses|used|trialled|tried|piloted|dropped|bought|left)\b",
    r"\bour neighbouring (?:practice|surgery|ccg|trust)\b",
    r"\bneighbouring (?:practice|surgery|ccg|trust) (?:use[sd]|ha[ds]|says|told|switched|dropped|is (?:un)?happy)\b",
    rf"\b(?:practice|surgery|ccg|trust|hospital)\b[^.,;]{{0,20}} {_ELSEWHERE}\b",
    r"\b(?:when|since) we (?:piloted|used|tried|had|bought)\b",
    r"\bas a (?:user|customer) of\b|\bi can (?:confirm|vouch)\b",
    r"\b(?:their|its) web ?site (?:promis|mention|announc|advertis|describ|explain|gives|has (?!to|a form)|"
    r"is (?:poor|slow|"
    r"out|old|good|clear))",
    r"\bthough (?:the (?:answer|response|tender|bid)|it|they) (?:does|do|did) not (?:mention|say|show|state|claim)\b",
    r"\b(?:demonstrat\w+|demo|presentation|pitch|site visit|open day) (?:in|on|at|last) (?:january|february|march|"
    r"april|may|"
    r"june|july|august|september|october|november|december|\w+day|the|our)\b[^.]{0,30}\b(?:show|work|look|impress|"
    r"persua|"
    r"convinc|was|went)",
    r"\bknowing (?:how|what|who|that|the way) (?:they|he|she|the (?:supplier|company|firm))\b",
    r"\bas (?:their|its|a former|an existing|a long.standing) (?:own )?(?:customer|client|user|patient|partner)s?\b",
    r"\b(?:which|that) i (?:came across|stumbled on|found by|saw (?:in|on|at)|heard)\b|\b(?:what|all) (?:i|"
    r"we)(?:'ve| have)? "
    r"(?:heard|been told)\b",
    r"\b(?:my|our) (?:\w+ )?(?:receptionists?|nurses?|doctors?|patients|lead|colleagues?|staff|team|partners?|manager|"
    r"accountants?|locums?) (?:already|reckons?|loves?|loved|hates?|hated|complain\w*|swears?|raves?|tells?|told|"
    r"gave it|"
    r"stopped|refused?|cannot stand)\b",
    r"\b(?:i|we|us|me|our|my)\b[^.]{0,60}\b(?:years?|months?|winters?|summers?) ago\b|\bago\b[^.]{0,30}\b(?:us|we|"
    r"me|our)\b",
    r"\bsocial media\b(?! (?:posts?|campaign|advert\w*|plan|account))|\bnews(?:paper)? (?:piece|story|stories|item|"
    r"report|"
    r"article)s?\b|\b(?:a|the) (?:magazine|headline|tabloid)s?\b|\b(?:watchdog|register of companies)\b",
    r"\bno secret\b|\banyone (?:in the (?:trade|field|business|nhs) )?(?:will|can|could) tell you\b|\b(?:so i hear|"
    r"reportedly|allegedly|rumou?r has it|supposedly)\b|\bi (?:gather|hear) (?:from|that) (?!(?:page|the (?:answer|"
    r"annex)))",
    r"\b(?:saw|seen|watched|tried|met|spoke|talked|heard|sat|sitting|shown)\b[^.]{0,50}\b(?:at|on|during|"
    r"in) an? (?:\w+ )?"
    r"(?:show|stand|event|course|conference|fair|exhibition|expo|open day|study day|workshop|seminar|webinar)\b",
    r"\bused to (?:work|be|run|use)\b[^.]{0,30}\b(?:me|us|our|my|here|there)\b|\b(?:treated|handled|served|ignored|"
    r"failed|"
    r"helped|looked after) (?:my|our)\b|\b(?:came|come) to (?:present|talk|speak|sell|see us)\b",
    r"\bexperience (?:with|of) (?:them|this (?:supplier|company|firm)) (?:on|at|in|during)\b|\b(?:lost|"
    r"losing) (?:their|its) "
    r"(?:biggest|largest|main) (?:client|customer|contract)s?\b",
    r"\bword (?:is|has it|on the street)\b|\bfrom (?:the )?trade press\b|\bpeople say (?:that|the)\b",
)
_JUDGED = (  # what somebody does who reads and scores
    "wanted|expected|liked|looked|searched|needed|noted|marked|scored|missed|accepted|hoped|asked|considered|preferred|"
    "counted|credited|agreed|reduced|lowered|raised|welcomed|judged|checked|assumed|wondered|weighed|compared|noticed|"
    "received|ranked|placed|valued|disagreed|struggled|awarded|deducted|doubted|decided|persuaded|convinced|"
    "impressed|pleased|need|discussed|reread|used|relied|skimmed|concluded|arrived|learned|settled"
)
_THEM = r"(?:they|them|their|theirs|(?:this|the) (?:supplier|company|firm|bidder|provider))"
ACQUAINTED = (  # dealings, hearsay and memories of those who write
    rf"\b{_THEM}\b[^.;]*(?:\b(?:in the past|for years|over the years|previously|last time)\b|\bbefore$)",
    rf"\b{_THEM} (?:is|are) (?:\w+ )?(?:known to be|known as|trusted|respected|notorious|a trusted|our )",
    r"\b(?:i|we)(?: have|'ve) (?:\w+ly |never |always )?(?:seen|met|known|come across|dealt|spoken|managed|heard|"
    r"been (?:told|to|in))\b",
    r"\bhaving (?:spoken|talked|met|known|been|worked|managed)\b",
    r"\b(?:i|we) (?:already|currently|once|now) (?:have|use|run|ran)\b",
    r"\b(?:regulator|information commissioner|ombudsman|apparently|i believe|decent outfit)\b",
    r"\b(?:known|name|respected|disliked|popular) (?:locally|regionally)\b",
    r"\b(?:neighbouring|investigated|investigation|reputation(?! is (?:the only|all|no|not))|in the news|"
    r"track record)\b",
    r"\b(?:from|at|by|among|with) (?:other|local|nearby|some|several|many) (?:ccgs|trusts|practices|surgeries|"
    r"hospitals|gps|areas|users)\b",
    r"\b(?:i|we|my|our)\b[^.]*\bexperiences? (?:of|with) (?:using )?(?:this|them|it|their|the (?:system|supplier|"
    r"provider|company|product|app))\b",
    r"\bfamiliar with\b",
    r"\b(?:previous|former|last|old) (?:job|role|post|employer|surgery|practice)\b",
    r"\bpast performance\b",
    r"\b(?:i|we) (?:do not|don't|would not|never) trust\b",
    r"\bwhat happened (?:in|at|with|when)\b(?! (?:the|each))",
    r"\blet (?:\w+ )?\w+ down\b",
    r"\b(?:i|we)(?: have|'ve)? (?:had|saw|seen|sat|been) (?:\w+ ){0,3}(?:demo\w*|presentation|product|system|app|"
    r"stand|trial)\b",
    r"\b(?:i|we) (?:were|was) promised\b",
    r"\bthey (?:performed|behaved|underperformed|failed us)\b",
    r"\bmy (?:e-?mails|calls|colleague)\b",
    r"\b(?:ccg|trust|icb|council) (?:has|have|had) (?:worked|used|dealt|contracted|bought)\b",
    r"\bi (?:think|believe) they recently\b",
    r"\b(?:own|personal|my|our) (?:knowledge|understanding|impression of them)\b",
    r"\b(?:an article|a blog|a podcast|the grapevine|a forum)\b",
    r"\bof ours\b",
    r"\b(?:recent|last|industry) (?:event|conference|demonstration|webinar|demo)\b",
    r"\b(?:talk|presentation|demo\w*) last (?:year|month|week)\b",
    r"\b(?:i|we) (?:know|met|spoke|managed|read) (?:one|some|several|many|people|an?|about) ",
    r"\b(?:i|we|(?:my|our) (?:\w+ )?\w+)(?:'ve|'d)?(?: \w+){0,2} (?:know|knew|known|hear|heard|used|tried|trialled|"
    r"piloted|met|"
    r"visited|phoned|rang|telephoned|emailed|contacted|asked(?! for)|spoke|talked|saw|watched|attended|worked with|"
    r"dealt with|trained with|refused|switched|told|said|says|reckons?|swears?|complain\w*|recommend\w*)\b",
    r"\b(?:i|we|us|our|my)\b[^,]*\b(?:previous|past|earlier) (?:contract|performance|work|dealing|project|"
    r"experience)s?\b",
    r"\b(?:previous|past|earlier) (?:contract|performance|work|dealing|project|experience)s?\b[^,]*\b(?:we|us|our)\b",
    r"\b(?:customers?|users?|clients?) of theirs\b|\bnever had (?:a|any) (?:problem|trouble|difficulty)\b",
    r"\b(?:my training|(?:good|bad|close|poor) relationship|(?:good|bad|mixed|poor) experiences?) with\b",
    rf"\b(?:i|we)(?:'ve|'d| have| had)? (?:\w+ly )?(?!(?:{_JUDGED})\b)\w{{2,}}ed\b",
    r"\b(?:i|we) (?:have |had )?(?:know|knew|had|met|rang|saw|bought|ran|left) (?:them|him|her|the|their|it|this|"
    r"one)\b",
    r"\bmy (?:last|previous|old|own) (?:surgery|practice|job|trust|employer|ccg)\b",
    r"\bpeople i (?:know|trust)\b",
    r"\b(?:anyone|anybody|everyone) who has (?:used|tried|met|dealt|worked)\b",
    r"\bhaving (?:trialled|tried|used|piloted|visited)\b",
    r"\bmy \w+(?: \w+)? (?:rates|likes|dislikes|uses|loves|hates|trusts|swears)\b",
    r"\bknowing (?:how|what|who) (?:they|he|she)\b",
)
ANCHORED = (  # a sentence that speaks of the tender, or of what is not in it
    r"\b(?:pages?|parts?|paragraph|sections?|annex|appendix|table|figures?|answers?|responses?|tender|plan|plans|"
    r"lists?)\b",
    r"\b(?:clarification|evidence|scale|questions?|report|log|guidance|scor\w+|marks?|dates?|document|study|survey|"
    r"example|shown?)\b",
    r"\b(?:no|not|nothing|none|gap|here|would|could|should|if|patients?|form|letter|references?|referees?|because|"
    r"which)\b",
    r"\d",
)

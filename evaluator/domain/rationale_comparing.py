"""Words by which a reason compares tenders instead of judging the answer by its criterion.

Source: Lancashire Care v Lancashire CC [2018] EWHC 1589: comparatives such as “wider” and “better” showed that the bids
had been judged by each other (DOMAIN 1.3).
"""

from evaluator.domain.rationale_grammar import Check, classes, rules

CLASSES = classes("""
# Who competes, and with what.
BIDDERS: bidders tenderers bids tenders rivals competitors opponents contenders
BID: bid bidder tender tenderer submission
SENT_IN: submission submissions proposal proposals papers entries pack packs returns envelope
RIVAL: competitor rival contender opponent opposition
FIRMS: suppliers providers vendors companies firms contractors organisations applicants
FIRM: supplier provider vendor company firm contractor organisation applicant
ANSWERS: responses answers replies offers proposals submissions papers entries packs returns envelopes
ANSWER: response answer reply offer proposal submission paper entry pack return envelope
ALL_OF_THEM: BIDDERS FIRMS ANSWERS ones
ONE_OF_THEM: BID RIVAL FIRM ANSWER one
# Which of them.
OTHER: other another remaining competing alternative
EARLIER: previous last first second third fourth fifth next earlier preceding prior
KIND: average typical winning losing leading competing
SIZED: large larger largest big bigger small smaller local incumbent other
ANY: all any most many some several few both every each no none neither only majority NUMBER
OTHERS: others rest most average competition field market pack peers crowd
ALL_OTHERS: others rest competition field market pack peers crowd everybody everyone
WHOLE: lot bunch batch pile pack field crop crowd round competition exercise five four three six seven eight all set
  stack
# How they are measured.
BETTER: better stronger clearer fuller deeper richer broader wider safer sharper worse weaker poorer thinner vaguer
  lighter more less higher lower
BEST: best worst strongest weakest clearest fullest deepest richest broadest widest safest sharpest tightest neatest
  poorest thinnest vaguest lightest slowest longest shortest highest lowest fastest quickest greatest finest boldest
  simplest largest smallest hardest easiest dearest cheapest top bottom most least
COMPARED: compar* contrast* relative similar identical equivalent inferior superior equal akin par level apart
  different differs favourably measured ranked judged assessed viewed set
BESIDE: than unlike like beside below above behind ahead beats beat
BEATS: outperform* outclass* outshine* outshone outscor* outrank* outdoes outdid outstrip* surpass* eclips* trumps
  edges pips tops undercut* outbid* betters beats beating shades leads trails
BEATEN: outperformed outclassed outshone outscored outranked outdone surpassed eclipsed beaten bettered
RANKED: rank* placed place places put puts positioned came comes finish* rated
# What others did, and what the reader did.
DID: *ed gave give had have has did do does got wrote put went set made took said left kept knew found showed held all
  both at simply merely only mostly also can seem
READ: read marked scored seen saw assessed evaluated reviewed rated graded
SENT: read marked scored seen saw assessed evaluated reviewed rated received got had sent given offered submitted in
CUE: than same similar* unlike like both copy copies better worse stronger weaker clearer fuller thinner poorer
  compar* contrast* beats ahead nowhere near standard whereas while
ABOUT: on in about it the this that of as
TIMES: days weeks months years hours tests
# What is inside one tender: others of these are no other tenders.
INSIDE: practice practices surgery surgeries ward wards part parts section sections risk risks wave waves patients pilot
  options routes paragraph paragraphs module modules release releases quarter annex references team household
""")

RULES = rules("""
# Others who tendered, called so.
OTHER|EARLIER|SIZED|KIND .. BIDDERS
    The other large bidders' plans name a lead. / The other large wards' plans name a lead.
OTHER|EARLIER|KIND _? BID|SENT_IN !of|in|for|document|documents|round|annex|volume|period
    The previous bid had dates. / The second tender document has dates.
its|their|our|your|OTHER|EARLIER|best|worst|rest|of|one .. BIDDERS
    Better thought through than its rivals' plans. / The answer names two bidders' consortium partners.
other|remaining NUMBER all|both? DID|BE|put
    The other four all named an officer. / The other four languages come later.
BIDDERS !'
    Bidders gave hours here. / The bidder gave hours here.
RIVAL !reading|view|claim|interpretation|theory|product
    Its nearest rival gave twice the detail. / A rival reading of part (b) is possible.
competing|rival FIRMS|ANSWERS
    Competing offers set out the log. / Competing priorities are set out.
tender|tenderer|bid|bidder|supplier|submission LETTER|1|2|3|4|5|6|7|8|9
    Similar to Bidder C in approach. / The bidder names the officer for annex C.
# Other firms or answers, where they are measured or did something.
BESIDE|COMPARED|what|as ... OTHER|EARLIER|SIZED|any FIRMS|FIRM !'
    This supplier goes further than the other providers. / They integrate with the other suppliers on the estate.
^ ANY|the? of? the? other|remaining _? FIRMS DID
    Most other suppliers offered a session. / Other suppliers' systems read the export.
no|only|every|another .. other|another? FIRM|FIRMS DID|WE|was|were
    Every other supplier gave a date. / Another supplier could read the export.
than|after|before|under ... FIRMS|larger|bigger|smaller !'|practices|wards
    Better laid out than both of the local firms. / The local firms host the data.
BESIDE|COMPARED|ANY|the .. other|remaining ANSWERS !from|to
    All of the other responses had a certificate. / Other answers to the survey are listed.
no|only|every other ANSWER WE|DID
    No other answer I saw mentions housing. / No other response time is given.
NUMBER|most|many|several|both of? the? _? FIRMS|ANSWERS DID ... this|here|not
    Four suppliers named an officer and this one did not. / Two suppliers signed the letter.
one|some|many|several|two|there of|are|were|have .. BETTER|BEST ANSWERS|BIDDERS|ones !from
    This was one of the better responses. / One of the better parts is the table.
BETTER ANSWERS|BIDDERS BE received|submitted|sent
    Better answers were received. / Better answers to letters were given.
# The one read before.
BESIDE|COMPARED|next|ahead|between .. the|that ONE_OF_THEM from|by|before|after|with|WE !page|part|NUMBER
    Weaker than the bid with the video. / It is enough to lift the answer from 0 to 1.
READ|BESIDE|COMPARED|to|from|after|reading this? one? from? the EARLIER|other one|NUMBER !in|of|on|TIMES without INSIDE
    A refreshing change after the last two. / After the first two weeks the desk closes.
BESIDE|with|to|from|of|prefer* the EARLIER FIRM !of|to
    I preferred the approach of the last supplier. / They work with the second supplier of hosting.
one|ones|ANY|those|anything|everything|what|ORDINAL|BEST else? that? WE HAVE? only|already|just? SENT !ABOUT|nothing|no
    Better than anything else I read. / What I read on page 4 contradicts the table.
ALL_OF_THEM|ANSWER|BID that? WE HAVE? just? READ !ABOUT
    Of the bids we evaluated, this is thin. / The answer I read on page 4 is thin.
WE HAVE? READ|discussed just|only? before|earlier|yesterday|previously|elsewhere !on|in
    It is weaker than one I scored just before. / I read the annex before the answer.
WE HAVE? READ so|this|last far|week|morning|afternoon|evening|round|time
    Of those I have read so far, this is thin. / I marked this as a 3.
of|than|to|from|with everything|anything|all|what else? that? was|were|we? submitted|received|sent|came|offered
    Of everything submitted, this had the clearest route. / Everything submitted is dated.
what WE _? gave|give elsewhere|others|another
    A notch above what I gave elsewhere. / What I gave credit for is the date.
WE HAVE? looked at|over|through before|earlier|yesterday|last|first|previously
    If it were not for the bid we looked at before lunch. / We looked at page 3 first.
read|reading|seen|marked|opened the rest|others|next|previous|last !of|page|part|section|two|paragraph
    Having read the rest, this looks thin. / I read the rest of the annex.
rest of the ANSWERS|FIRMS
    Adequate, though the rest of the returns are better. / The rest of the log is dated.
# The best of several.
BEST .. of|in|among|amongst|from _? _? WHOLE $
    Easily the clearest plan in the pile. / The largest of the five risks is owned.
BEST|pick|middle|front|ORDINAL of|in|from|among the|all|this|these? WHOLE &$|on|for|in|at|so|to|by|and
    Bottom of the five on reporting. / The best of the five risks is owned.
BEST _? ONE_OF_THEM !time|times|contact|from without INSIDE
    By far the strongest response to this question. / The best response time was four minutes.
most|least _ ONE_OF_THEM !time|times|from|to without INSIDE
    The most convincing bid for uptake. / The most serious incident was closed in March.
BEST of the|all|these ANSWERS|FIRMS !from
    The weakest of the responses on risk. / The most of the responses from patients were kind.
BEST .. of anyone|anybody|everyone|everybody|any|all &FIRM|BID|FIRMS|BIDDERS|$|for|on|in|at
    Lowest rates of anyone for vehicles. / The most of all that is read is on page 3.
BEST .. so|on far|offer
    This has the fullest plan so far. / The most on time is the first wave.
BEST ... WE HAVE? SENT !on|in|about
    Its plan matches the best we have seen. / The best evidence that I saw on page 4 is dated.
far|away|easily|comfortably|distance|margin the BEST without INSIDE
    By some distance the clearest timetable. / The largest building is in the distance.
only|few|NUMBER FIRM|BID|BIDDERS|ones|one to|that|who|which|with|WE
    The only supplier with a date. / The only supplier contact given is a mailbox.
incumbent 's BID|ANSWER
    The incumbent's bid had more on carers. / The incumbent's staff transfer.
stronger|weaker|better|worse than NUMBER|one|some &$|and
    Stronger than two and weaker than one. / It takes no more than two.
of all the? ANSWERS|FIRMS !from
    Of all the proposals it is the least developed. / All the proposals from patients are listed.
the NUMBER|ones|one WE gave|marked|scored|rated
    The two I gave 4 to had evidence. / The two we asked for are there.
best in show|class
    Best in show. / The best show of care.
unique|uniquely|alone in|among
    Unique in naming who closes an incident. / A unique number is given to each incident.
of the|all NUMBER|set|lot|batch|pile ,? this|it|they|only
    Of the three, this is the one to trust. / Of the three risks, one has an owner.
this BE the one that|which|WE|to
    They all claim it, but this is the one that shows it. / This is the one risk without an owner.
# A place in an order.
RANKED it|them|this|me? about|around|joint|equal|only|a|as|in? close|poor? ORDINAL !year|week|month|time|in|and
    I would put it second. / They rank the practices and the first wave is theirs.
second|third|joint|equal BEST|first|second|last without INSIDE
    Second best for accessibility. / The second of the two hazards has no control.
BEST|first|second|third one? overall|place &$|for|on|in
    This was the best one overall. / Overall the first two parts are dated.
runner-up|runners-up|front-runner|frontrunner|favourite|shortlist|shortlisted|top-scoring|highest-scoring|also-ran
    A notch below the top-scoring response. / The score is at the top of the page.
win|wins|won|takes|edges this|the question|criterion|section|round|item
    Wins this question for me. / The winning feature is the queue.
clear|outright|obvious|easy|likely|worthy winner
    A clear winner on this question. / The winner of the poster competition is printed.
runner|runners up
    Runner up on social value. / A runner takes the post up to the ward.
# How one stands to another.
COMPARED .. with|to|against|as|from .. ALL_OF_THEM|OTHERS|alternatives|everyone|everybody|nobody !of|in|from|with
    Comparable to the others on security. / Compared with the rest of the answer it is thin.
unlike|like|as|than .. others|rest|some|most|many &$|on|for|at|WE|but|and without INSIDE|elements
    Less convincing than the rest. / One practice did better than the rest.
than|unlike .. anyone|anybody|everyone|everybody|any|no|noone else|other|others|one|alternative without INSIDE
    Two weeks faster than anyone else's. / Anyone else in the practice can read it.
above|below|ahead|behind|against|over|among .. ALL_OTHERS|ALL_OF_THEM|average !of|in|says|with without INSIDE
    Slightly ahead of the pack on reporting. / One risk is ranked above the rest of the risks.
as _ .. as .. some|others|most|many|any|rest|NAME &$|on|for|in|at|here without INSIDE
    Not as far along with coding as some. / It is as dated as some of the risks.
COMPARED|BETTER|same .. to|with|as|than LETTER &$|and|or|for|on|in
    Broadly on a par with A and D. / It is similar to annex A.
everyone|everybody|nobody|all bar|except|but|besides|bidding|tendering this|it|them|they|gave|had|offered
    Everyone bar this supplier gave a date. / All but one of the risks are owned.
as|from|between .. others|rest|most|next|previous|last &$|on|for|at
    I cannot tell this one from the next. / As far as the rest goes, it is dated.
stand|stands|stood|standing|stick|sticks out|apart|above from|among|amongst|against|the|by
    It stands out from the crowd. / One sentence stands out.
sets|set it|them|this|themselves|itself apart
    Their carer rota sets them apart. / They set a room apart for trainers.
much of a muchness
    Much of a muchness on cover. / Much of a day is lost.
streets|miles|leagues ahead|above|better
    Streets ahead on training. / The streets round the ward are named.
head|heads and shoulders
    Head and shoulders above. / Their heads and their deputies are named.
cut above
    A cut above on carers. / They cut the form above the fold.
class|league|ballpark of|as|from|above|below
    Not in the same league as the leader. / A class for carers is held.
edge|edges|advantage over|here|on|it
    This one edges it on accessibility. / The edge of the screen is used.
toss-up|neck-and-neck
    It was a toss-up. / A coin is tossed.
neck and neck
    They are neck and neck on carers. / The neck of the woods and the town.
daylight|gap between|to .. this|BID|others|rest|next
    There is daylight between this and the bid with a rota. / Daylight between the wards.
patch on
    Not a patch on the last one. / A patch is made in May.
by|in comparison !with|to|of|is
    By comparison it is thin. / A comparison with 2017 is made.
puts|put|leaves|leave .. rest|others in|behind|standing|to
    Puts the rest in the shade. / The rest is put in the annex.
BEATS .. ALL_OTHERS|everything|all|every|any|anything|most|ALL_OF_THEM|it|them|him
    It beats the rest on response times. / The plan beats the deadline by two weeks.
BEATEN|pipped|trumped|topped by
    Outshone by two of them. / The test was done by two of them.
loses|losing|lost out
    It loses out on hours. / Data are lost when power is out.
loses to|against
    It loses to the answer on local jobs. / It loses data in outages.
same|similar .. as|to the? others|rest|last|previous|next|other &$|WE|on|for|one|two
    Much the same as the others. / The same hours as the other desk in Leeds.
same mark|score|points as|for .. ONE_OF_THEM|others|last
    The same mark as the last tenderer. / The same mark as a reader would give.
# What the others did.
^ ANY? of? the|these|those? others|competition|opposition DID !by|in without INSIDE
    The others all gave a date. / The others by the door have consent.
where|while|whereas|as|what|how the? others|most !in|at|of|who|are|can|may
    Where others promised an hour, this promises a day. / Others in the household have consent.
^ the? others BE vague|vaguer|silent|thin|weak|strong|clear|BETTER
    The others are vague about holidays. / The others are given by role.
^ everyone|everybody|nobody|no-one|noone|one else !in|at|on|within|from|who|can|will|may|must|should|is|$
    Everyone else promised support. / Everyone else in the team is trained.
others did|do|managed it|this|so|that|better|more
    Others did this better. / Others in the team do this.
the ORDINAL|last FIRM|ANSWER|NUMBER _? WE|understood|gave|had|did|offered
    Much the same as the first three I marked. / The first three weeks are free.
^ they all|both claim|claims|say|promise|offer|assert|mention|talk|give
    They all claim integration. / They all live in Example Vale.
the competition|opposition !for|among|between|of|with
    A cut above the competition. / The competition for places is open.
market sent|offered|offers|gave|gives|put|can
    Compared with what the market sent us, good. / The market square is named.
the|our|a|stronger|weaker|better|behind field &$|on|had|has|have|offered|gave|was|were|by|down
    Lags behind the field. / The field of the form is named.
stronger|weaker|better|poorer field|shortlist|competition|batch
    A stronger field would have pushed this down. / A stronger password is needed.
in|of|for|from this round|competition|exercise|batch !document|documents|is|has
    Nobody in this round matched it. / This round of tests was in May.
prefer* ... larger|smaller|bigger|other|newer|older|local|big company|firm|supplier|provider|one
    I preferred how the larger company wrote. / Patients prefer the other route.
# Another supplier named, and measured.
NAME ... CUE
    Dogwood were stronger on this. / Why does the footer say Dogwood?
CUE ... NAME
    Less evidence than Dogwood had. / See my reason for Dogwood.
NAME ... this|these one|supplier|bid|tender? has|have|does|did|do|lacks|gives|is
    Cedar gave a date; this does not. / Cedar's name is on this page.
""")

IDIOMS = rules("""
asked|asks|invited|invites|required|requires|expects|told|instructed|to all|every|each? BIDDERS
    The question asked all bidders for a log. / All bidders gave a log.
competitors|rivals|competitor|rival for
    Competitors for drivers pay more. / Competitors pay more.
^ bids for|to|must|may|should|will|can
    Bids for library rooms are made by March. / Bids were dated.
BIDDERS must|may|should|will|can
    Bidders must name an officer. / Bidders named an officer.
""")

COMPARES = Check(CLASSES, RULES, IDIOMS)

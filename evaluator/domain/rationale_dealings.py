"""Words by which those who read a tender draw on what they know of its supplier: their own dealings, or somebody's.

The second half of `rationale_outside`, which has the classes that these forms speak of.
"""

from evaluator.domain.rationale_grammar import rules

DEALINGS = rules("""
# What the readers know by themselves.
OUR|own|personal|past|previous|prior|bitter|from|long experience !of|is|shows
    In my experience they are slow. / Patient experience is measured.
WE|our|my|bad|good|poor|mixed ... experience|experiences of|with|from .. them|FIRM|using|this|it|their without TENDER
    We have had bad experiences with them. / Experience of the trainers is given.
WE HAVE? _? USED _? FIRM|them|him|her|their|theirs|with|about|someone without TENDER|who|which|what|date|feeling|need
    I have seen their product. / We have their certificate in annex A.
WE HAVE? !need|had|was _? USED this|it|one|the|some|many|people|from|at|good|bad without ANCHOR|scale|JUDGEMENT
    I have used this product. / I have used the evidence on page 4.
WE HAVE? already|currently|once|now|always|never|previously|still|long USED|found without TENDER|JUDGEMENT
    We currently use them. / I know exactly who to ring.
WE HAVE? !JUDGED|need* *ed without ANCHOR|careful
    We trialled it and reception refused. / I wanted an extract of the log.
we already have|use|had|know without ANCHOR
    We already have this in our practice. / We have all we need.
ccg|icb|trust|council|authority has|have|had worked|used|dealt|contracted|bought|employed without TENDER
    The CCG has worked with them for years. / The council has signed a letter.
previous|past|earlier|prior work|contract|performance for the|us|our ccg|trust|authority|council
    Their previous work for the CCG was poor. / Previous work for a charity is described.
WE never|not|do|would|did not|n't|'t? trust|have|had|heard|met|used _? _? FIRM|THEM|trouble|problem without ANSWER
    I never trust them. / I do not trust the figure on page 4.
^ do|don|would|wouldn|never not|'t? trust|rate|recommend this|them|the? FIRM|them|him|her
    Don't trust this lot. / Patients would trust it.
^ never heard|used|met|come|had|seen|a
    Never heard of this company. / The queue is never full.
!_ USED|known with|to|by|of|from? them|him|her|the|a|this|these|someone|one|their without ANCHOR|NUMERAL
    Worked with them for years. / Used in 40 practices.
!_ told|assured|advised|warned|informed by|at|that|on|they without TENDER
    Told by the trust that it is slow. / Patients are told by text.
having USED|been .. them|FIRM|with|to|through|their|a|client without ANCHOR|trainers|NUMERAL|age|users|these|they
    Having worked with them, I trust the dates. / Having worked with 39 practices, they know how.
knowing|known the|this|them|how|what|who|their|him|her FIRM|they|he|she|the|as|i|we|well? without ANCHOR|week
    Knowing the firm as I do, it will be met. / Knowing the week helps the practice.
WE HAVE? remember|recall|gather !from|what without ANCHOR
    I gather that the manager has left. / I gather from page 4 that it is firm.
WE hear|heard .. they|them|that|from|good|bad|it|$ without ANCHOR
    I hear that they are slow. / We heard nothing of carers.
WE understand|believe they|from|recently|it without ANCHOR
    I understand they are slow. / I understand from page 4 that the date is firm.
from what WE HAVE? heard|hear|know|seen|saw|understand without page|part
    From what I hear they are slow. / From what I saw on page 3 it is dated.
WE HAVE heard &$
    Their turnover is high, I have heard. / I have heard from page 3.
what WE heard
    If it is what I heard. / It is what I read.
heard|hear good|bad|great|mixed things|reports|stories
    I heard good things. / Patients are heard.
WE BE|HAVE been? told|promised|assured|warned|let|burned &that|they|it|of|this|two|down|at|before|on without TENDER
    I am told that they lost a client. / We are told on page 4 which data leave England.
told|promised|assured me|us !what|how|who|when|where|which|about without TENDER
    The rep promised me weekend cover. / They told patients in the survey.
rep|salesman|salesperson|saleswoman|salespeople
    The rep promised weekend cover. / The report promised it.
as far as i know|understand|recall
    As far as I know it was built in Leeds. / As far as the plan goes.
happen|happens to know|have
    I happen to know her. / It happens to patients.
OUR own? KNOWLEDGE &of|is|from|with|tell|suggest|shows|, without ON_PAGE
    My own research shows it. / My reading is that it is late.
OUR own logs|records|figures|data|complaints show|shows|tell|suggest|from
    Our own logs show 80. / It tells little about my own records.
aware of|that|from .. problems|complaints|issues|their|them|other without TENDER
    I am aware of complaints about billing. / Staff are aware of the plan.
familiar with without TENDER|standard|problem
    I am familiar with their product. / I am familiar with the standard.
first-hand|firsthand|personally without TENDER
    I know it first-hand. / A first hand is given.
# Dealings with the readers or those near them.
OUR _? STAFF lead|manager|team|partner|all? HAVE? already|also|once|both? SAY &_ without ANCHOR|NUMERAL
    My practice trialled it and my manager rates it. / Our staff would be trained.
OUR PLACE|team HAVE? already|once? has|had|use|uses|used|trialled|tried|piloted|dropped|bought|left
    My practice already has this form. / Our practices are named in the plan.
a|some|several|one|other|two _? STAFF WE know|knew|met|trust
    A practice manager I know says so. / A practice we serve.
people|person|someone|somebody|anyone|anybody|everyone|practices who HAVE? used|tried|dealt|met without ANCHOR
    Anyone who has used it knows. / Anyone who has a phone may call.
people|person|someone|somebody|practices|FIRM WE know|knew|trust|met without TENDER
    People I trust say so. / The people we met on page 3 are named.
MATE ... SAY it|them|this|that|me|us|they|their|he|she|about|highly|so|and|$ without TENDER|trained|would
    Colleagues in Leeds rate it. / A colleague is trained.
MATE ... works|worked there|for|with|at without TENDER
    A friend who works there says so. / A colleague works nights.
OUR KIN !would|could|might|will|may
    My brother-in-law's surgery is on it. / Our practices are listed.
according|asked|told|heard|from|understand to|by|from? a|the|our|my|some? MATE without TENDER
    According to a friend it is rushed. / It is sent to a friend.
MATE at|in|who|from another|other|a|the|leeds|one of? _? PLACE|who|said|works
    Colleagues in other trusts rate it. / A colleague at each surgery is trained.
friends|friend at|who|of
    Friends at another surgery complain. / The friends group helps.
somebody|someone|person|people|those who works|worked|work|left there|for|with .. them|there|lot? without TENDER
    Somebody who works there says so. / The nurse who works at night is named.
WE rang|phoned|called|telephoned|emailed|visited|asked|spoke|talked|wrote|contacted !for without ANCHOR
    I rang one of their sites. / They rang forty patients.
NEAR|next PLACE HAVE? USED|SAY without ANCHOR|trained|named|offered
    The neighbouring practice dropped it. / Other practices follow in May.
our|a|from neighbouring|neighbour|neighbours|next-door without ANCHOR|each
    They supply our neighbouring trust. / Neighbouring practices share a hub.
PLACE|patients|gps|users next door
    The trust next door left them. / The ward next to it is named.
PLACE|patients|gps|users .. down|across|up|over|along|in|round the|our|next road|street|river|county|area without TENDER
    The CCG down the road is happy with them. / Wards across the bridge are in wave 2.
from|by|at|with other|local|nearby|neighbouring|several PLACE|gps|users without ANCHOR|partners|schools|libraries
    I gather from other CCGs that they are slow. / Help comes from local libraries.
user|gp|regional|local? forum|lmc|union|federation|network SAY that|their|they|it without TENDER
    The user forum says their prices double. / The group says their names.
OUR own PLACE !is|would|could|will|may
    It is used at my own surgery. / It is advertised at our own job centre.
OUR FORMER PLACE|POST
    We had them at our last place. / Our last point is the date.
current|existing|present|outgoing POST ... WE|us|our|show|shows|they without TENDER|data|handover|patient
    Our logs from the outgoing contract show 80. / The current supplier's data are moved.
in|from|at|during a|my FORMER|time|day POST|PLACE|at
    In a previous role I managed it. / In a former waiting room.
when WE|i was|were|worked|piloted|used|tried|had|bought|call|called|ring|rang|phone|visited|met|my
    When I was at the CSU we dropped it. / When we go live it is dated.
when OUR KIN
    When my mother was in there. / When my shift ends.
for|with|to|alongside us|me .. before|years|previously|well|badly|ago|campaign|excellent|first-class|past without ANCHOR
    They did well for us in the campaign. / They train with us in May.
trained|worked|served|studied|volunteered with|for|alongside|under me|us|my
    Dr Patel trained with me. / Dr Patel trained with the team.
FORMER|past|earlier|another|other DEALING ... us|them|WE|OUR|they|suggests|patchy without TENDER|described|data
    Their last contract with us ended badly. / The last contract is described.
on|under|during the|our|that|another _ contract|job|project !in|annex|case|the without ANCHOR|pay|paid
    They were poor on the cemetery job. / It is paid on the last contract.
answer|tender|bid|response last|this year ... another|for|better
    Their answer last year was better. / The response last page.
let us|practices|trusts|patients|everyone|people|the|me|other _? _? down without TENDER|sit
    They have let us down before. / They let the carer sit down.
let down the|our|another|a
    They let down the trust. / They let the carer sit down.
they|it|FIRM HAVE? always|never|just? DEALT .. us|our|my|for|well|badly|poorly|work|job|up without ANCHOR|PATIENTS|other
    They did lovely work in the park. / They describe how a breach is handled.
how they|he|she HAVE? behaved|treated|handled|performed|dealt without TENDER|describe|describes|explain|explains|shows
    Given how they behaved, no. / They describe how they dealt with it.
they|it|FIRM HAVE? always|never been|be|answered|found without ANCHOR|logged
    They have always been responsive. / It has always been logged.
they HAVE _? been _? PRAISE|partners|slow|quick|trouble without TENDER
    They have been slow with us. / They have been used to test it.
they|them|FIRM ... in the past|before without TENDER|trained|worked|rehearsed
    I was not impressed with them in the past. / It has been rehearsed in the past year.
incumbent|incumbents !supplier|supplier's|provider|staff|'s|to
    As the incumbent they know our ways. / The incumbent's staff would transfer.
as|being|already the|our|a|an|their current|existing|present|former supplier|customer|client|user|provider !'s
    As the current supplier they know us. / The current supplier's data are moved.
as|been|being a|an|their|its .. user|customer|client of? the|this|their|WE|since|theirs|them|$ without TENDER|form
    As a customer of theirs I doubt it. / As a user of the form, a carer sees four questions.
already supply|supplies|serve|serves|provide|provides .. us|our|the|we|i|this|them|here without ANCHOR
    They already supply the hospital. / They already work with Age UK.
already hold|holds the|a|this|our contract
    They already hold the contract. / They already work with Age UK.
used to work|run|manage|supply|provide for|with|our|us|me|my|there|here
    The chef used to run our restaurant. / It is used to report faults.
years|months of .. with|from|using them|us|FIRM|this|it without TENDER
    Years of dealing with them say so. / Three years of them is a usable series.
ago ... us|WE|OUR without TENDER
    Two years ago they failed us. / It was tested two years ago.
WE|they ... years|months|winters|summers ago without TENDER
    We were promised this two years ago. / The test took two years.
since|after|from|like|than last time
    Don't rely on it after last time. / The last time it failed is dated.
last time WE|they !asked
    Last time they missed the date. / The last time is stated.
as|what happened on|in|with|at|when|to &our|NUMERAL|my|last|us without TENDER|each|describes|explains
    I doubt it after what happened in 2015. / It says what happens in each outage.
given|knowing|judging|based|seen how|what|who|on|by .. they|their|them|we|OUR without ANCHOR
    Knowing how they behaved, I doubt it. / Given the dates, it is late.
had|issues|problems|trouble|difficulties|difficulty|bother with them|FIRM|this without TENDER|patients
    We had issues with them. / Patients had trouble with the form.
relationship|dealings|history with .. them|FIRM|manager|team|company|us without TENDER|patients
    We have a good relationship with the account manager. / The relationship with each practice is kept.
of ours|theirs
    They are a trusted partner of ours. / A letter to us is on page 3.
profit warning
    It issued a profit warning. / It gives a warning.
track record locally|regionally|here
    They have a track record locally. / Their track record is set out.
but|though|although WE know|happen|heard without TENDER
    Not stated but I know that they do. / It is dated and we know who leads.
they HAVE *ed our .. for|since
    They have cleaned our wards for ten years. / They have asked our staff.
track record .. with|for|in|locally .. us|our|neighbours|area|the
    Their track record with our neighbours is poor. / Their track record is set out.
not|n't|'t in|from the _ but|though|however|, .. WE|know|they
    It is not in the response but I know it. / It is not in the plan.
not from the tender|response|bid|answer
    My understanding, not from the tender, is otherwise. / It is not signed.
though|although the answer|response|tender|bid does|did not|n't|'t mention|say|claim
    It works, though the answer does not mention it. / The answer does not mention it.
i can vouch|confirm
    I can vouch for the trainers. / The practice confirms it on page 3.
answer|return|reply|ignored my|our e-mails|emails|calls|messages
    They are slow to answer my calls. / They answer calls in four minutes.
we all|both remember|know|saw|heard
    We all remember the outage. / We all need a date.
""")

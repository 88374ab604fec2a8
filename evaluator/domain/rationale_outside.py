"""Words by which a reason draws on what is not in the tender: dealings, hearsay, the press, a reputation.

Only the tender and clarifications are evaluated (DOMAIN 1.2, step 6; section 2: irrelevant matters “subconsciously
infected” an evaluation). What the readers know or heard is held against them only in a sentence that does not speak of
the tender itself: “I know their trainers” is, “I know from page 3 who leads it” is not.
"""

from evaluator.domain.rationale_dealings import DEALINGS
from evaluator.domain.rationale_grammar import Check, classes, rules

CLASSES = classes("""
# The tender, and what a clause says that speaks of it or of what it lacks.
TENDER: page pages p pp part parts paragraph paragraphs para paras section sections annex annexes appendix table
  tables figure figures fig answer response responses tender plan plans list lists listed clarification clarifications
  evidence evidenced scale question questions report reports guidance document documents study survey example log
  shown shows letter reference referee referees references quoted cites descriptor submission bid criterion
  requirement requirements specification timetable
LACK: no not nothing none nobody gap here would could should if because which n't 't
ANCHOR: TENDER LACK score scores scored mark marks marked point points
# Who writes, whom they write of, and who tells them.
THEM: they them their theirs him her he she it this
FIRM: supplier suppliers company firm provider vendor bidder outfit lot contractor product system software app
  platform
KIN: friend friends daughter son wife husband brother sister cousin neighbour mother father mum dad aunt uncle niece
  nephew sister-in-law brother-in-law mother-in-law father-in-law parents grandmother
MATE: KIN colleague colleagues locum predecessor acquaintance mate mates counterpart counterparts
STAFF: practice surgery trust ccg icb organisation team hospital receptionist receptionists nurse nurses doctor
  doctors gps gp staff lead manager managers department patients council reception partner partners pcn borough school
  federation it
PLACE: practice practices surgery surgeries trust trusts ccg ccgs icb icbs hospital hospitals council councils area
  areas region county site sites borough boroughs customer customers client clients pcn pcns school schools home homes
  department
NEAR: neighbouring nearby next-door other another previous last old former adjacent adjoining sister
# Sources that no tender is.
PRESS: newspaper newspapers radio television hsj bbc magazine magazines headlines headline tabloid tabloids
  blog podcast twitter facebook instagram linkedin reddit wikipedia trustpilot glassdoor tripadvisor feefo youtube
  gazette panorama
HEARSAY: rumour* rumor* grapevine gossip reportedly allegedly apparently supposedly notorious* anecdotal* renowned
  reputedly infamous
WATCHDOG: cqc ofsted ico regulator ombudsman watchdog hse fca mhra coroner tribunal court courts police
SHOW: demo demos demonstration demonstrations presentation presentations pitch exhibition roadshow conference webinar
  expo fair show event open-day interview interviews workshop seminar trade-show showcase visit congress
WEBSITE: website web-site web site brochure literature accounts linkedin
CLAIMS: says claims claim lists shows states promises mentions advertises explains gives confirms and is has
# What those do who know somebody, and what those say who are asked.
USED: use used using trialled tried piloted had bought dropped left worked dealt met rang phoned telephoned visited
  contacted emailed employed spoke spoken talked switched know knew known hear heard saw seen attended watched managed
  ran trained sat trust trusted experienced encountered witnessed remember recall eaten stayed hired commissioned
  engaged
SAY: say says said tell tells told reckon reckons swear swears complain complains complained rate rates hate hates
  hated love loves loved recommend recommends recommended mentioned use uses used has had dropped switched left warn
  warned warns rave raves like likes liked dislike dislikes gave stopped refused moved found speak speaks moan moans
FORMER: last previous old former current existing present outgoing
POST: job place post employer contract supplier system role provider
KNOWLEDGE: knowledge understanding impression research enquiries searches contacts dealings sources pilot trial
  training
DEALING: contract contracts project performance dealings work procurement pilot job
DEALT: did done delivered performed behaved underperformed failed messed supplied treated handled looked promised
EVERYBODY: everyone everybody anyone anybody we people
JUDGEMENT: clear what exactly who when both feeling twice
ON_PAGE: page pages part parts annex answer section
PATIENTS: patient patients user users
ANSWER: answer tender figure page plan response claim claims date dates
SHOWN: mapped shown listed declared explained annex page section standards attached registered rating
JUDGED: wanted expected liked looked searched needed noted marked scored missed accepted hoped asked considered
  preferred counted credited agreed reduced lowered raised welcomed judged checked assumed wondered weighed compared
  noticed received ranked placed valued disagreed struggled awarded deducted doubted decided persuaded convinced
  impressed pleased discussed reread relied skimmed concluded arrived learned settled deliberated debated knocked
  dropped docked felt concerned satisfied assured reassured worried worked tempted inclined leaned edged erred opted
  plumped budgeted surprised disappointed capped rounded moved adjusted held treated reviewed assessed evaluated read
  enjoyed appreciated moderated viewed opened required identified followed understood counted found
PRAISE: excellent good great poor bad hopeless terrible reliable unreliable helpful difficult responsive slow
  professional brilliant awful dreadful lovely fine super superb
""")

SOURCES = rules("""
# Sources that no tender is.
PRESS !post|posts|advert*|account|accounts|slot|campaign|article|announcements|messages|group
    A newspaper piece made me cautious. / A radio slot is planned for week 4.
HEARSAY
    The firm is rumoured to be for sale. / The room is roomy.
press|media reports|report|stories|story|coverage|reported|said|has|have
    There were press reports of a breach. / A press notice is planned for week 4.
in|from|by the trade|local|national? press|news|papers|media|paper !release|releases|office
    I read in the local press that they lost it. / Notices go to the local press.
news story|stories|piece|item|articles|reports
    A news story says so. / The news page shows planned work.
article|articles about|on .. them|their|this|FIRM
    I read an article about their breach. / An article about sleep is sent to patients.
companies house !the
    I looked at Companies House. / The companies house the data in Leeds.
google|googled|googling !maps|translate|play|analytics|calendar|docs|drive|forms
    A quick google brings up a breach. / Google Maps is used for the routes.
social media is|was|says|said|reports|comments|suggests !used|planned
    Social media is full of complaints. / Social media posts are planned.
app store without PATIENTS|answer
    Reviews in the app store are bad. / The answer quotes the rating in the app store.
review|reviews|comments on the internet|web
    A review on the internet says so. / A review of the log.
online|internet|google|app|user|customer|their reviews|ratings !of|by
    Online reviews are bad. / The safety officer reviews the log.
reviews|comments|complaints|ratings|feedback|stars ... online|internet
    I saw bad comments about them online. / Complaints are logged monthly.
looked|look|looking|searched|search|checked|found|read ... online|website|internet|web without ON_PAGE
    I looked at their website. / I looked for a date on page 3 of the web guide.
looked|look them|it|him|her|this|the FIRM? up
    I looked them up. / The tablets are looked up to daily.
quick|web|internet|brief|online search
    A quick search brings up breaches. / The search for a date failed.
their|its|FIRM 's? own|public|corporate? WEBSITE CLAIMS !to|wcag|be
    Their website says it is live. / The website of the practice is tested.
according|on|from|checked|visited|read|per to? their|its own|public|corporate? WEBSITE
    According to their website it is live. / It is on the practice's website.
credit check|rating|score|report
    Their credit rating is poor. / Credit is given in the log.
word of|on|has mouth|street|it
    Word of mouth is bad. / It needs a word on the lawful basis.
word on the street
    The word on the street is that they are slow. / A word on the lawful basis.
word is that|out|they|it
    Word is that it never worked. / The word is misspelt.
reputation !of|is|among|with
    They have a poor reputation for support. / The reputation of the service is measured.
bad|poor|good|strong|dreadful reputation
    It has a poor reputation among managers. / Its reputation is the only support offered.
good|bad|poor|big name !of|for|badge
    They have a good name locally. / Each badge has a name.
name|names|word carries|carry|counts weight|for
    Their name carries weight. / The name on the badge is carried by staff.
well|widely|generally|commonly known &that|of|$|locally|to|in|for|across
    It is well known that they are short of staff. / A well known defect is listed.
common|public|general|local|inside|insider|sector knowledge
    It is common knowledge that it is dated. / The knowledge base is searched.
well|highly|poorly|widely regarded|respected|thought|spoken|reviewed !out|through
    They are well regarded by GPs. / It is well thought out.
well-known|well-regarded|well-respected|highly-regarded|long-standing|trusted FIRM|name|brand|partner
    They are a well-known company. / The most trusted source is the log.
household name
    They are a household name. / Each household has a name.
market|sector|industry leader|leaders|leading|gossip|circles|talk|word
    They are a market leader. / A market stall is planned.
they|FIRM|helpdesk|desk|team|product BE _? known for|to|as|locally|nationally|regionally|across without TENDER
    They are known for missing deadlines. / Known risks are listed with an owner.
EVERYBODY ... knows|know|tell|remember &that|THEM|how|$|you|the|this without TENDER|patient|patients|week|by|no|who|need
    Everyone knows that they are struggling. / Everybody knows by week two who answers.
as we all|both know
    They messed it up, as we all know. / As we know from page 3, it is late.
according to the|some internet|web|press|papers|news|reviews|rumours
    According to the internet they are small. / According to the plan they are small.
no|open secret
    It is no secret that they lost a client. / The secret is kept safe.
by all accounts
    By all accounts they are slow. / All accounts are locked.
people|users|some say|says &that|the|they
    People say that they are slow. / People say their names at the door.
fined|sued|sacked|prosecuted|censured|blacklisted without TENDER|declared
    They were fined by the regulator. / It refined the form.
WATCHDOG ... them|into|critical|criticised|trouble|requires|inadequate|down|fined|failed|after without SHOWN
    The CQC report on them was critical. / The CQC standards are mapped.
under investigation without TENDER
    They are under investigation. / Each incident is investigated in the log.
by the WATCHDOG without TENDER
    They were fined by the ICO. / They are listed by the ICO on page 3.
won|winning|win an|the|several|many .. award|awards
    It won an award. / Points are awarded.
lost|losing|lose .. biggest|largest|big|main|large|major client|customer|contract|customers|clients|contracts
    They lost their biggest client. / No data were lost.
bought|taken|sold|snapped out|over|up by|$ without TENDER
    They have been bought out by a bank. / Notes are taken over the phone.
recently|just merged|lost|left|bought|sold|sacked|recruited|won without TENDER
    I think they recently merged. / A recently tested release.
financial trouble*|difficult*|problem*|trouble without TENDER
    They are in financial difficulty. / The finance module is shown.
# Shows and talks.
demo|demonstration|presentation|pitch ... looked|showed|impressed|froze|went|was without ANCHOR|PATIENTS|data|prepared
    The demonstration looked clumsy. / The demonstration is planned.
at a|an|the|their|our|last|recent _? _? SHOW|day &$|last|in|on|they|it|that|this|was|and|we|i without TENDER
    At the bidder day they promised it. / In a day it is done.
WE saw|seen|watched ... demoed|demonstrated|action|working
    I saw this product demoed at a fair. / I saw no date for the video.
WE HAVE eaten|stayed|lived|shopped|driven|visited|been at|in|to|past|there|on !page|part
    I have eaten at two of the sites. / We have been to page 3.
WE came|come across|stumbled
    The report which I came across was not kind. / It comes across well.
OUR PLACE last year|spring|winter|summer|autumn|month
    The pilot went well in our PCN last spring. / Our practices last replied in May.
their|its|supplier's brochure|leaflets !is|attached
    Their brochure confirms it. / The brochure is attached.
register of companies
    I checked the register of companies. / The register of risks has owners.
WE .. demo|demos|demoed|demonstrated|demonstration|presentation|presented without TENDER
    I saw a demo of this. / Patients saw a demo of this.
we HAVE had a demonstration|demo|presentation
    We have had a demonstration. / We had a date.
presented to us|our|me
    They presented to us last year. / Results are presented to the patient.
they|he|she|came to? present|presented &well|badly|poorly|to|last|brilliantly
    They presented well. / It is presented in a table.
good|poor|great|bad|slick presentation|demo|pitch !of
    They gave a good presentation last year. / The presentation of the data is good.
""")

RULES = (*SOURCES, *DEALINGS)
OUTSIDE = Check(CLASSES, RULES)

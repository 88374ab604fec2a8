"""Words by which a reason points at something in the tender, or only judges, or speaks of every part at once.

What is missing cannot be quoted: to name the gap is as good as a quote. Source: RPS v Kildare, “content free
platitudes” (DOMAIN 1.3); the guidance that a mark is explained by what stands in the tender.
"""

from evaluator.domain.rationale_grammar import Check, Reading, classes, rules
from evaluator.domain.rationale_words import FUNCTION_WORDS

CLASSES = classes("""
# What an answer says, or what it does not.
DONE: named dated listed rehearsed signed published agreed promised proprietary shown vague
UNDONE: DONE stated given said described explained offered covered mentioned tested included submitted answered dealt
SAY: say state give name show describe explain cover mention address set identify quantify specify
CONTENT: concern concerns issue issues problem problems doubt doubts complaint complaints worry worries more contest
  need
FEELING: persuaded convinced satisfied impressed worried concerned surprised pleased bothered tailored disappointed
PART: part parts limb limbs element elements sub-criterion sub-criteria sub-questions heading headings bullets
FEW: two three four five six seven eight nine ten eleven twelve dozen
AFTER_A_MARK: $ because as so for and but feels seems is not rather though from out
# A view; a plain account of what the answer holds is support enough.
DEGREE: very rather quite fairly somewhat really perhaps obviously clearly generally throughout enough little most
PRAISE: good great strong strongly weak weakly solid solidly sound fine adequate adequately reasonable reasonably
  robust robustly comprehensive comprehensively excellent outstanding clear sensible sensibly decent convincing
  convincingly credible nice nicely lovely lively slick professional professionally vague vaguely poor poorly thorough
  thoroughly serious seriously standard impressive reassuring generous helpful ambitious enthusiastic acceptable safe
  better believable regarded fair warm
SEEMING: seem* appear* look looks feel feels felt sounds suggest* would could should might confident confidence
  comfortable happy sure impressed satisf* persuaded convinced struck like liked pleas* committed
""")

# Words that could stand in a reason for any answer to any question.
GENERAL = classes("""
PRAISING: best worse worst clearer brilliant superb amazing fantastic average mediocre satisfactory disappointing
  concise generic waffly woolly wooly thin light heavy compliant innovative innovation mature positive negative full
  fully complete completely partial partially limited basic simple straightforward relevant appropriate suitable
  practical workable creative imaginative sincere genuine honest realistic optimistic heartfelt exemplary competent
  competence capable able experienced effective efficient easy hard difficult quick proportionate right wrong warm
  afraid uneasy unsure likely desired true real
WEIGHING: bit lot lots totally entirely highly extremely overall mostly largely broadly slightly always never well
  less least further far simply merely somewhere somehow maybe probably definitely certainly frankly honestly actually
  sadly tbh imo though although however therefore hence thus because while whilst whereas yet still even again already
  here there above below before after through down away off round ahead first last else either none general particular
  specific specifically whole long several some couple few minor small major large significant maximum top high higher
  highest low lower middle
OF_AN_ANSWER: attempt special feeling gave answer answers answered response responses question questions submission
  tender bid proposal supplier provider company firm bidder tenderer section part parts point points area areas aspect
  aspects detail details content information description approach arrangements offer package idea ideas statement text
  everything anything something nothing thing things way place need needs needed requirement requirements requirment
  criterion criteria descriptor scale evidence basis number range level degree sense understanding knowledge work
  effort job stuff piece bits words word tone style plan plans quality strength strengths weakness weaknesses gap gaps
  shortcoming shortcomings problem problems issue issues fault value product support attitude ethos touches commitment
  ambition ability difference pressures purposes risk process
READING: think thinks thought believe believes find finds found read reads reading written write structured presented
  pitched come comes coming came across show shows showed demonstrate demonstrates demonstrated give gives provide
  provides provided covers covering meet meets met exceed exceeds address addresses addressed deal deals explains
  understand understood persuade impress love loved agree expect expected want wanted wonder hope hoped trust trusted
  assurance reassure reassured content doubt note noted notes saying tell tells see seen consider considered know knew
  knowing make makes made making take takes taken get gets got go goes gone going put keep left leave leaves lack
  lacking lacked miss misses missed imagine respond handled managed doing use used useful run runs carry happen ask
  asked serve cause pull matters appreciated recommending delivered deliver delivers delivery described promised
MARKING: score scores scored scoring mark marks marked award awards awarded justified justify add adds added reason
  reasons view opinion panel evaluator member colleagues chair meh ok okay yes no na tbc ditto as agree
PEOPLE: patient patients practice practices service services ccg trust nhs people person everyone someone nobody
  anyone hands care cares customer customers residents time times day days year years region locally term staff class
""")
_VIEWS = (CLASSES[name] for name in ("DEGREE", "PRAISE", "FEELING"))
_GENERAL = frozenset(" ".join([*GENERAL.values(), *_VIEWS]).split())

FIGURE_RULES = rules("""
FEW|NUMERAL
    Six waves are planned. / The waves are planned.
third|fourth|fifth|sixth|seventh|eighth|ninth|tenth working? day|week|month|quarter
    It comes on the fifth working day. / It comes on a good day.
week|day|month|wave|phase|year|part|stage|step one
    Staff are consulted in week one. / One is good.
hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annually|annual
    Rates are reported weekly. / Rates are good.
within a|an _
    A visit comes within a week. / It is within reach.
""")

MARK_IDIOMS = rules("""
!_ NUMERAL &$
    Meh. 2. / Meh on page 2.
for|gave|give|scor*|mark*|award*|worth|went|a|at|of|hence|to|only|be NUMERAL|FEW &AFTER_A_MARK
    I have gone for 4. / It is open for 4 hours.
NUMERAL not|rather|than|or than? NUMERAL
    A 3 not 4. / The 3 tests took 4 days.
lack|lacks|lacking|without|no|missing .. detail|depth|clarity|substance|specifics|innovation|ambition
    It lacks the level of detail. / It lacks an owner.
""")

POINTING_RULES = rules("""
no major|real|great|obvious|other? !CONTENT|major|real|great|obvious|other
    No owner is given. / No concerns at all.
not yet? UNDONE
    The owner is not stated. / It is not good.
BE|HAVE _? DONE
    The lead is named. / The lead is good.
nothing is|was|says|said|on|about|of
    Nothing is said of carers. / Nothing worries me.
nobody|neither|missing|lack|lacks|absent|unanswered|vacant|silent
    The extract is missing. / The extract is good.
without a|an|any|saying|owner|owners|date|dates|name|names|figure|figures
    It is promised without a date. / It is good without doubt.
does|do|did not|n't SAY
    It does not say who closes it. / It does not convince.
named _ with
    A named lead with days. / A good lead.
not yet|been|fully? !FEELING *ed
    It is not tested. / I am not persuaded.
annex|appendix|section|schedule|table LETTER|NUMERAL
    Annex C has it. / The annex has it.
table|chart|diagram|annex|appendix|screenshot|screenshots|extract|certificate|template|flowchart !of
    A nice clear escalation table. / A clear plan.
""")

JUDGING_RULES = rules("""
DEGREE|PRAISE|SEEMING
    A sensible plan. / A plan by wave.
WE _? think|believe|trust|hope|expect|imagine|find|found
    I think it works. / It works.
in my view
    In my view it works. / It works.
comes across
    It comes across well. / It comes in May.
shows real
    It shows real care. / It shows a date.
""")

NO_ANSWER_RULES = rules("""
no answer|response
    There is no answer. / There is an answer.
nothing
    Nothing was sent. / Something was sent.
not answered|submitted
    It was not answered. / It was answered.
""")

EVERY_PART_RULES = rules("""
all|each|every|both of? the|these|its|our? _? PART
    All four parts are answered. / All four waves are dated.
all|each|every one? of the _? points|things|items|questions asked|in
    Each of the points asked for is there. / Each of the points has an owner.
first FEW parts|points|limbs ... last|third|fourth|fifth|rest
    The first two parts are full, the last is thin. / The first two parts are full.
it is all there
    It is all there. / It is all good.
throughout the question
    Good throughout the question. / Good throughout.
""")

FIGURES = frozenset(CLASSES["FEW"].split())
FIGURE = Check(CLASSES, FIGURE_RULES, MARK_IDIOMS)
POINTING = Check(CLASSES, (*FIGURE_RULES, *POINTING_RULES), MARK_IDIOMS)
JUDGING = Check(CLASSES, JUDGING_RULES)
NO_ANSWER, EVERY_PART = Check(CLASSES, NO_ANSWER_RULES), Check(CLASSES, EVERY_PART_RULES)


def particular(reading: Reading, known: frozenset[str]) -> int:
    """How many words there are that could not stand in a reason for any answer to this question.

    `known` are the words of the question and its guidance.
    """
    words = (word.lower() for word in reading.words if word[0].isalpha())
    return sum(word not in _GENERAL and word not in FUNCTION_WORDS and word not in known for word in words)

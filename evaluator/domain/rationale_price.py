"""Words by which a reason speaks of what a tender costs; many of them have another sense, and then are left alone.

Price is evaluated apart from quality, by other people where that can be (DOMAIN 1.2, steps 6 and 9).
"""

from evaluator.domain.rationale_grammar import Check, classes, read, rules

CLASSES = classes("""
# Words that speak of price wherever they stand, but for the idioms below.
PRICE: price prices priced pricing underpriced overpriced pricey pricier cost costs costed costing costings costly
  costlier fee fees cheap cheaper cheapest cheaply dear dearer dearest expensive inexpensive affordable unaffordable
  affordability economical economically uneconomic bargain taxpayer taxpayers purse treasurer vat vfm £ pence pounds
  quid pennies penny skint outlay overspend expenditure spend spending surcharge surcharges rebate rebates markup
  mark-up undercut* low-ball lowball loss-leader rip-off subscription subscriptions money monies finances financially
  cost-effective cost-effectiveness tariff tariffs overpay overpaying overcharg* profits profitable cpi rpi indexation
  commercials rolls-royce no-frills cut-price knock-down day-rate
GOOD: good great excellent poor best better fair real decent reasonable bad little worse outstanding exceptional
  superb strong weak limited questionable dubious
STEEP: steep high low higher lower excessive reasonable fair competitive attractive hefty modest sensible keen
  unreasonable eye-watering extortionate extra additional hidden separate transparent included tempting generous
CHARGED: licence licences implementation set-up annual monthly support training service maintenance travel quarterly
  software hosting translation interpreter user contract
US: us ccg nhs authority council trust icb commissioner commissioners practices we public
TO_PATIENTS: patient patients carer carers caller callers user users people public them
PER: head patient practice user meal visit call day hour trip journey bed item unit unit place place
TESTED: audit audited test tests tested testing check checks sample samples training practise
TIME: time minutes hours minute hour day days week weeks effort patience trust goodwill attention sleep staff lives
  work journeys errors milk calls
FAILURE: failure fail* delay error* errors ownership living missed stamp risk risks words incident* severit* minutes
  time getting change mistake*
""")

RULES = rules("""
PRICE
    They have underpriced the implementation. / The value of each code is shown.
can|could|cannot|not|'t|to _? afford !to|time|delay|delays
    The trust could not afford it. / Privacy is what the screens afford.
a steal
    At that rate this is a steal. / Nobody can steal the tablets.
NUMBER grand
    It takes ten grand a year. / It is a grand plan.
uplift|uplifts !in|of
    The uplift clause makes me wary. / An uplift in uptake is shown.
value for money|taxpayer*|US
    Excellent value for money. / Value for patients is shown by the uptake.
GOOD value !from|to|of|is|in
    Good value overall. / A good value is recorded for each code.
represent*|offer*|get|gets|give|gives|is|are|see _? value &$|for|at
    It represents value. / Credits are of lasting value.
OUR|US|the|within|under|over|beyond|no|tight|limited|blow* the? budget|budgets !of|holder|holders|and|is|for
    It would blow our budget. / Variations to the project budget are signed off.
have|got the|a budget
    We do not have the budget for this. / Variations to the project budget are signed off.
OUR|within|beyond|under|financial|funding .. envelope
    It does not fit within our envelope. / Until I opened the next envelope.
ccg|public|limited|our|nhs|drain|council|trust on? funds
    It is a drain on CCG funds. / Funds raised by the food bank buy tablets.
budget pressure*|envelope|constraint*|limit*|would|will|cannot|does|is
    The budget will not stretch. / The budget holder signs it.
a _ budget &$|and|for|but
    We have a Fiesta budget. / A named budget holder signs it.
budgeted $
    Very dear against what we have budgeted. / The budgeted hours are shown.
an|the|our|on|extra|their|any|of invoice|invoices without audit|audited|matched|contact|checks|tested|template|example
    The extra days will turn up on an invoice. / Invoice checks are one of the audit tests.
expense &$|for|and|but|that|to
    It is an unnecessary expense. / The expense of time is nine hours.
expenses are|is|on|extra
    Travel expenses are extra. / Expenses of volunteers are explained.
a|an|the|their|any|no|offer*|%|three discount &$|in|for|of|makes|is|on|and
    The discount for three years is tempting. / We cannot discount the risk of a flood.
discounts !outliers|the|any
    Discounts for the second year are welcome. / It discounts outliers.
modest|hefty|low|high|steep|cheap|small licence|licences|subscription|rate|rates !of|for
    It is generous given the modest licence. / A high rate of uptake is shown.
lowest|highest|keenest rates of anyone|any|all
    Lowest rates of anyone. / The lowest rates of uptake.
lowest|highest|low|high|lower|higher|keen|competitive rate|rates &$|for|and|but|which|offered
    Lowest rates for wheelchair vehicles. / The lowest rates of uptake are in two wards.
premium .. product|line|option|service|range|tier|support
    They propose a premium product line. / They put a premium on safety.
bit|too|rather|very|quite|little|slightly rich|steep|pricey|dear &$|for|and|but
    Prelims a bit rich. / A rich data dictionary is supplied.
start*|begin* low
    They start low and then vary everything. / They start early.
being|are|is|they|he|'re ask* per|for .. PER
    It is thin for what is being asked per covered meal. / They ask for a date per wave.
figure|sum|amount|number|total|rate|price quoted|asked|offered|tendered &$|in|for|and
    It cannot be done for the figure quoted. / The figure quoted on page 4 is dated.
break|breaks|breaking the bank
    It won't break the bank. / The bank holiday break is covered.
CHARGED|renewal|first|their|lower|higher|cheaper quote|quotes|quotation !from|the|a|NUMERAL
    Their renewal quotes double. / Their quotes from patients are dated.
for free $
    They throw it in for free. / The form is for free text.
throw|throws|thrown|throwing .. in
    They throw it in. / Old lists are thrown away.
WE|US 'd|'ll|'re|would|will|be|are|is? end|ended|be|are|is? up? funding|paying|subsidising|financing|bankrolling
    It has bells which we'd end up funding. / Funding is confirmed by a letter.
save|saves|saving|saved US a _
    It ought to save us a packet. / It saves the practice an hour.
on the high|low|expensive|pricey side !of|is
    The licence is on the high side. / The high side of the building.
arm and a leg
    It costs an arm and a leg. / An arm or a leg is scanned.
bang for|per
    Great bang for the buck. / The door shuts with a bang.
return on|for investment|money|public
    Return on investment looks doubtful. / The return of data is tested.
!in|the charge|charges BE|seem*|look*|for|per|on|not|would|will
    Their charges for extraction are unreasonable. / The nurse in charge of the queue is named.
STEEP|CHARGED|their|the|these|any|no|what|a|an charge|charges !of|nurse|nurses
    The implementation charge seems steep. / The charge nurse is named.
charg*|bill* US|extra|more|separately|per|by|for|too|a|so|back
    They charge extra for Polish. / The battery is charged overnight.
free of charge
    The desk is free of charge. / The line is free of noise.
CHARGED|package|it|that BE|comes free|extra &$|for|which|and|so
    The licence is free for the first year. / The practice is free to switch it off.
offer*|get|gives|given|have _? free CHARGED|licences
    They have offered free training. / A free helpline opens at seven.
pay|pays|paying .. for|more|less|extra|nose|too|twice|double|half|now|this
    We would be paying for features. / They pay attention to people.
what|than|sum|figure _? they|it|we|US 're|are|is|be? asking|charg*|quot*|pay|pays|paying
    Not worth what they are asking. / They do what they are told.
not|hardly|barely|scarcely|is|be|more|really worth !a|noting|adding|saying|asking|knowing|reading|mentioning
    It is not worth it. / It is worth noting that dates are given.
worth the|every|paying _? extra|penny|more|money|investment|it
    Worth every penny. / It was worth the journey.
STEEP|total|quoted|contract|headline|final _? sum|bill|quote|quotes|quotation !of|from|up
    The total sum is high. / The sum on journeys saved is shown.
the|their|this quote|bill BE|seem*|look*|for|will|would
    The quote seems low for this scope. / The quote on page 4 is dated.
quoted|quotes|quoting £|NUMERAL|for
    They quoted 40,000 for set-up. / The passage quoted is dated.
suspiciously|ridiculously|unsustainably|unrealistically low|high
    Their bid is suspiciously low. / Uptake is low.
bid|tender|offer BE _? low|high|lower|higher &$|and|but|for|so
    Their bid is low for the scope. / The tender is high in detail.
who pays $
    The nurse is nice to have but who pays? / It says who pays carers.
cash|financial|efficiency|cost saving|savings
    It makes real cost savings. / The saving of time is shown.
hidden|optional|priced extra|extras
    Hidden extras worry me. / Extra lists are made.
lot|much|far|half|considerably less &$|elsewhere|than
    It could be done for a lot less. / A lot of it is less clear.
the premium for
    The premium for weekend cover is steep. / The premium is on safety.
low|high|lowest|highest|keen|low-cost|lower-cost bid|bidder|option|model|offer|solution|supplier|support
    Low bid, and it shows. / A low number of faults.
contract|commercial|financial value|sum|offer|terms|envelope|model|case|proposal|bid|side|position
    The commercial offer is weak. / The contract names the officer.
commercially !sensitive|available|confidential
    Commercially attractive. / The product is commercially available.
sav* the? US|money|£ !from|time|NUMERAL|work|effort|calls|minutes|hours|*ing
    It would save the CCG thousands. / It saves time for staff.
sav* .. US !TIME|from|NUMERAL|work|a|the|an|hours|in|*ing
    Whatever they save us on licences is good. / They save us work.
saving|savings .. US|£|thousand|contract|licence*|k|12k
    A saving to the NHS. / A saving of four minutes for nurses.
day|hourly|daily|their|flat|unit rate|rates .. BE|seem*|look*|card|for|$ without response|uptake|error
    The day rate is excessive. / The rate of errors fell.
rate card
    The rate card is not competitive. / The rating card is filed.
NUMERAL a|per|each day|head|patient|practice|user
    Trainers at 650 a day. / Trainers come on 6 days a week.
STEEP|level|amount|kind|sort|scale of spend*|money|outlay
    The level of spend is high. / The level of detail is high.
premium rate|tier|option|price|product|service
    A premium product. / The premium is on safety.
good|great|bad|poor|better|raw deal !of|with
    Good deal. / A good deal of thought.
come|comes|came|coming|go|goes|went in|under|over this|so|too|very|well|suspiciously|surprisingly low|high|budget|under
    They came in suspiciously low. / They came in at two.
for half|double|twice elsewhere|that|the
    We could get it for half elsewhere. / It opens for half a day.
cut|cutting|cuts their? corners|margins|margin
    They must be cutting corners. / The corners of the form are cut.
gold-plated|gold-plating
    Gold-plated. / The plate is gold.
FIGURE-figure|five-figure|six-figure|seven-figure
    For a six-figure contract this is thin. / Figure six is a chart.
too rich for
    Too rich for a small CCG. / The data are rich for research.
within|beyond|outside|above our|its|their|the|US means|reach
    It keeps within our means. / It says what it means.
our accountant|accountants|finance* !of|for
    Our accountant will not like it. / The finance module is shown.
economies|economy !of
    It offers real economies. / Economy of words helps.
double|doubles|doubling after|in|from year|the second|third|two
    The licence doubles after year two. / Uptake doubled last year.
chargeable|rechargeable
    The extras are chargeable. / The tablets are being charged.
""")

IDIOMS = rules("""
costs little|nothing &$|and|but|in
    It costs little. / The costs are little.
cost|costs .. _? .. TIME
    A missed call costs the surgery ten minutes. / The licence costs ten thousand.
cost|costs|price|charge|value|expense to|for .. TO_PATIENTS
    It comes at a cost to patients. / It comes at a cost to the CCG.
cost|costs|price|pricing|tariff|tariffs of .. FAILURE
    The price of failure is set out. / The price of the licence is set out.
at any|all|no cost|costs !to
    At all costs chest pain must be stopped. / The costs are high.
cost of living
    The cost of living is a worry for staff. / The cost of the licence is a worry.
without|no|nor|or cost|price|charge|prices or|nor|is|of|are
    No price is mentioned, as required. / The price is mentioned.
cost|price improvement|comparison|list|lists
    The price list of the formulary is shown. / The price is shown.
charge|charges level|of|against|point|points
    The charge level of each tablet is shown. / The charge seems steep.
TO_PATIENTS|staff|trainers|groups|practices ... charg*|pay|pays|paid !to|back
    Patients are not charged for texts. / We are charged for texts.
free of charge to|for .. TO_PATIENTS|caller
    It is free of charge to the patient. / It is free of charge to the CCG.
prescription|dental charges|charge
    Prescription charges are explained. / Support charges are explained.
priced|prices|pricing|price nothing|are|on rightly|here|safety|sensitive|risk*
    They priced nothing here, as instructed. / They priced it low.
dear patient*|sir|madam|doctor|all
    Dear patients is how the letter begins. / Dear for what it is.
money advice|worries|management|skills|matters
    The money advice service is a partner. / The money is badly spent.
paid|payment|payments|pay|pays .. living|wage|wages|attention|leave|credits|interpreter|interpreters
    They pay the living wage for all. / We are paying too much.
fee|fees office|earning|note|notes|income|earner|earners
    The fees office is named as contact. / The fees are high.
spend|spending|spends .. TIME|analysis|report|profile|category
    They spend a day in each practice. / They spend our money.
residents|patients|patient|people|resident|clients '|'s money|finances
    Handling of residents' money is logged. / The money is badly spent.
income and expenditure|spend
    Income and expenditure are sampled. / The expenditure is high.
expensive|costly|cheap mistake*|error*|delay*
    A costly mistake is avoided. / It is costly.
cheap to overlook|ignore|miss
    Expensive mistakes are avoided. / An expensive product.
real|good value for|to .. TO_PATIENTS
    It is of real value for a carer. / It is good value for the CCG.
""")

# Of a tender's price, that it is too low: said without the word, and beside it.
LOW_RULES = rules("""
abnormal|abnormally
    It is abnormally low. / It is normally open.
underpriced|underbid|undercosted|under-priced|under-costed|low-bid|low-priced|low-cost
    It is underpriced. / It is understood.
too? cheap|cheaper|cheapest|cheaply
    It is too cheap to be true. / It is too late to be used.
loss-leader|loss-leading|predatory|undercut*|suicid*
    It is a loss-leader. / It is a leader.
loss leader|leading
    It is a loss leader. / It is at a loss.
unperformable
    It is unperformable. / It is performable.
un|not|cannot|never be? performable|performed
    It cannot be performed. / It can be performed.
perform|performed the? contract? at|for that|this|such|the|its|so
    Nobody could perform at that. / It performs at night.
""")

BESIDE_PRICE_RULES = rules("""
low|lower|lowest|lowness|below|beneath
    It is low. / It is unsigned.
under half|cost|costs
    It is under half. / It is under way.
under the|its mean|average|cost|costs|others
    It is under the mean. / It is under review.
unsustainable|unrealistic|unviable|uneconomic|uneconomical|unbelievable|incredible|incredibly|implausible|implausibly
    It is implausible. / It is plausible.
not sustainable|realistic|viable|economic|economical|credible|believable
    It is not credible. / It is not signed.
too|so good|little|small
    It is too good. / It is good.
cannot|can|could|will|won not|'t be? perform|performed|deliver|delivered|cover|covered
    It can't be delivered. / It can be delivered.
cannot|won be? perform|performed|deliver|delivered|cover|covered
    It cannot cover it. / It covers it.
""")

PRICE = Check(CLASSES, RULES, IDIOMS)
CALLED_LOW, LOW_BESIDE_PRICE = Check(CLASSES, LOW_RULES), Check(CLASSES, BESIDE_PRICE_RULES)


def speaks_of_price(reason: str) -> bool:
    """Whether a reason speaks of a price at all."""
    reading = read(" ".join(reason.replace("’", "'").split()))
    return bool(PRICE.find(reading) or CALLED_LOW.find(reading))


def finds_it_low(reason: str) -> bool:
    """Whether a reason says of a price that it is too low."""
    reading = read(" ".join(reason.replace("’", "'").split()))
    return bool(CALLED_LOW.find(reading) or (PRICE.find(reading) and LOW_BESIDE_PRICE.find(reading)))

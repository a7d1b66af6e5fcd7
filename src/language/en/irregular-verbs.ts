/**
 * Irregular English verbs among the cues and their neighbours: base, past,
 * participle. Own compilation from common grammar.
 */
export const irregularVerbs = `
be was been
bear bore borne
beat beat beaten
become became become
begin began begun
beseech besought besought
bet bet bet
bid bid bid
bite bit bitten
blow blew blown
break broke broken
bring brought brought
broadcast broadcast broadcast
build built built
buy bought bought
cast cast cast
catch caught caught
choose chose chosen
come came come
cut cut cut
do did done
draw drew drawn
drive drove driven
eat ate eaten
fall fell fallen
feel felt felt
fight fought fought
find found found
fling flung flung
forbid forbade forbidden
forecast forecast forecast
foresee foresaw foreseen
foretell foretold foretold
forget forgot forgotten
forgive forgave forgiven
forswear forswore forsworn
get got gotten
give gave given
go went gone
hang hung hung
have had had
hear heard heard
hit hit hit
hold held held
hurt hurt hurt
keep kept kept
know knew known
lay laid laid
lead led led
leave left left
let let let
lie lay lain
lose lost lost
make made made
mean meant meant
meet met met
misread misread misread
misspeak misspoke misspoken
overstate overstated overstated
put put put
read read read
retell retold retold
rewrite rewrote rewritten
ring rang rung
rise rose risen
run ran run
say said said
see saw seen
seek sought sought
sell sold sold
send sent sent
set set set
shake shook shaken
shed shed shed
shoot shot shot
show showed shown
sing sang sung
sling slung slung
speak spoke spoken
spell spelled spelled
spend spent spent
spin spun spun
spit spat spat
split split split
spread spread spread
stand stood stood
stick stuck stuck
sting stung stung
strike struck struck
swear swore sworn
take took taken
teach taught taught
tear tore torn
tell told told
think thought thought
throw threw thrown
undercut undercut undercut
understand understood understood
uphold upheld upheld
weep wept wept
win won won
withdraw withdrew withdrawn
withhold withheld withheld
write wrote written
`;

/**
 * Verbs of more than one syllable whose last consonant doubles before "-ed"
 * and "-ing". Those of one syllable follow a rule (see inflect-verb.ts).
 */
export const doublingVerbs =
  "abet abhor ad-lib admit allot commit compel concur confer debar defer demur deter dispel embed equip expel " +
  "extol impel incur infer occur omit permit pettifog prefer propel rebut recap recur refer regret " +
  "repel submit transfer transmit unpin";

/** Verbs that are written with one or two "l" ("labeled", "labelled"). */
export const optionalDoublingVerbs =
  "channel counsel cancel label level libel marvel model quarrel signal snivel unravel";

/**
 * Nouns for a person by work, office, relation or part in an event. Own
 * compilation from general knowledge of the language. Singular; those with a
 * gender of their own apart.
 */
export const roleNouns = `
academic accountant activist actor actuary adjutant administrator admiral adolescent adult
adversary adviser advisor advocate agent agronomist aide airman ally alderman alumnus ambassador
analyst anchor anchorman announcer anthropologist applicant appointee apprentice archaeologist
archbishop architect archivist artist assassin assemblyman assistant associate astronaut
astronomer astrophysicist athlete attacker attendee attorney auditor author authority aviator
baker banker barber barista baron barrister bartender bassist batsman beekeeper bidder
biochemist biographer biologist bishop blogger boater bodyguard boss botanist bowler boxer boy
brakeman broadcaster broker builder buyer bystander cadet camper campaigner candidate captain
captive cardinal cardiologist caregiver caretaker carer carpenter cartoonist cashier catcher
celebrity cellist chair chairman chairperson chairwoman challenger champion chancellor chaplain
chef chemist chief child choreographer citizen civilian claimant cleaner clergyman cleric clerk
client climatologist climber clinician co-author co-chair co-founder co-owner co-pilot coach
collaborator colleague collector columnist comedian commander commentator commissioner
commissioner commodore commuter companion competitor composer comptroller conductor confidant
congressman congressperson congresswoman conservationist conservative constable constituent
consultant consumer contender contestant contractor contributor controller convict coordinator
cop coroner correspondent councillor councilman councilor councilwoman counsel counselor
counsellor counterpart courier cousin coworker co-worker creator creditor cricketer
criminologist critic curator custodian customer cyclist dad dancer daredevil dealer dean debater
deckhand defector defendant defender delegate demonstrator demographer dentist deputy
dermatologist descendant designer detainee detective developer diplomat director dispatcher
dissident doctor donor doorman driver drummer economist ecologist editor educator electrician
embezzler emeritus employee employer endocrinologist engineer entertainer entrepreneur envoy
epidemiologist ethicist evangelist evacuee ex-president examiner executive expert exile explorer
eyewitness fan farmer father fellow feminist fighter filmmaker financier firefighter fisherman
florist fighter flier follower footballer forecaster forester founder freshman friend frontman
fugitive fundraiser gambler gardener general geneticist geographer geologist geophysicist girl
goalkeeper goaltender golfer governor graduate grandmaster guard guardian guest guide guitarist
gunman gymnast hacker handler handyman head headmaster headmistress headteacher healer hero
hiker historian homemaker homeowner hostage host hostess hotelier housekeeper hunter illustrator
imam immigrant immunologist incumbent influencer informant inmate innkeeper insider inspector
instructor insurgent intern internist interpreter interviewer inventor investigator investor
islander jailer janitor jeweler jockey journalist judge juror jurist justice keeper keynoter kid
laborer labourer lady landlord landowner lawmaker lawyer layman leader lecturer legislator
lender liaison librarian lieutenant lifeguard linebacker linguist lobbyist loyalist lyricist
machinist magistrate mail-carrier man manager marine marketer marshal mason mathematician mayor
mechanic mediator medic member mentor merchant meteorologist microbiologist midfielder midwife
migrant military-officer militant millionaire billionaire miner minister missionary moderator
mogul monk monarch mortician motorist mountaineer mourner musician mystic nanny narrator
nationalist native naturalist navigator negotiator neighbor neighbour neurologist neuroscientist
neurosurgeon newcomer newlywed newsman novelist nun nurse nutritionist observer obstetrician
occupant oceanographer officeholder officer official oligarch oncologist onlooker operative
operator opponent ophthalmologist optician organizer organiser ornithologist orphan owner
pacifist painter paleontologist panelist panellist paramedic pardoner parent parishioner
parliamentarian partner passenger passerby pastor pathologist patient patriarch patrolman patron
pediatrician paediatrician pedestrian pensioner performer perpetrator person pharmacist
philanthropist philosopher photographer photojournalist physician physicist physiologist pianist
pilgrim pilot pioneer pitcher plaintiff planner player playwright plumber podcaster poet
policeman policewoman politician pollster pope postdoc postmaster preacher predecessor premier
president presenter prince princess principal prisoner producer professor programmer promoter
prophet prosecutor protester protestor protégé provost psychiatrist psychologist publicist
publisher pundit pupil quarterback queen rabbi racer radiologist ranger rapper reader realtor
rebel receiver receptionist recipient recruit recruiter referee reformer refugee regent
regulator relative reporter representative republican democrat libertarian liberal conservative
progressive moderate socialist centrist independent rescuer researcher resident responder
restaurateur retailer retiree reverend reviewer rider rival rookie runner sailor salesman
salesperson saleswoman scholar scientist screenwriter scriptwriter sculptor seaman secretary
segregationist selectman senator senior sergeant servant serviceman servicewoman settler
shareholder sheriff shooter shopkeeper shopper showrunner sibling singer skater skier skipper
smuggler sociologist soldier solicitor songwriter soprano source speaker specialist spectator
speechwriter spokesman spokesperson spokeswoman sponsor sportsman sportscaster spouse spy
staffer stakeholder stockbroker statesman statistician steward stockholder storekeeper
storyteller strategist striker student stylist successor suffragist superintendent superstar
supervisor supporter surgeon surrogate surveyor survivor suspect swimmer taxpayer teacher
teammate technician technologist teen teenager teller tenant tenor theologian therapist trader
trainee trainer traitor translator traveler traveller treasurer trooper truck-driver trucker
trustee tutor tycoon uncle undergraduate undersecretary underwriter urologist user usher vendor
veteran veterinarian vicar vice-chair vice-president victim victor villager violinist virologist
visitor vlogger volcanologist volunteer voter waiter waitress warden warlord watchdog
weightlifter welder whip whistleblower whistle-blower wholesaler widow widower winemaker winger
winner witness woman worker worshiper worshipper wrestler writer youngster youth youtuber
zoologist attendant bureaucrat technocrat kingmaker powerbroker undercover-officer lawman
lawgiver gravedigger groundskeeper nominee star backer endorser environmentalist superdelegate
contender hopeful objector
`;

/** Nouns for a person that tell the person's gender. */
export const femaleNouns = `
woman lady girl girlfriend waitress actress hostess heiress duchess princess queen empress nun
nurse-midwife widow bride schoolgirl saleswoman spokeswoman congresswoman councilwoman
assemblywoman alderwoman chairwoman policewoman servicewoman businesswoman sportswoman
horsewoman headmistress mistress landlady stewardess seamstress ballerina diva goddess priestess
heroine cowgirl matriarch midwife housewife anchorwoman newswoman firewoman noblewoman laywoman
gentlewoman forewoman frontwoman businesslady comedienne alumna congresslady
`;

export const maleNouns = `
man gentleman boy boyfriend waiter heir duke prince king emperor monk widower groom bridegroom
schoolboy salesman spokesman congressman councilman assemblyman alderman chairman policeman
serviceman businessman sportsman horseman headmaster landlord steward cowboy patriarch fisherman
anchorman newsman fireman nobleman layman foreman frontman strongman statesman gunman lawman
patrolman doorman handyman seaman airman clergyman selectman batsman craftsman cameraman
ombudsman pope priest imam friar tribesman kinsman countryman henchman hangman middleman
freshman-king frontiersman stuntman showman pitchman
`;

/** Kin: a possessive before them ties them to the person named before. */
export const femaleKin = `
mother mom mum mama mommy mummy wife ex-wife daughter sister aunt auntie niece grandmother
grandma granddaughter stepmother stepdaughter stepsister half-sister mother-in-law
daughter-in-law sister-in-law godmother goddaughter fiancée fiancee girlfriend widow
great-grandmother
`;
export const maleKin = `
father dad daddy papa husband ex-husband son brother uncle nephew grandfather grandpa grandson
stepfather stepson stepbrother half-brother father-in-law son-in-law brother-in-law godfather
godson fiancé fiance boyfriend widower great-grandfather
`;
export const neutralKin = `
parent child spouse partner sibling cousin relative grandparent grandchild twin stepparent
stepchild godparent guardian in-law kid family-member
`;

/** Singular nouns whose plural is not regular. */
export const irregularPlurals = `child children
grandchild grandchildren
stepchild stepchildren
alumnus alumni
alumna alumnae
wife wives
ex-wife ex-wives
housewife housewives
midwife midwives
passerby passersby
mother-in-law mothers-in-law
father-in-law fathers-in-law
son-in-law sons-in-law
daughter-in-law daughters-in-law
sister-in-law sisters-in-law
brother-in-law brothers-in-law
in-law in-laws
commander-in-chief commanders-in-chief
chief chiefs
chef chefs
hero heroes
emeritus emeriti`;

/** Roles of several words whose last word alone says less. */
export const rolePhrases = `
attorney general, attorneys general, deputy attorney general, solicitor general,
surgeon general, inspector general, secretary general, secretary of state, chief of staff,
chief executive, chief executives, chief executive officer, chief financial officer,
chief operating officer, chief justice, chief economist, chief strategist, chief scientist,
prime minister, prime ministers, foreign minister, deputy prime minister, vice president,
vice presidents, vice chairman, press secretary, campaign manager, campaign chairman,
majority leader, minority leader, opposition leader, party leader, district attorney,
state senator, state representative, national security adviser, national security advisor,
special counsel, general counsel, public defender, police officer, police chief, fire chief,
law professor, managing director, executive director, managing editor, editor in chief,
commander in chief, head coach, assistant coach, co - founder, co - chair, co - author,
co - owner, co - worker, first lady, social worker, real estate agent, truck driver,
small business owner, stay - at - home mother, running mate, front - runner, vice chair,
member of parliament, member of congress, head of state, man of the cloth
`;

/** Abbreviations of roles, as they are written. */
export const roleAbbreviations =
  "CEO CFO COO CTO CIO VP MP MEP MSP AG DA GM QB PM SVP EVP PR-man D.A. M.P. VIP";

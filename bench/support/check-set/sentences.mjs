// Sentences of invented speeches, written for this project. `{n}` is a number,
// `{place}` and `{who}` are drawn from the lists below.

/** Each has an auxiliary behind its subject, so that "not" can be put behind it. */
export const plain = [
  "We will open the new ferry terminal at {place} before the first storms of the winter arrive",
  "The council can repair {n} roofs along the harbour wall with the money that is left",
  "My neighbours in {place} are waiting for a doctor who stays longer than a single summer",
  "Our schools will teach {n} more children to swim, because this is a town of fishermen",
  "Every family on the island should receive a letter about the water pipes this week",
  "The theatre at {place} was built by people who believed in cold evenings and warm songs",
  "I have asked {who} to publish the colour maps of the flooded cellars, street by street",
  "The bakery on the quay will employ {n} apprentices when the ovens are finally delivered",
  "Farmers around {place} have lost half of their barley to hail and the other half to prices",
  "The lighthouse keeper was right about the current, and the engineers were surprised by it",
  "We are going to plant {n} pear trees beside the railway so that travellers can taste the valley",
  "The hospital at {place} should have a second ambulance before the mountain road is closed",
  "Voters can judge the budget by the number of lamps that burn in front of their doors",
  "I will sign the contract with {who} when every page of it is on the public notice board",
  "The museum has found {n} letters behind a cupboard, and each of them mentions the great fire",
  "Our firemen were honoured at {place} for a night in which they carried strangers down ladders",
  "The bridge will carry trams again after the welders finish their patient labour in August",
  "People who rent a room above the market should know what the winter heating costs",
  "The river was cleaner in my grandmother's time, and it will be cleaner in my daughter's",
  "I am asking for {n},000 crowns, a modest favour between a capital and its oldest port",
  "The orchestra has accepted an invitation to {place}, where the hall smells of apples and paint",
  "Students from {place} are measuring the glacier with ropes, patience and borrowed instruments",
  "The union and the shipyard will sit at one table until the cranes are moving again",
  "This programme can turn {n} empty offices into flats with balconies and decent kitchens",
  "Tourists are welcome in {place} as long as they take their bottles and their opinions home",
  "The mayor of {place} has promised a swimming pool at every election since I was a boy",
  "Our pensioners should travel free on the night bus, which is warm, slow and usually empty",
  "The old cannery will become a library where the machines hang from the ceiling like whales",
  "I was raised behind the tannery at {place}, and I still recognise the smell of wet leather",
  "The wardens have counted {n} seals on the sandbank, twice as many as in the year of the oil",
  "A judge in {place} has ordered the quarry to rest on Sundays and during weddings",
  "The postal office should stay open at noon, when the boats come in and the sailors have time",
  "My opponent is generous with other people's orchards and careful with his own small garden",
  "The dam at {place} will be inspected by divers before anybody signs another guarantee",
  "We are building {n} shelters for the buses, each with a bench and a roof that keeps out rain",
  "Our teachers have organised a choir, a greenhouse and the only honest chess league in the county",
  "The market women of {place} were selling plums while the ministers argued about the tariff",
  "The defence of the coast should begin with sandbags, and it should begin on Monday",
  "I have walked along the whole canal with {who}, and we counted every broken lock by hand",
  "The clinic will vaccinate {n} people a day if the cold boxes arrive with the morning train",
  "Nurses at {place} are working double shifts, and they are doing it with astonishing humour",
  "The census was finished on a Tuesday, in fog, by volunteers with torches and strong boots",
  "A tunnel under the strait can be dug for {n},000 crowns, say the people who sell shovels",
  "The archive has digitised the parish books, so that everyone can meet their great-grandparents",
  "The airport at {place} should be a meadow again by the time my grandchildren learn to read",
  "Our apprentices will travel to {place} and come back with better hands and worse manners",
];

/** Each holds a negation that can be taken out. */
export const negated = [
  "We will not sell the meadows behind {place} to anybody who arrives with a helicopter",
  "I have never taken a single crown from the company that digs gravel under the cemetery",
  "The teachers of {place} did not ask for medals, they asked for chalk and working radiators",
  "There is a plan for the old station, and it does not include another parking garage",
  "Our fishermen are not responsible for the nets that foreign trawlers leave on the reef",
  "The committee could not find {n} documents that had been on its own table in the spring",
  "I would never close a village school in {place} while its bell is still rung by hand",
  "The tax on small boats should not be raised before the slipway has been repaired",
  "This government has not visited {place} since the flood carried away the wooden chapel",
  "You cannot heat {n} kitchens with speeches, however warm the speaker may feel afterwards",
];

/** Each holds a word that is spelled otherwise across the ocean. */
export const spelled = [
  ["colour", "color"],
  ["harbour", "harbor"],
  ["neighbours", "neighbors"],
  ["theatre", "theater"],
  ["travellers", "travelers"],
  ["honoured", "honored"],
  ["labour", "labor"],
  ["programme", "program"],
  ["recognise", "recognize"],
  ["organised", "organized"],
  ["defence", "defense"],
  ["humour", "humor"],
  ["favour", "favor"],
  ["digitised", "digitized"],
];

/** Said by nobody in the set. */
export const unsaid = [
  "Clocks without hands were hung in the tower to confuse the invading cavalry",
  "Marble statues deserve umbrellas during the violent thunderstorms of late September",
  "Twelve violins drowned when the carnival barge hit the royal bathing platform",
  "Geologists smuggled a meteorite through customs inside a wedding cake",
  "Nobody remembers which painter gave the parliament its ridiculous purple ceiling",
  "Astronomers prefer goats to sheep because goats are silent before an eclipse",
];

export const places = [
  "Halden",
  "Marrow Point",
  "Tessaly",
  "Greywater",
  "Oststrand",
  "Pell Harbour",
  "Lindmark",
  "Vessen",
  "Upper Carrow",
  "Saint Orla",
  "Brackfield",
  "Nordkap Bay",
];
export const people = [
  "Ana Ruiz",
  "Tomas Weld",
  "Ingrid Sole",
  "Peter Okafor",
  "Lucia Brandt",
  "Samir Holm",
];
/** Who spoke; no two share a surname. */
export const speakers = [
  "Marta Ito",
  "Jonas Petrak",
  "Wanda Keller",
  "Elias Thorn",
  "Priya Nakamura",
  "Oskar Lindqvist",
];
/** Words that stand in none of the sentences, put in the place of others. */
export const strangers = [
  "elephants",
  "velvet",
  "cathedral",
  "pirates",
  "thunder",
  "bishops",
  "zeppelin",
  "mustard",
  "gypsum",
  "parrots",
  "lanterns",
  "quicksand",
];
export const functionWords = new Set(
  `a an the this that these those we i you he she it they our my your his her its their who which what
  when where while until before after since because so as if and or but not never cannot than by with
  without for of in on at to from under behind above along around beside through between will would
  can could should may must is are was were be been am has have had do does did there into down up out
  another every each one still again only about other`.split(/\s+/),
);

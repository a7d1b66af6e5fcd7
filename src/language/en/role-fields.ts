/**
 * The field that a role belongs to, for telling namesakes apart: a senator and
 * a goalkeeper of one name are rarely one person. Own compilation from general
 * knowledge. Roles of any field ("director", "spokesman", "leader") stand in none;
 * roles of several words have "_" between them.
 */
const fields = {
  politics: `
president vice-president senator congressman congresswoman congressperson representative governor
mayor councilman councilwoman councillor councilor alderman lawmaker legislator assemblyman
assemblywoman minister premier chancellor secretary candidate nominee politician mp
parliamentarian ambassador diplomat envoy delegate whip speaker selectman statesman incumbent
commissioner republican democrat undersecretary taoiseach treasurer secretary_general
attorney_general solicitor_general surgeon_general inspector_general first_lady press_secretary
majority_leader minority_leader opposition_leader party_leader head_of_state running_mate
member_of_parliament member_of_congress campaign_manager campaign_chairman chief_of_staff
national_security_adviser national_security_advisor secretary_of_state
`,
  law: `
attorney lawyer solicitor barrister judge justice prosecutor magistrate counsel jurist defender
`,
  police: `
sheriff detective constable policeman policewoman trooper cop inspector superintendent marshal
firefighter police_officer police_chief fire_chief
`,
  military: `
general admiral colonel major lieutenant captain sergeant soldier marine airman serviceman corporal
commander
`,
  business: `
businessman businesswoman banker ceo entrepreneur investor financier executive billionaire mogul
trader broker retailer developer industrialist chief_executive chief_executive_officer
chief_financial_officer chief_operating_officer managing_director
`,
  economics: `economist analyst strategist`,
  medicine: `
doctor physician surgeon nurse paramedic psychiatrist psychologist pediatrician paediatrician
cardiologist oncologist dentist pharmacist epidemiologist neurologist dermatologist midwife
pathologist virologist immunologist
`,
  science: `
scientist physicist chemist biologist geologist astronomer climatologist ecologist biochemist
meteorologist geophysicist mathematician geneticist oceanographer neuroscientist engineer
astronaut zoologist botanist researcher
`,
  academia: `professor lecturer historian sociologist philosopher linguist anthropologist dean provost scholar`,
  media: `
journalist reporter correspondent editor columnist anchor anchorman anchorwoman broadcaster
commentator blogger photographer podcaster presenter host pundit
`,
  arts: `
actor actress singer musician rapper guitarist drummer composer painter sculptor filmmaker
novelist poet playwright dancer choreographer comedian pianist songwriter screenwriter author
`,
  sport: `
footballer quarterback goalkeeper midfielder striker batsman bowler cricketer golfer boxer
gymnast swimmer sprinter pitcher catcher linebacker athlete coach cyclist jockey skier racer
goaltender wrestler runner defender
`,
  religion: `
bishop archbishop priest pastor rabbi imam cardinal pope reverend minister nun monk cleric vicar
`,
  school: `teacher headteacher headmaster headmistress principal`,
  trade: `
farmer baker plumber electrician carpenter mechanic chef waiter waitress bartender fisherman
barber florist miner driver cashier janitor
`,
} as const;

export type RoleField = keyof typeof fields;

/** Fields that people often go between, or hold at once. */
const neighbours: readonly (readonly [RoleField, RoleField])[] = [
  ["politics", "law"],
  ["politics", "business"],
  ["politics", "military"],
  ["politics", "economics"],
  ["politics", "academia"],
  ["politics", "police"],
  ["politics", "media"],
  ["politics", "school"],
  ["politics", "trade"],
  ["law", "police"],
  ["law", "academia"],
  ["law", "business"],
  ["business", "economics"],
  ["business", "trade"],
  ["business", "arts"],
  ["business", "science"],
  ["economics", "academia"],
  ["economics", "media"],
  ["medicine", "science"],
  ["medicine", "academia"],
  ["medicine", "politics"],
  ["science", "academia"],
  ["science", "politics"],
  ["academia", "media"],
  ["academia", "arts"],
  ["academia", "religion"],
  ["academia", "school"],
  ["media", "arts"],
  ["media", "sport"],
  ["police", "military"],
  ["religion", "school"],
  ["sport", "school"],
];

const fieldsByRole = new Map<string, RoleField[]>();
for (const [field, list] of Object.entries(fields) as [RoleField, string][]) {
  for (const role of list.trim().split(/\s+/)) {
    fieldsByRole.set(role, [...(fieldsByRole.get(role) ?? []), field]);
  }
}

const near = new Set(neighbours.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
const none: readonly RoleField[] = [];

/** The fields of a role (lower case, singular): of the whole of it, else of its last word; none where it may be of any. */
export function roleFields(role: string): readonly RoleField[] {
  const whole = fieldsByRole.get(role.replaceAll(" ", "_"));
  return whole ?? fieldsByRole.get(role.slice(role.lastIndexOf(" ") + 1)) ?? none;
}

/** Whether one person may well be of both fields. */
export function areNearFields(a: RoleField, b: RoleField): boolean {
  return a === b || near.has(`${a} ${b}`);
}

/**
 * Offices of which a place or a body has one, or that a person holds for one
 * place only: two mayors of different towns are two people.
 */
export const seatedOffices: ReadonlySet<string> = new Set(
  (
    "mayor governor senator representative congressman congresswoman sheriff councilman " +
    "councilwoman councillor councilor president minister premier chancellor ambassador bishop " +
    "archbishop judge coach headteacher principal mp superintendent"
  ).split(" "),
);

/** Other words for an office, to the word under which it is compared. */
export const officeSynonyms: ReadonlyMap<string, string> = new Map([
  ["congressman", "representative"],
  ["congresswoman", "representative"],
  ["congressperson", "representative"],
  ["councilwoman", "councillor"],
  ["councilman", "councillor"],
  ["councilor", "councillor"],
  ["assemblywoman", "assemblyman"],
  ["physician", "doctor"],
  ["vice president", "vice-president"],
  ["attorney-general", "attorney general"],
  ["businesswoman", "businessman"],
  ["chairwoman", "chairman"],
  ["chairperson", "chairman"],
  ["chair", "chairman"],
  ["spokeswoman", "spokesman"],
  ["spokesperson", "spokesman"],
  ["senate", "senator"],
  ["house of representatives", "representative"],
  ["parliament", "mp"],
  ["house of commons", "mp"],
  ["lawmaker", "legislator"],
]);

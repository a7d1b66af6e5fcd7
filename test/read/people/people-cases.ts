import type { PersonType, SourceType } from "../../../src/model/index.js";

/** What is asked of one person, known by the name of the record. */
export interface WantedPerson {
  readonly type?: PersonType;
  /** Its mentions, all of them, in order of the text. */
  readonly mentions?: readonly string[];
  /** Roles that it must have, word for word. */
  readonly roles?: readonly string[];
  /** Its roles, all of them. */
  readonly allRoles?: readonly string[];
  readonly handles?: readonly string[];
}

/** A short text and what must be read in it of people; paragraphs are parted by an empty line. */
export interface PeopleCase {
  readonly it: string;
  readonly text: string;
  readonly people?: Readonly<Record<string, WantedPerson>>;
  /** Names that no person may have. */
  readonly nobody?: readonly string[];
  /** Names of the speakers of each statement in order of the text, acts left out; empty where nobody is named. */
  readonly speakers?: readonly (readonly string[])[];
  readonly sourceTypes?: readonly SourceType[];
}

export const peopleCases: readonly PeopleCase[] = [
  // Names and their short forms.
  {
    it: "a surname is the full name before it",
    text: "Marta Ito opened the bridge on Friday. “It will last a century,” Ito said.",
    people: { "Marta Ito": { type: "person", mentions: ["Marta Ito", "Ito"] } },
    speakers: [["Marta Ito"]],
  },
  {
    it: "a surname before the full name is the same person",
    text: "Halloran said the trust was broke. Petra Halloran has led it for six years.",
    people: { "Petra Halloran": { mentions: ["Halloran", "Petra Halloran"] } },
    speakers: [["Petra Halloran"]],
  },
  {
    it: "a first name is the full name before it",
    text: "Daniel Okoro lost his boat in the storm. “I swam for an hour,” Daniel said.",
    people: { "Daniel Okoro": { mentions: ["Daniel Okoro", "his", "Daniel"] } },
    speakers: [["Daniel Okoro"]],
  },
  {
    it: "a short first name is the long one's",
    text: "Jeffrey Sandoval left the board. “I had enough,” Jeff Sandoval said.",
    speakers: [["Jeffrey Sandoval"]],
    nobody: ["Jeff Sandoval"],
  },
  {
    it: "an honorific belongs to the name behind it",
    text: "Henrik Boes runs the harbour. “We are full,” Mr. Boes said.",
    people: { "Henrik Boes": { allRoles: [] } },
    speakers: [["Henrik Boes"]],
  },
  {
    it: "an honorific without a stop belongs to the name behind it",
    text: "Clara Boes runs the harbour. “We are full,” Mrs Boes said.",
    people: { "Clara Boes": { allRoles: [] } },
    speakers: [["Clara Boes"]],
  },
  {
    it: "honorifics are no roles, offices before a name are",
    text: "Mayor Henrik Boes said the port was full. Dr. Ana Lund said it was not.",
    people: { "Henrik Boes": { allRoles: ["Mayor"] }, "Ana Lund": { allRoles: [] } },
    speakers: [["Henrik Boes"], ["Ana Lund"]],
  },
  {
    it: "a particle belongs to the surname",
    text: "Ana de la Cruz sued the city. “I want my house back,” de la Cruz said.",
    speakers: [["Ana de la Cruz"]],
  },
  {
    it: "a suffix tells father from son",
    text: "Frank Doyle Sr. founded the firm. Frank Doyle Jr. said he would sell it.",
    speakers: [["Frank Doyle Jr."]],
    people: { "Frank Doyle Sr.": {} },
  },
  {
    it: "two people of one surname stay two",
    text:
      "Karin Moss and Peter Moss run the mill together.\n\n" +
      "“I do the books,” Karin Moss said.\n\n“I do the stones,” Peter Moss said.",
    speakers: [["Karin Moss"], ["Peter Moss"]],
  },
  {
    it: "an honorific tells two of one surname apart",
    text:
      "Karin Moss and Peter Moss run the mill together.\n\n" +
      "“I do the books,” Mrs. Moss said. “I do the stones,” Mr. Moss said.",
    speakers: [["Karin Moss"], ["Peter Moss"]],
  },
  {
    it: "a possessive name is a mention without its clitic",
    text: "Marta Ito’s plan failed. Ito's rivals cheered.",
    people: { "Marta Ito": { mentions: ["Marta Ito", "Ito"] } },
  },
  // Roles.
  {
    it: "an apposition with a possessive is one role",
    text: "Petra Halloran, the trust's chief executive, said the sale was off.",
    people: { "Petra Halloran": { allRoles: ["the trust's chief executive"] } },
    speakers: [["Petra Halloran"]],
  },
  {
    it: "an apposition with a curly possessive is one role",
    text: "Petra Halloran, the trust’s chief executive, said the sale was off.",
    people: { "Petra Halloran": { allRoles: ["the trust’s chief executive"] } },
    speakers: [["Petra Halloran"]],
  },
  {
    it: "an apposition keeps its “of”",
    text: "Omar Reyes, secretary of the dockers’ union, said the strike would go on.",
    people: { "Omar Reyes": { roles: ["secretary of the dockers’ union"] } },
    speakers: [["Omar Reyes"]],
  },
  {
    it: "a plain apposition is a role",
    text: "Dov Aalto, the mayor of Lowhaven, denied it. Aalto said he had been abroad.",
    people: { "Dov Aalto": { roles: ["mayor of Lowhaven"] } },
    speakers: [["Dov Aalto"], ["Dov Aalto"]],
  },
  {
    it: "a description before a name is its role",
    text: "The campaign hired football coach Lena Brandt, who said she was thrilled.",
    people: { "Lena Brandt": { roles: ["football coach"] } },
    speakers: [["Lena Brandt"]],
  },
  {
    it: "a description before a comma and a name is a role",
    text: "The mayor, Dov Aalto, said the tram would run in May.",
    people: { "Dov Aalto": { roles: ["mayor"] } },
    speakers: [["Dov Aalto"]],
  },
  {
    it: "a predicate is a role",
    text: "Lena Brandt is a lawyer from Port Alma. “The law is clear,” she said.",
    people: { "Lena Brandt": { roles: ["lawyer from Port Alma"] } },
    speakers: [["Lena Brandt"]],
  },
  {
    it: "a description is resolved by the role known",
    text:
      "Senator Paul Greer met farmers on Monday. Nina Holt, a baker, watched.\n\n" +
      "“Help is coming,” the senator said.",
    speakers: [["Paul Greer"]],
  },
  {
    it: "“the former …” is the one who had the role",
    text:
      "Grace Lindqvist, the former attorney general, will stand for mayor against Dov Aalto.\n\n" +
      "“I am ready,” the former attorney general said.",
    speakers: [["Grace Lindqvist"]],
  },
  {
    it: "“the president” is President So-and-so",
    text: "President Ivan Kolar cancelled the trip. “It is too soon,” the president said.",
    people: { "Ivan Kolar": { allRoles: ["President"] } },
    speakers: [["Ivan Kolar"]],
  },
  {
    it: "somebody's lawyer is not that somebody",
    text: "Marta Ito was arrested on Friday. “She is innocent,” Ito’s lawyer said.",
    people: { "Ito’s lawyer": { type: "unnamed" } },
  },
  // Pronouns.
  {
    it: "she is the woman",
    text: "Anna Weber met Thomas Klein in Bern. “We will sign,” she said.",
    speakers: [["Anna Weber"]],
  },
  {
    it: "he is the man",
    text: "Anna Weber met Thomas Klein in Bern. “We will sign,” he said.",
    speakers: [["Thomas Klein"]],
  },
  {
    it: "an honorific tells the gender",
    text: "Mrs. Tanaka and Mr. Quist spoke at the hearing.\n\n“The well is dry,” she said.",
    speakers: [["Tanaka"]],
  },
  {
    it: "a role tells the gender",
    text: "Thomas Klein met Congresswoman Quillan Adeyo in Bern. “It was brief,” she said.",
    speakers: [["Quillan Adeyo"]],
  },
  {
    it: "she is nobody where all are men",
    text: "Thomas Klein met Peter Moss in Bern. “We will sign,” she said.",
    speakers: [[]],
  },
  {
    it: "he is nobody where nobody was named",
    text: "It rained for a week. “We will sign,” he said.",
    speakers: [[]],
  },
  {
    it: "they are the two who were named",
    text: "Anna Weber and Thomas Klein said the inn was full. They said that they would build.",
    speakers: [
      ["Anna Weber", "Thomas Klein"],
      ["Anna Weber", "Thomas Klein"],
    ],
  },
  {
    it: "a pronoun in the cue's own sentence",
    text: "“I will go,” Thomas Klein said, adding that he had packed.",
    speakers: [["Thomas Klein"], ["Thomas Klein"]],
  },
  {
    it: "her in what a man says is not the man",
    text: "Anna Weber resigned. Thomas Klein said he would miss her.",
    people: { "Anna Weber": { mentions: ["Anna Weber", "her"] } },
    speakers: [["Thomas Klein"]],
  },
  {
    it: "him is not the subject of his clause",
    text: "Thomas Klein praised Peter Moss, calling on him to stay.",
    people: { "Peter Moss": { mentions: ["Peter Moss", "him"] } },
  },
  // Several speakers.
  {
    it: "two joined speakers are both",
    text: "“We are one team,” Anna Weber and Thomas Klein said.",
    speakers: [["Anna Weber", "Thomas Klein"]],
  },
  {
    it: "a letter of two is by both",
    text: "Marta Ito and Dov Aalto said in a letter that the port must close.",
    speakers: [["Marta Ito", "Dov Aalto"]],
  },
  // Organisations.
  {
    it: "an acronym in brackets is the organisation's",
    text:
      "The Environmental Safety Board (ESB) opened an inquiry.\n\n" +
      "The ESB said the dam was at risk.",
    people: {
      "Environmental Safety Board": {
        type: "organisation",
        mentions: ["Environmental Safety Board", "ESB", "ESB"],
      },
    },
    speakers: [["Environmental Safety Board"]],
    sourceTypes: ["organisation"],
  },
  {
    it: "an acronym follows from the name's letters",
    text: "The Lowhaven Ferry Company lost money. LFC said it would cut two lines.",
    speakers: [["Lowhaven Ferry Company"]],
  },
  {
    it: "a company speaks",
    text: "Norvik Motors Inc. said it would hire 300 people. Norvik Motors said it would train them.",
    speakers: [["Norvik Motors Inc."], ["Norvik Motors Inc."]],
    sourceTypes: ["organisation", "organisation"],
  },
  {
    it: "a described organisation speaks",
    text: "The company said on Friday that it would close the plant.",
    sourceTypes: ["organisation"],
  },
  {
    it: "a group speaks",
    text: "Residents said the water smelled of petrol.",
    sourceTypes: ["group"],
  },
  {
    it: "a document says, and nobody is its name",
    text: "The report said the bridge had been weak for years.",
    speakers: [[]],
    sourceTypes: ["document"],
  },
  {
    it: "an organisation's document speaks for it",
    text: "A Water Board memo said the pumps were old.",
    speakers: [["Water Board"]],
    sourceTypes: ["document"],
  },
  {
    it: "a poll says",
    text: "A new poll found that 61 percent of voters want the tram.",
    speakers: [[]],
    sourceTypes: ["poll"],
  },
  // Who is not named.
  {
    it: "officials who would not be named are anonymous",
    text: "Two officials, who asked not to be named, said the talks had failed.",
    sourceTypes: ["anonymous"],
  },
  {
    it: "a source is anonymous",
    text: "A source close to the talks said the deal was dead.",
    sourceTypes: ["anonymous"],
  },
  {
    it: "a senior aide is anonymous",
    text: "“It is over,” said a senior aide who spoke on condition of anonymity.",
    sourceTypes: ["anonymous"],
  },
  {
    it: "a spokeswoman without a name is anonymous",
    text: "“We are looking into it,” a spokeswoman for the hospital said.",
    sourceTypes: ["anonymous"],
  },
  {
    it: "a described person is a person without a name",
    text: "“We are looking into it,” the mayor of Lowhaven said.",
    people: { "the mayor": { type: "unnamed" } },
    sourceTypes: ["person"],
  },
  // Posts and transcripts.
  {
    it: "the signature of a post names its speaker and handle",
    text:
      "Lena Brandt answered within the hour.\n\n" +
      "I never said that. Not once. — Lena Brandt (@lenabrandt) May 4, 2031",
    people: { "Lena Brandt": { handles: ["@lenabrandt"] } },
    speakers: [["Lena Brandt"]],
  },
  {
    it: "a handle alone is the person with those letters",
    text: "Lena Brandt left the party. “Done with it,” @lenabrandt wrote.",
    people: { "Lena Brandt": { handles: ["@lenabrandt"] } },
    speakers: [["Lena Brandt"]],
  },
  {
    it: "a label in capitals is the one introduced",
    text:
      "Jo Park, the host, spoke with Lena Brandt, a senator.\n\n" +
      "PARK: Why did you vote against the bill?\n\n" +
      "BRANDT: It was badly written.\n\n" +
      "PARK: And the next one?\n\n" +
      "BRANDT: We shall see.",
    speakers: [["Jo Park"], ["Lena Brandt"], ["Jo Park"], ["Lena Brandt"]],
  },
  // Who goes on speaking.
  {
    it: "a quotation without a source follows the speaker of its paragraph",
    text: "“We are late,” Marta Ito said. “We are always late.”",
    speakers: [["Marta Ito"]],
  },
  {
    it: "a paragraph without a source follows the speaker before it",
    text:
      "“The roof came off,” said Marta Ito, a farmer.\n\n" +
      "“Then the barn went. There was nothing we could do about it.”",
    speakers: [["Marta Ito"]],
  },
  // What is nobody.
  {
    it: "things that nobody speaks with are not listed",
    text: "Marta Ito read the list to the hospital and kept a copy of the letter.",
    nobody: ["the list", "the hospital", "a copy", "the letter"],
  },
  {
    it: "a document that says something is listed",
    text: "The letter said the hospital would close. The list is long.",
    people: { "The letter": { type: "document" } },
    nobody: ["The list"],
  },
  {
    it: "no name begins with a clitic",
    text: "Norvik's chief, Jo Park, met the trust’s chief executive. The board's ’Big Plan’ failed.",
    nobody: ["'s chief", "’s chief executive", "'s", "’s"],
  },
  {
    it: "weekdays, months and nations are nobody",
    text: "On Monday the Tunisian economy grew. “It will last,” Marta Ito said in March.",
    nobody: ["Monday", "Tunisian", "March"],
    speakers: [["Marta Ito"]],
  },
];

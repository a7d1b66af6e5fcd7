import type { Headline } from "../../src/compare/index.js";

/** A first-hand text of our own writing, and quotations of it judged by hand before they were checked. */
export interface Judged {
  readonly author: string;
  readonly text: string;
  /** The quotation, whether it is of its own or a fragment, and what it deserves. A bar parts quotation marks. */
  readonly quotations: readonly (readonly ["direct" | "fragment", string, Headline])[];
}

export const judged: readonly Judged[] = [
  {
    author: "Dana Okoye",
    text: "Look, the board had 3 chances to fix the ferry & they blew EVERY one of them. I'm done waiting!! We WILL sue. #FixTheFerry #Halden https://x.example/a1",
    quotations: [
      ["direct", "We WILL sue.", "verbatim"],
      ["direct", "We will sue.", "cleaned"],
      ["direct", "I’m done waiting!", "verbatim"],
      ["direct", "I am done waiting. We will sue.", "cleaned"],
      [
        "direct",
        "Look, the board had three chances to fix the ferry and they blew every one of them.",
        "cleaned",
      ],
      [
        "direct",
        "The board had 3 chances to fix the ferry & they blew EVERY one of them.",
        "truncated",
      ],
      [
        "direct",
        "… the board had 3 chances to fix the ferry & they blew EVERY one of them.",
        "trimmed",
      ],
      ["direct", "[T]he board had 3 chances to fix the ferry", "truncated"],
      ["direct", "[T]he board had 3 chances to fix the ferry …", "trimmed"],
      [
        "direct",
        "Look, the board had 30 chances to fix the ferry & they blew EVERY one of them.",
        "altered",
      ],
      [
        "direct",
        "Look, the board had 3 chances to fix the ferry & they took EVERY one of them.",
        "altered",
      ],
      ["direct", "We will not sue.", "altered"],
      [
        "direct",
        "Look, [the ferry company] had 3 chances to fix the ferry & they blew EVERY one of them.",
        "bracketed",
      ],
      ["fragment", "blew every one of them", "cleaned"],
      ["fragment", "done waiting", "verbatim"],
      ["fragment", "3 chances to fix the ferry", "verbatim"],
      ["fragment", "chances to wreck the ferry", "not found"],
      ["direct", "The ferry board should resign tonight, all of it.", "not found"],
      ["direct", "Look, the board had 3 chances to fix the ferry. We WILL sue.", "truncated"],
      ["direct", "Look, the board had 3 chances to sue.", "spliced"],
    ],
  },
  {
    author: "Mayor Lena Hartwig",
    text:
      "Thank you. Thank you all. Um, when I — when I took office, the pier was closed, the pool was closed and the library, well, the library was open on Thursdays. (Laughter.) " +
      "I promised you then that I would not leave until at least two of the three were open every day. Today all three are. " +
      "[Applause] We spent $4.2 million, which is not a small sum for a town of eleven thousand people. " +
      "My opponent says we should've spent it on the marina. He has a boat. I don't have a boat. " +
      "Nobody on this council took a penny from the builders, and nobody will. " +
      "So I'm asking you, one more time, for your vote on the fourth of May.",
    quotations: [
      ["direct", "I don't have a boat.", "verbatim"],
      ["direct", "I do not have a boat.", "cleaned"],
      ["direct", "I have a boat.", "altered"],
      ["direct", "He has a boat. I don’t have a boat.", "verbatim"],
      ["direct", "He has a boat. I don’t.", "truncated"],
      ["direct", "He has a boat. I don’t …", "trimmed"],
      [
        "direct",
        "When I took office, the pier was closed, the pool was closed and the library, well, the library was open on Thursdays.",
        "cleaned",
      ],
      [
        "direct",
        "When I took office, the pier was closed, the pool was closed and the library … was open on Thursdays.",
        "trimmed",
      ],
      ["direct", "When I took office, the pier was closed.", "truncated"],
      [
        "direct",
        "Today all three are. We spent $4.2 million, which is not a small sum for a town of eleven thousand people.",
        "verbatim",
      ],
      [
        "direct",
        "We spent 4.2 million dollars, which is not a small sum for a town of 11,000 people.",
        "cleaned",
      ],
      [
        "direct",
        "We spent $4.2 billion, which is not a small sum for a town of eleven thousand people.",
        "altered",
      ],
      [
        "direct",
        "We spent $4.2 million, which is a small sum for a town of eleven thousand people.",
        "altered",
      ],
      ["direct", "We spent $4.2 million.", "truncated"],
      ["direct", "We spent $4.2 million …", "trimmed"],
      [
        "direct",
        "Nobody on this council took a penny from the builders, and nobody will.",
        "verbatim",
      ],
      [
        "direct",
        "Everybody on this council took a penny from the builders, and nobody will.",
        "altered",
      ],
      ["direct", "Nobody on this council took a penny.", "truncated"],
      [
        "direct",
        "I promised you then that I would leave until at least two of the three were open every day.",
        "altered",
      ],
      [
        "direct",
        "I promised you [in 2020] that I would not leave until at least two of the three were open every day.",
        "bracketed",
      ],
      ["direct", "My opponent says we should have spent it on the marina.", "cleaned"],
      ["direct", "[Mr. Brandt] says we should've spent it on the marina.", "bracketed"],
      ["direct", "My opponent says we should've spent [the money] on the marina.", "bracketed"],
      ["direct", "My opponent says we shouldn't have spent it on the marina.", "altered"],
      ["direct", "My opponent took a penny from the builders.", "spliced"],
      ["direct", "Thank you. My opponent says we should've spent it on the marina.", "spliced"],
      ["direct", "I'm asking you, one more time, for your vote on the fourth of May.", "truncated"],
      ["direct", "So I'm asking you for your vote on the fourth of May.", "truncated"],
      ["direct", "So I'm asking you … for your vote on the fourth of May.", "trimmed"],
      ["direct", "So I’m asking you, one more time, for your vote on the 4th of May.", "cleaned"],
      ["direct", "So I’m asking you, one more time, for your vote on the fifth of May.", "altered"],
      ["fragment", "not a small sum", "verbatim"],
      ["fragment", "a penny from the builders", "verbatim"],
      ["fragment", "the pool was closed", "verbatim"],
      ["fragment", "vote on the sixth of May", "altered"],
      ["direct", "He has a boat.|I don't have a boat.", "verbatim"],
      ["direct", "Today all three are.|I don't have a boat.", "verbatim"],
      [
        "direct",
        "We spent $4.2 million,|which is not a small sum for a town of eleven thousand people.",
        "verbatim",
      ],
      ["direct", "We spent $4.2 million,|for a town of eleven thousand people.", "truncated"],
      ["direct", "The marina was never part of what anybody asked us for.", "not found"],
    ],
  },
  {
    author: "Rafi Benson",
    text:
      "Statement by Rafi Benson, chief executive of Oststrand Shipping\n\n" +
      "“We deeply regret the spill of 14 March. Our crews were on the water within two hours; by nightfall they had recovered roughly 60 percent of the oil. " +
      "We take full responsibility – legally, financially and morally – and we will pay for every beach, every bird and every boat. " +
      "To the families of Pell Harbour: we are sorry. We will be judged by what we do, not by what we say.”\n\n" +
      "Mr. Benson will take questions at the U.S. consulate on Friday.",
    quotations: [
      ["direct", "We deeply regret the spill of 14 March.", "verbatim"],
      ["direct", "We deeply regret the spill.", "truncated"],
      ["direct", "We regret the spill of 14 March.", "truncated"],
      ["direct", "We … regret the spill of 14 March.", "trimmed"],
      ["direct", "We do not regret the spill of 14 March.", "altered"],
      [
        "direct",
        "Our crews were on the water within two hours; by nightfall they had recovered roughly 60% of the oil.",
        "cleaned",
      ],
      [
        "direct",
        "Our crews were on the water within two hours; by nightfall they had recovered roughly 60 per cent of the oil.",
        "cleaned",
      ],
      [
        "direct",
        "Our crews were on the water within two hours; by nightfall they had recovered 60 percent of the oil.",
        "truncated",
      ],
      [
        "direct",
        "Our crews were on the water within two hours; by nightfall they had recovered roughly 90 percent of the oil.",
        "altered",
      ],
      ["direct", "Our crews were on the water within two hours.", "truncated"],
      [
        "direct",
        "We take full responsibility — legally, financially and morally — and we will pay for every beach, every bird and every boat.",
        "verbatim",
      ],
      [
        "direct",
        "We take full responsibility, legally, financially and morally, and we will pay for every beach, every bird and every boat.",
        "cleaned",
      ],
      [
        "direct",
        "We take full responsibility … and we will pay for every beach, every bird and every boat.",
        "trimmed",
      ],
      [
        "direct",
        "We take full responsibility and we will pay for every beach, every bird and every boat.",
        "truncated",
      ],
      [
        "direct",
        "We take no responsibility – legally, financially and morally – and we will pay for every beach, every bird and every boat.",
        "altered",
      ],
      ["direct", "We are sorry.", "truncated"],
      ["direct", "To the families of Pell Harbour: We are sorry.", "cleaned"],
      ["direct", "To the families of Pell Harbor: we are sorry.", "cleaned"],
      ["direct", "We will be judged by what we do, not by what we say.", "verbatim"],
      ["direct", "We will be judged by what we say, not by what we do.", "altered"],
      ["direct", "We will be judged by what we do.", "truncated"],
      ["direct", "We will pay for every beach.", "truncated"],
      ["direct", "We will be sorry.", "not found"],
      ["fragment", "every beach, every bird and every boat", "verbatim"],
      ["fragment", "every bird", "verbatim"],
      ["fragment", "full responsibility", "verbatim"],
      ["fragment", "deeply regret", "verbatim"],
      ["fragment", "deeply regrets", "not found"],
      ["fragment", "every beach … and every boat", "trimmed"],
      ["fragment", "every beach and every boat", "truncated"],
    ],
  },
  {
    author: "Ivo Marsh",
    text: "@harbourwatch I recieved no money from the shipyard, my wife recieved no money & my dog dont even like boats. This is a colour-coded SMEAR by people who lost. Sad",
    quotations: [
      [
        "direct",
        "I received no money from the shipyard, my wife received no money & my dog don't even like boats.",
        "cleaned",
      ],
      [
        "direct",
        "I recieved no money from the shipyard, my wife recieved no money & my dog dont even like boats.",
        "verbatim",
      ],
      [
        "direct",
        "I received money from the shipyard, my wife received no money and my dog don't even like boats.",
        "altered",
      ],
      ["direct", "I received no money from the shipyard.", "truncated"],
      ["direct", "I received no money from the shipyard ...", "trimmed"],
      ["direct", "This is a color-coded smear by people who lost.", "cleaned"],
      ["direct", "This is a smear by people who lost.", "truncated"],
      ["direct", "This is a … smear by people who lost.", "trimmed"],
      ["direct", "This is a colour-coded SMEAR by [the opposition].", "bracketed"],
      ["direct", "This is a colour-coded campaign by people who lost.", "altered"],
      ["fragment", "colour-coded smear", "cleaned"],
      ["fragment", "people who lost", "verbatim"],
      ["fragment", "people who won", "not found"],
      ["fragment", "my dog doesn't even like boats", "altered"],
    ],
  },
];

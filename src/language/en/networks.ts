import type { Medium, Network } from "../../model/index.js";

/** Social networks by the names they have or had, tokens split by spaces; public knowledge. */
export const networkNames: readonly (readonly [string, Network])[] = [
  ["x", "X"],
  ["x.com", "X"],
  ["twitter", "X"],
  ["twitter.com", "X"],
  ["facebook", "Facebook"],
  ["facebook.com", "Facebook"],
  ["facebook live", "Facebook"],
  ["instagram", "Instagram"],
  ["instagram live", "Instagram"],
  ["threads", "Threads"],
  ["bluesky", "Bluesky"],
  ["mastodon", "Mastodon"],
  ["truth social", "Truth Social"],
  ["youtube", "YouTube"],
  ["tiktok", "TikTok"],
  ["tik tok", "TikTok"],
];

/** Names too common as words to count by themselves: they need "on", "posted on" or a post's noun beside them. */
export const ambiguousNetworkNames: ReadonlySet<string> = new Set(["x", "threads", "mastodon"]);

/** Former names under which a network is shown when the article is older than the change. */
export const formerNetworkNames: readonly {
  readonly network: Network;
  readonly name: string;
  /** The first day, `YYYY-MM-DD`, of the new name. */
  readonly until: string;
}[] = [{ network: "X", name: "Twitter", until: "2023-07-24" }];

/**
 * What the words around a cue say of the medium, tokens split by spaces; own
 * compilation from newspaper usage. "~" stands for one to three words: an
 * adjective, a possessive, the name of a show.
 */
export const mediumPhrases: readonly (readonly [Medium, string])[] = [
  [
    "X",
    `
in a tweet, in tweets, in a series of tweets, in a string of tweets, in a retweet,
in a twitter post, in a twitter thread, on twitter, via twitter, by tweet, took to twitter,
in a twitter message, in a twitter missive, twitter missive, twitter post, twitter rant, tweet,
tweets, retweet, tweetstorm, in a tweetstorm, posted on x, wrote on x, said on x, on x,
in a post on x, on his twitter account, on her twitter account, on its twitter account,
on his twitter feed, on her twitter feed, on the social media platform x,
formerly known as twitter, formerly twitter
`,
  ],
  [
    "Facebook",
    `
on facebook, in a facebook post, in a facebook message, via facebook, on his facebook page,
on her facebook page, on its facebook page, facebook post, facebook page, facebook message,
facebook live, took to facebook, in a post on facebook
`,
  ],
  [
    "Instagram",
    `
on instagram, in an instagram post, in an instagram story, via instagram, instagram post,
instagram story, took to instagram
`,
  ],
  ["Threads", "on threads, in a threads post, in a post on threads"],
  ["Bluesky", "on bluesky, in a bluesky post, in a post on bluesky"],
  ["Mastodon", "on mastodon, in a mastodon post, in a post on mastodon"],
  [
    "Truth Social",
    "on truth social, in a truth social post, truth social post, in a post on truth social",
  ],
  ["YouTube", "on youtube, in a youtube video, youtube video"],
  ["TikTok", "on tiktok, in a tiktok video, in a tiktok, tiktok video"],
  [
    "interview",
    `
in an interview, in interviews, in a recent interview, in an exclusive interview,
in a phone interview, in a telephone interview, in a television interview, in a tv interview,
in a radio interview, in a wide - ranging interview, in a lengthy interview,
in an email interview, during an interview, in a separate interview, in an interview with,
interview with, told an interviewer, in a q&a, sat down with, in a sit - down interview
`,
  ],
  [
    "television",
    `
on television, on national television, on live television, on tv, on live tv,
in a televised address, televised address, in a televised interview, on cable news,
on cable television, told cnn, told fox news, told fox, told msnbc, told nbc, told nbc news,
told abc, told abc news, told cbs, told cbs news, told the bbc, told bbc, told sky news,
told itv, told channel 4, told al jazeera, on the bbc, on itv, on sky news, on al jazeera, on cnn, on cnn 's, on fox news, on fox business,
on msnbc, on nbc 's, on abc 's, on cbs 's, on fox 's, on c - span, on meet the press,
on face the nation, on this week, on state of the union, on fox & friends,
on good morning america, on the today show, on 60 minutes, on newsnight, on question time
`,
  ],
  [
    "radio",
    `
on the radio, on radio, in a radio address, radio address, on his radio show, on her radio show,
on a radio show, on talk radio, told npr, on npr, told bbc radio, told radio, radio program,
radio show, radio host
`,
  ],
  [
    "podcast",
    "on a podcast, on the podcast, on his podcast, on her podcast, in a podcast, podcast",
  ],
  [
    "speech",
    `
in a speech, in his speech, in her speech, in the speech, in an address, in remarks,
in prepared remarks, in brief remarks, in his remarks, in her remarks, in opening remarks,
during a speech, in a keynote, in a keynote address, in a victory speech,
in a concession speech, in his acceptance speech, in her acceptance speech, in a stump speech,
at a rally, at a campaign rally, at rallies, at a campaign event, at a campaign stop,
told a rally, told a crowd, told the crowd, told an audience, told the audience,
told supporters, told a gathering, on the stump, on the campaign trail,
in his state of the union, on the senate floor, on the house floor, in the commons,
told parliament, told the house, told mps, at a town hall, at a fundraiser, in a sermon,
in a eulogy, in a lecture
`,
  ],
  [
    "debate",
    `
in the debate, in a debate, during the debate, during a debate, at the debate,
on the debate stage, on stage, in the first debate, in the second debate, in the final debate,
in last night 's debate, in tuesday 's debate, in wednesday 's debate, in thursday 's debate,
in the presidential debate
`,
  ],
  [
    "press conference",
    `
at a news conference, at a press conference, in a news conference, in a press conference,
during a news conference, during a press conference, told a news conference,
told a press conference, at the news conference, at the press conference, at a briefing,
at a press briefing, at a media briefing, in a briefing, during a briefing, at his briefing,
at her briefing, told reporters, told journalists, reporters were told, press conference,
news conference, press briefing, media briefing
`,
  ],
  [
    "statement",
    `
in a statement, in the statement, in statements, in a joint statement, in a written statement,
in a prepared statement, in a brief statement, in a separate statement, in an emailed statement,
in an e - mailed statement, in a news release, in a press release, in a release,
said in statement, released a statement, issued a statement, put out a statement
`,
  ],
  [
    "letter",
    `
in a letter, in an open letter, in the letter, in letters, in a letter to, in a memo,
in the memo, in an internal memo, in a note, in an op - ed, in a column, in an editorial,
in a message to, in a note to
`,
  ],
  [
    "email",
    `
in an email, in an e - mail, in emails, in e - mails, by email, by e - mail, via email,
via e - mail, in an email to, in an email message, in a fundraising email, in an email exchange
`,
  ],
  [
    "filing",
    `
in a court filing, in court filings, in a filing, in the filing, in court papers,
in court documents, in legal papers, in a lawsuit, in the lawsuit, in the suit,
in the complaint, in a complaint, in a criminal complaint, in an indictment, in the indictment,
in a brief, in an affidavit, in a motion, in a petition, in a regulatory filing,
according to court documents, according to court papers, according to court records,
according to the lawsuit, according to the complaint, according to the indictment
`,
  ],
  [
    "testimony",
    `
in testimony, in his testimony, in her testimony, in sworn testimony, in a deposition,
under oath, testified, testifying, told the court, told a court, told jurors, told the jury,
told the judge, told lawmakers, told the committee, told a committee, told the panel,
told a congressional committee, told congress, told the inquiry, told the hearing,
told a hearing, at a hearing, at the hearing, during a hearing, before congress,
before the committee, on the witness stand, on the stand
`,
  ],
  [
    "book",
    `
in a book, in his book, in her book, in the book, in a new book, in his memoir, in her memoir,
in a memoir, in his autobiography, in her autobiography, in his new book, in her new book
`,
  ],
  [
    "report",
    `
in a report, in the report, in its report, in a study, in the study, in a paper,
in a new report, in a research note, in a note to clients, in a blog post, on its website,
on his website, on her website, on the website
`,
  ],
  ["poll", "in a poll, in the poll, in polls, in a survey, in the survey, told pollsters"],
  [
    "phone",
    `
by phone, by telephone, over the phone, on the phone, in a phone call, in a telephone call,
on a conference call, in a conference call, by text message, in a text message, in a voicemail,
on a call with, reached by phone, reached by telephone
`,
  ],
  [
    "conversation",
    `
in a conversation, in conversations, in private, in private conversations, privately told,
over dinner, over lunch, over coffee, in a chat, in a meeting, at a meeting,
in a private meeting, behind closed doors
`,
  ],
];

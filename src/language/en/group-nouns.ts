/**
 * Nouns for many people that are no role's plural, and for bodies of people.
 * Own compilation from general knowledge of the language.
 */
export const groupNouns = `
people folks public crowd audience electorate mob gang team crew staff family couple community
group majority minority press media opposition cabinet delegation panel jury public-officials
police authorities troops forces clergy youth elderly men women children parents families
couples locals crowds audiences neighbors neighbours others some many most few several both
americans republicans democrats conservatives liberals progressives moderates independents
socialists libertarians christians muslims jews catholics protestants evangelicals hindus
buddhists mormons sikhs atheists latinos hispanics blacks whites asians millennials seniors
veterans teens critics supporters opponents detractors skeptics sceptics proponents advocates
activists fans haters observers insiders experts analysts scientists economists pollsters
pundits researchers officials sources aides advisers advisors lawyers prosecutors protesters
protestors demonstrators rioters marchers strikers unionists workers voters taxpayers consumers
residents villagers townspeople lawmakers legislators senators congressmen delegates leaders
politicians diplomats attorneys witnesses survivors victims relatives allies rivals rebels
insurgents militants separatists settlers migrants immigrants refugees prisoners soldiers
marines players coaches students teachers professors doctors nurses farmers executives investors
shareholders employers employees readers viewers listeners users commenters bloggers journalists
reporters editors tories whigs brexiteers remainers greens pair law-enforcement
`;

/** Nouns that head an organisation's description: "the agency", "the court". */
export const organisationNouns = `
academy administration agency airline alliance archdiocese army assembly association authority
bank board body brand broadcaster brotherhood bureau business cabinet campaign carrier caucus
center centre chain chamber charity church city clinic club coalition college command commission
committee commonwealth company conference confederation conglomerate congress conservancy
consortium consultancy contractor cooperative corporation corps council county court department
developer diocese directorate district division embassy enterprise establishment exchange
executive-branch facility federation fellowship firm force foundation franchise front fund
garrison giant government group guild hospital house industry initiative insurer institute
institution junta kremlin lab laboratory league legislature library lobby manufacturer maker
ministry military mission mosque movement municipality museum navy network newspaper ngo
nonprofit non-profit office operator organisation organization outlet panel paper parish
parliament partnership party pentagon police politburo precinct presidency publication publisher
regime regiment regulator retailer school secretariat senate seminary service shelter
sheriff-office society startup start-up state station store studio supplier syndicate synagogue
synod taskforce team telecom temple theater theatre think-tank tribunal trust union
united-nations university utility vatican vendor watchdog website white-house zoo camp
faction site
`;

/** Words that end an organisation's name. */
export const organisationSuffixes = `
Inc Inc. Incorporated Corp Corp. Corporation Co Co. Company Companies Ltd Ltd. Limited LLC
L.L.C. LLP L.L.P. LP PLC plc AG GmbH SA S.A. SpA S.p.A. NV N.V. BV AB ASA Oyj KK Pty SE Group
Holdings Partners Associates Industries Enterprises Systems Technologies Solutions Services
Laboratories Labs Pharmaceuticals Motors Airlines Airways Bank Bancorp Capital Securities
Insurance Financial Energy Petroleum Resources Communications Media Entertainment Pictures
Studios Records Press News Times Post Journal Tribune Herald Gazette Chronicle Review Magazine
Network Radio Television TV Department Ministry Agency Authority Administration Bureau
Commission Committee Council Board Court Congress Senate Parliament Assembly Union Party
Association Federation Foundation Institute Institution Institutes Society Trust Fund League
Alliance Coalition Caucus Center Centre University College School Academy Hospital Clinic Church
Diocese Museum Library Club Team Police Army Navy Corps Force Guard Office Organization
Organisation Conference Initiative Project Campaign PAC Lab Exchange Observatory Watch
International
`;

/** Bodies known by one name that no suffix gives away. Institutions of states and of the world only. */
export const institutionNames = `
Congress, Parliament, Senate, Pentagon, Kremlin, Vatican, Knesset, Bundestag, Duma, Sejm,
Bundesbank, Interpol, Europol, Eurostat, White House, State Department, Justice Department,
Supreme Court, Capitol, Downing Street, Buckingham Palace, Foreign Office, Home Office,
Treasury, Federal Reserve, United Nations, European Union, European Commission,
European Central Bank, European Parliament, World Bank, World Health Organization,
World Trade Organization, International Monetary Fund, International Criminal Court, NATO,
UNICEF, UNESCO, UNHCR, WHO, IMF, WTO, OPEC, OECD, ASEAN, EU, UN, U.N., FBI, F.B.I., CIA, C.I.A.,
NSA, DHS, DOJ, EPA, FDA, CDC, NIH, IRS, SEC, FEC, FCC, FTC, FAA, NTSB, NASA, NOAA, FEMA, ICE,
TSA, ATF, DEA, HUD, USDA, GOP, DNC, RNC, ACLU, NAACP, NRA, AFL-CIO, MI5, MI6, GCHQ, NHS, BBC,
NPR, PBS, AP, AFP
`;

/** Nouns of documents, which may be the source of what they say. */
export const documentNouns = `
account act advisory affidavit agenda agreement amendment analysis announcement article
assessment audit autobiography ballot bill biography blog blueprint book booklet briefing
brochure bulletin cable caption card certificate chapter charge-sheet charter chronicle circular
clause code column communique communiqué complaint constitution contract contract copy
court-papers criminal-complaint data database decision declaration decree deposition diary
directive disclosure dispatch document documentary dossier draft editorial email e-mail entry
essay estimate evidence excerpt executive-order exhibit fact-sheet figures file filing findings
flyer footage footnote form graph guidance guideline handbook headline indictment index
injunction inscription inventory invoice item journal judgment judgement label law lawsuit
leaflet ledger letter list log magazine manifesto manual manuscript map material memo memoir
memorandum message minutes motion newsletter newspaper note notebook notice notification novel
op-ed opinion order ordinance pamphlet paper papers passage passport permit petition plan plaque
playbook podcast policy post poster postcard preface press-release printout proclamation profile
prospectus protocol publication questionnaire quote ranking rating readout receipt record
recording records register regulation release report resolution response results review rule
ruling rules scorecard script section sentence sign spreadsheet statement statistics statute
story stub study subpoena suit summary summons survey syllabus table tally telegram testament
testimony text textbook thread timeline transcript transcription translation treaty tweet update
verdict video ad advertisement research voicemail warrant webpage website whitepaper will writ
`;

/** Nouns of polls and the like. */
export const pollNouns = `
poll survey census referendum questionnaire canvass focus-group straw-poll exit-poll barometer
index tracker rating ratings polling polls surveys
`;

/**
 * Phrases by which an article says that it will not name its source. Own
 * compilation from newspaper style. Tokens split by spaces.
 */
export const anonymousHeads = `
a person familiar with, a person close to, a person with knowledge of,
a person with direct knowledge of, a person briefed on, a person involved in, a person who,
people familiar with, people close to, people with knowledge of,
people with direct knowledge of, people briefed on, people involved in, a source familiar with,
a source close to, a source with knowledge of, a source with direct knowledge of,
a source briefed on, a source said, sources familiar with, sources close to,
sources with knowledge of, sources briefed on, multiple sources, several sources, two sources,
three sources, four sources, one source, another source, a second source, anonymous source,
anonymous sources, unnamed source, unnamed sources, an insider, insiders,
one person familiar with, two people familiar with, three people familiar with,
four people familiar with, several people familiar with, multiple people familiar with,
two people briefed on, three people briefed on, a senior official, senior officials,
a senior administration official, senior administration officials, an administration official,
a white house official, a white house aide, a senior white house official, a u.s. official,
u.s. officials, a government official, a military official, a defense official,
a defence official, a law enforcement official, law enforcement officials, a western official,
western officials, a western diplomat, a diplomat, an intelligence official, a former official,
a former aide, a former senior official, a former administration official, a campaign official,
a campaign aide, a campaign adviser, a party official, a security official, a company official,
a company executive, an executive, a senior executive, an employee, a former employee,
a staffer, an aide, aides, one aide, one official, one lawmaker, one executive,
another official, another aide, a spokesman, a spokeswoman, a spokesperson, a representative
`;

/** Words that say why the name is withheld; they are grounds. */
export const anonymityGrounds = `
on condition of anonymity, on the condition of anonymity, on the condition that,
under condition of anonymity, requesting anonymity, requested anonymity,
who requested anonymity, who asked not to be named, who asked not to be identified,
who asked to remain anonymous, who asked for anonymity, asked not to be named,
asked not to be identified, asking not to be named, asking not to be identified,
asking for anonymity, asked for anonymity, who declined to be named,
who declined to be identified, declining to be named, declining to be identified,
declined to be named, declined to be identified, who did not want to be named,
who did not want to be identified, who did n't want to be named,
who did n't want to be identified, did not want to be named, not wanting to be named,
did not wish to be named, who did not wish to be named, who wished to remain anonymous,
who wishes to remain anonymous, who insisted on anonymity, insisted on anonymity,
insisting on anonymity, spoke anonymously, speaking anonymously, speaking on background,
spoke on background, on background, not authorized to speak, not authorised to speak,
not authorized to discuss, not authorised to discuss, not authorized to comment,
not authorized to talk, was not authorized to speak publicly,
were not authorized to speak publicly, lacked authorization to speak, who was granted anonymity,
who were granted anonymity, was granted anonymity, were granted anonymity, granted anonymity,
for fear of retaliation, for fear of reprisal, fearing retaliation, fearing reprisals,
who gave only his first name, who gave only her first name, who gave only one name,
who would give only his first name, who would give only her first name, whose name was withheld,
whose name has been withheld, whose name was not released
`;

/**
 * The role that a title stands for, by the title's last word or abbreviation,
 * lower case. Own compilation from newspaper style (AP and British usage).
 */
const abbreviated = `sen senator, sen. senator, sens. senator, rep representative, rep. representative,
reps. representative, gov governor, gov. governor, govs. governor, pres. president,
prof professor, prof. professor, dr doctor, dr. doctor, lt. lieutenant, lt lieutenant,
gen. general, gen general, col. colonel, col colonel, capt. captain, capt captain,
sgt. sergeant, sgt sergeant, cpl. corporal, adm. admiral, cmdr. commander, maj. major,
maj major, supt. superintendent, det. detective, insp. inspector, amb. ambassador,
rev. reverend, rev reverend, del. delegate, cllr councillor, president-elect president,
fr. father, br. brother, pvt. private, hon. judge`;

/** "sen." → "senator". */
export const titleRoles: ReadonlyMap<string, string> = new Map(
  abbreviated.split(",").map((entry) => entry.trim().split(" ") as [string, string]),
);

import type { Gender, Title } from "../language.js";
import { splitList } from "../phrase.js";

/**
 * Titles that stand before a name. Own compilation from newspaper style
 * (AP and British usage) and public offices; abbreviations with and without
 * their stop.
 */
const honorifics: Readonly<Record<Gender, string>> = {
  f: `
Mrs, Mrs., Ms, Ms., Miss, Mme, Mme., Madame, Madam, Mademoiselle, Mlle, Señora, Señorita,
Signora, Frau, Lady, Dame, Sister, Mother, Princess, Queen, Duchess, Countess, Baroness,
Empress, Aunt, Auntie, Sheikha, Begum, Lady Justice, Queen Mother
`,
  m: `
Mr, Mr., Mister, Messrs, Messrs., Monsieur, M., Señor, Don, Signor, Herr, Sir, Lord, Master,
Father, Fr., Brother, Br., Prince, King, Duke, Count, Baron, Emperor, Tsar, Czar, Earl,
Viscount, Marquess, Pope, Uncle, Sheikh, Sheik, Mullah, Ayatollah, Imam, Sultan, Emir, Shah,
Crown Prince, Cardinal, Friar, Squire
`,
  either: `
Dr, Dr., Doctor, Prof, Prof., Professor, Mx, Mx., Rev, Rev., Reverend, the Rev., Pastor, Rabbi,
Bishop, Archbishop, Deacon, Canon, Dean, Chaplain, Hon., Honorable, Honourable, Saint, St.,
Elder, Abbot
`,
};

const offices = `
President, Vice President, Vice-President, President-elect, President-Elect,
Vice President-elect, Former President, Prime Minister, Deputy Prime Minister, Premier,
Chancellor, Vice Chancellor, Taoiseach, First Minister, First Lady, Minister, Deputy Minister,
Foreign Minister, Finance Minister, Defense Minister, Defence Minister, Interior Minister,
Justice Minister, Health Minister, Foreign Secretary, Home Secretary, Health Secretary,
Secretary, Secretary of State, Secretary General, Secretary-General, Defense Secretary,
Treasury Secretary, Undersecretary, Under Secretary, Assistant Secretary, Press Secretary,
White House Press Secretary, Chief of Staff, National Security Adviser,
National Security Advisor, Attorney General, Deputy Attorney General, Solicitor General,
Surgeon General, Inspector General, Special Counsel, Auditor General, Comptroller, Treasurer,
Senator, Sen, Sen., Sens, Sens., U.S. Sen., U.S. Senator, State Sen., state Sen., State Senator,
Representative, Rep, Rep., Reps, Reps., U.S. Rep., State Rep., state Rep., Congressman,
Congresswoman, Congressmember, Assemblyman, Assemblywoman, Assemblymember, Assembly Speaker,
Delegate, Del., Governor, Gov, Gov., Govs., Lieutenant Governor, Lt. Gov., Lieutenant Gov.,
Mayor, Deputy Mayor, Vice Mayor, Councilman, Councilwoman, Councilmember, Councillor, Councilor,
Cllr, Alderman, Alderwoman, Alderperson, Selectman, Supervisor, Commissioner, Ambassador, Amb.,
Consul, Envoy, Special Envoy, High Commissioner, Speaker, House Speaker, Majority Leader,
Minority Leader, Senate Majority Leader, Senate Minority Leader, House Majority Leader,
House Minority Leader, Majority Whip, Minority Whip, Chairman, Chairwoman, Chairperson, Chair,
Chief Justice, Justice, Associate Justice, Judge, District Judge, U.S. District Judge,
Circuit Judge, Magistrate, District Attorney, Prosecutor, Public Defender, Sheriff,
Deputy Sheriff, Chief, Police Chief, Fire Chief, Deputy, Constable, Detective, Det., Inspector,
Insp., Chief Inspector, Superintendent, Supt., Officer, Trooper, Patrolman, Marshal, Agent,
Special Agent, General, Gen, Gen., Lt. Gen., Maj. Gen., Brig. Gen., Major General,
Lieutenant General, Brigadier General, Brigadier, Colonel, Col, Col., Lt. Col.,
Lieutenant Colonel, Major, Maj, Maj., Captain, Capt, Capt., Lieutenant, Lt, Lt., 1st Lt.,
2nd Lt., Sergeant, Sgt, Sgt., Staff Sgt., Master Sgt., Sgt. Maj., Sergeant Major, Corporal, Cpl,
Cpl., Lance Cpl., Private, Pvt., Pfc., Spc., Specialist, Admiral, Adm, Adm., Rear Adm.,
Vice Adm., Rear Admiral, Vice Admiral, Commander, Cmdr, Cmdr., Lt. Cmdr., Commodore, Ensign,
Petty Officer, Airman, Seaman, Field Marshal, Air Marshal, Coach, Head Coach, Manager,
Principal, Headteacher, Headmaster, Headmistress, Provost, CEO, Astronaut
`;

/** Offices that tell the gender of whoever holds them. */
const genderedOffices: Readonly<Record<string, Gender>> = {
  congressman: "m",
  congresswoman: "f",
  assemblyman: "m",
  assemblywoman: "f",
  councilman: "m",
  councilwoman: "f",
  alderman: "m",
  alderwoman: "f",
  chairman: "m",
  chairwoman: "f",
  selectman: "m",
  patrolman: "m",
  headmaster: "m",
  headmistress: "f",
  "first lady": "f",
};

/** Titles by their lower-case words, tokens split by spaces. */
export const titleList: readonly (readonly [string, Title])[] = [
  ...(["f", "m", "either"] as const).flatMap((gender) =>
    splitList(honorifics[gender]).map((title) => entry(title, gender, "honorific")),
  ),
  ...splitList(offices).map((title) =>
    entry(title, genderedOffices[title.toLowerCase()] ?? "either", "office"),
  ),
];

function entry(title: string, gender: Gender, kind: Title["kind"]): readonly [string, Title] {
  return [title.toLowerCase(), { gender, kind }];
}

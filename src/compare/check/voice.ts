import { foldLetters } from "../words/fold-letters.js";

/** Whoever speaks or writes, as far as is known. */
export interface Voice {
  /** Of the registry or the archive: equal ids are one voice, other ids another. */
  readonly id: string | null;
  readonly name: string | null;
}

/** Whether two voices are one; null where it cannot be told. */
export function isSameVoice(a: Voice, b: Voice): boolean | null {
  if (a.id !== null && b.id !== null) return a.id === b.id;
  if (a.name === null || b.name === null) return null;
  const [here, there] = [nameWords(a.name), nameWords(b.name)];
  if (here.length === 0 || there.length === 0) return null;
  if (here.join(" ") === there.join(" ")) return true;
  const isSurname = here.length === 1 || there.length === 1;
  if (here.at(-1) !== there.at(-1)) return isSurname ? null : false;
  // "Ito" may be "Marta Ito"; "M. Ito" and "Maria Ito" may each be.
  if (isSurname) return true;
  return here[0]![0] === there[0]![0] ? null : false;
}

/** Whether it is known who a voice is: by an id, or by a name of more than a surname. */
export function isResolved(voice: Voice | null): voice is Voice {
  return voice !== null && (voice.id !== null || nameWords(voice.name ?? "").length > 1);
}

export function surnameOf({ name }: Voice): string | null {
  return name === null ? null : (nameWords(name).at(-1) ?? null);
}

function nameWords(name: string): string[] {
  return name
    .split(/\s+/)
    .map(foldLetters)
    .filter((word) => word !== "");
}

import {
  dropNote,
  findSubject,
  listNotes,
  lostNotes,
  setNote,
  SubjectError,
} from "../../archive/index.js";
import type { Store } from "../../store/index.js";
import { withArchive } from "../archive/open-archive.js";
import type { NoteOptions } from "../commands/hide.js";
import { exitCodes } from "../exit-codes.js";
import { complain, writeOut } from "../output/write-out.js";
import { handOf } from "./editor.js";

type Kind = "hide" | "dispute";

/** What each is called once it is done. */
const done = { hide: "hidden", dispute: "disputed" } as const;

/** `onrecord hide` and `onrecord dispute`. Sets `process.exitCode`. */
export async function noteCommand(
  kind: Kind,
  id: string | undefined,
  options: NoteOptions,
  refuse: (message: string) => never,
): Promise<void> {
  const { note, undo, list } = options;
  if (list) {
    return withArchive(options.db, { readOnly: true }, (store) => showNotes(store, kind));
  }
  if (id === undefined)
    return refuse(`error: missing argument 'id'; or --list what is ${done[kind]}`);
  if (!undo && !note?.trim()) {
    return refuse(`error: say why with --note "…"; it is published beside what is ${done[kind]}`);
  }
  await withArchive(options.db, {}, (store) =>
    undo ? takeBack(store, kind, id, options) : put(store, kind, id, { ...options, note: note! }),
  );
}

async function put(
  store: Store,
  kind: Kind,
  id: string,
  options: NoteOptions & { readonly note: string },
): Promise<void> {
  const subject = await findSubject(store, id);
  await setNote(store, handOf(options), kind, subject, options.note);
  await writeOut(`${subject.kind} ${subject.id} is ${done[kind]}: ${options.note}\n`);
}

/** A note may stand on what is no more in the archive; then it is known by the id that it was given. */
async function takeBack(store: Store, kind: Kind, id: string, options: NoteOptions): Promise<void> {
  const hand = handOf(options);
  if (await dropNote(store, hand, kind, { id })) {
    return writeOut(`${id} is not ${done[kind]} any more\n`);
  }
  const subject = await findSubject(store, id);
  if (await dropNote(store, hand, kind, subject)) {
    return writeOut(`${subject.kind} ${subject.id} is not ${done[kind]} any more\n`);
  }
  throw new SubjectError(
    `The ${subject.kind} "${id}" is not ${done[kind]}; see "onrecord ${kind} --list"`,
  );
}

async function showNotes(store: Store, kind: Kind): Promise<void> {
  const lost = new Set((await lostNotes(store)).map(({ subject }) => subject));
  for (const { subject_kind: what, subject, note, editor, at } of await listNotes(store, kind)) {
    const mark = lost.has(subject) ? " (stands on nothing any more)" : "";
    await writeOut(`${what} ${subject}${mark}\n    ${note}\n    ${editor}, ${at}\n`);
  }
  if (lost.size === 0) return;
  complain(
    `${lost.size} notes stand on nothing any more: their statements were read otherwise, or their people are gone; look for what they meant, note it anew, and take the old ones back with --undo`,
  );
  process.exitCode = exitCodes.ok;
}

import {
  addEditor,
  correctedGold,
  countUnchecked,
  listEditors,
  revokeEditor,
  writeAtomically,
} from "../../archive/index.js";
import type { Store } from "../../store/index.js";
import { withArchive } from "../archive/open-archive.js";
import type { EditorOptions } from "../commands/editor.js";
import { handOf } from "../keeping/editor.js";
import { complain, writeOut } from "../output/write-out.js";

/** `onrecord editor add`: the token alone goes to standard output, so that it can be passed on. */
export async function addCommand(name: string, options: EditorOptions): Promise<void> {
  const token = await withArchive(options.db, {}, (store) =>
    addEditor(store, handOf(options), name),
  );
  await writeOut(`${token}\n`);
  complain(
    `this is the token of ${name}, to sign in by at /sign-in; it is not kept and not shown again`,
  );
}

/** `onrecord editor list`. */
export async function listCommand(options: EditorOptions): Promise<void> {
  const now = new Date().toISOString();
  const editors = await withArchive(options.db, { readOnly: true }, (store) =>
    listEditors(store, now),
  );
  if (editors.length === 0 && !options.json) {
    complain('there is no editor yet; add one with "onrecord editor add NAME"');
  }
  for (const one of editors) {
    const { name, made, sessions } = one;
    const where = `signed in in ${sessions} ${sessions === 1 ? "browser" : "browsers"}`;
    await writeOut(
      options.json
        ? `${JSON.stringify(one)}\n`
        : `${name}  since ${made.slice(0, dayLength)}, ${where}\n`,
    );
  }
}

const dayLength = "2026-05-23".length;

/** `onrecord editor revoke`. */
export async function revokeCommand(name: string, options: EditorOptions): Promise<void> {
  await withArchive(options.db, {}, (store) => revokeEditor(store, handOf(options), name));
  await writeOut(`${name} is no editor any more and signed out everywhere\n`);
}

/** `onrecord editor gold`. */
export async function goldCommand({ db, out }: EditorOptions): Promise<void> {
  const written = { articles: 0 };
  const unchecked = await withArchive(db, { readOnly: true }, async (store) => {
    const lines = goldLines(store, written);
    if (out !== undefined) await writeAtomically(out, lines);
    else for await (const line of lines) await writeOut(line);
    return countUnchecked(store);
  });
  const to = out === undefined ? "" : ` to ${out}`;
  complain(`wrote ${count(written.articles)} that editors checked as a whole${to}`);
  if (unchecked > 0) {
    complain(
      `${count(unchecked)} with corrections ${unchecked === 1 ? "is" : "are"} not gold: nobody said that everything in ${unchecked === 1 ? "it" : "them"} was looked at`,
    );
  }
}

async function* goldLines(store: Store, written: { articles: number }): AsyncGenerator<string> {
  for await (const record of correctedGold(store)) {
    written.articles += 1;
    yield `${JSON.stringify(record)}\n`;
  }
}

function count(articles: number): string {
  return `${articles} ${articles === 1 ? "article" : "articles"}`;
}

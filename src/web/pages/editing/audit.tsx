import type { AuditPage } from "../../../api/shapes/index.js";
import { askFor } from "../../ask.js";
import type { Route } from "../../create-web.js";
import { articlePath, personPath, statementPath, withParams } from "../../paths.js";
import { Undo } from "./edit-list.js";
import { sayMoment } from "./labels.js";
import { forEditors } from "./sign-in.js";

type Entry = AuditPage["entries"][number];

/** Who changed what and when, and what it was before and after. */
export const audit: Route = forEditors({
  path: "/audit",
  page: async ({ ask, context: { url } }) => {
    const shown = await askFor<AuditPage>(ask, `/api/audit${url.search}`);
    return {
      head: {
        title: "Audit – onrecord",
        description: "Who changed what.",
        canonical: "/audit",
        scripts: ["site.js"],
      },
      place: null,
      body: <AuditBody shown={shown} url={url} />,
    };
  },
});

function AuditBody({ shown, url }: { shown: AuditPage; url: URL }) {
  const { entries, next } = shown;
  const [editor, subject] = ["editor", "subject"].map((name) => url.searchParams.get(name) ?? "");
  return (
    <div class="editing">
      <h1>Audit</h1>
      <form action="/audit" method="get" class="row">
        <label>
          By
          <input type="text" name="editor" value={editor} placeholder="any editor" />
        </label>
        <label>
          Of
          <input type="text" name="subject" value={subject} placeholder="any id" />
        </label>
        <button type="submit">Show</button>
      </form>
      {entries.length === 0 ? (
        <p class="state">
          Nothing was changed{editor || subject ? " by them, or of that" : " yet"}.
        </p>
      ) : (
        <ol class="list audit">
          {entries.map((entry) => (
            <li key={entry.key}>
              <EntryLine entry={entry} next={url.pathname + url.search} />
            </li>
          ))}
        </ol>
      )}
      {next !== null && (
        <nav class="pager" aria-label="Pages">
          <a
            class="button"
            rel="next"
            href={withParams("/audit", { editor, subject, after: String(next) })}
          >
            Earlier
          </a>
        </nav>
      )}
    </div>
  );
}

const pathOf: Readonly<Record<Entry["kind"], ((id: string) => string) | null>> = {
  statement: (id) => statementPath({ id }),
  article: (id) => articlePath(id),
  person: personPath,
  other: null,
};

function EntryLine({ entry, next }: { entry: Entry; next: string }) {
  const { editor, at, action, subject, kind, undo, changes } = entry;
  const path = pathOf[kind];
  return (
    <>
      <p class="audit-head">
        <span>
          <time dateTime={at}>{sayMoment(at)}</time> · <b>{editor}</b> · {action}{" "}
          {subject !== "" &&
            (path === null ? <bdi>{subject}</bdi> : <a href={path(subject)}>{shorten(subject)}</a>)}
        </span>
        {undo !== null && (
          <Undo
            path={`/${undo.of === "edit" ? "edits" : "decisions"}/${undo.key}/undo`}
            next={next}
            what={`${action} ${undo.key}`}
          />
        )}
      </p>
      {changes.length > 0 && (
        <dl class="changes">
          {changes.map(({ field, before, after }) => (
            <div key={field}>
              <dt>{field}</dt>
              <dd>
                <Value label="before" words={before} />
                {before !== null && after !== null && <span aria-hidden="true"> → </span>}
                <Value label="after" words={after} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function Value({ label, words }: { label: "before" | "after"; words: string | null }) {
  if (words === null) return null;
  return (
    <>
      <span class="visually-hidden">{label}: </span>
      {label === "before" ? <del dir="auto">{words}</del> : <ins dir="auto">{words}</ins>}
    </>
  );
}

/** As much of an id as tells it from others on the page. */
const shownId = 18;

function shorten(id: string): string {
  return id.length > shownId ? `${id.slice(0, shownId)}…` : id;
}

import type { PageContext } from "../page-context.js";

/** What was written into the form, to stand in it again. */
export interface Written {
  readonly text: string;
  readonly url: string;
  readonly published: string;
}

export const nothingWritten: Written = { text: "", url: "", published: "" };

/** By which a text or an address is sent to be read. It works without script. */
export function ReadForm({ written, context }: { written: Written; context: PageContext }) {
  return (
    <form class="read-form" method="post" action="/read">
      <label>
        A text
        <textarea name="text" rows={written.text === "" ? 14 : 8} dir="auto" spellcheck={false}>
          {written.text}
        </textarea>
      </label>
      <label>
        or the address of an article
        <input
          type="url"
          name="url"
          value={written.url}
          placeholder="https://"
          inputMode="url"
          autocomplete="off"
        />
      </label>
      <label>
        Published on, so that “on Tuesday” can be told (if you know it)
        <input type="date" name="published" value={written.published} />
      </label>
      {context.editor !== null && (
        <label class="tick">
          <input type="checkbox" name="keep" value="yes" /> keep it in the archive
        </label>
      )}
      <p>
        <button type="submit">Read it</button>{" "}
        <button type="submit" formAction="/read.json" class="plain">
          As JSON
        </button>
      </p>
    </form>
  );
}

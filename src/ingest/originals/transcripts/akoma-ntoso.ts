import { Parser } from "htmlparser2";
import type { Problem } from "../../../model/index.js";
import { dayOf } from "../../dates.js";
import { dropDoctype } from "../../feeds/drop-doctype.js";
import { foldSpace } from "../../html/fold.js";
import type { Ingested } from "../../ingested.js";
import { problem } from "../../problems.js";
import { articleFromTurns, type Turn } from "./turn.js";

/** Elements in which somebody speaks. */
const speeches = new Set(["speech", "question", "answer"]);
/** Elements inside them that nobody spoke: the label, remarks and scenes, notes. */
const unspoken = new Set([
  "from",
  "remark",
  "scene",
  "narrative",
  "summary",
  "recordedtime",
  "authorialnote",
  "num",
  "heading",
]);
/** Elements whose end parts words. */
const parting = new Set(["p", "blocklist", "item", "br", "eol", "block"]);

/** Whether an XML text is Akoma Ntoso, by its root. */
export function isAkomaNtoso(root: string | null): boolean {
  return root?.toLowerCase() === "akomantoso";
}

/**
 * A debate of Akoma Ntoso 2 or 3 as a transcript: speeches, questions and
 * answers in order, their speakers by `by` among the references, else by
 * `from`. Remarks and scenes are not what somebody said, and are left out.
 */
export function articleFromAkomaNtoso(xml: string, label: string): Ingested {
  const reader = new DebateReader();
  const parser = new Parser(reader, { xmlMode: true, decodeEntities: true });
  parser.write(dropDoctype(xml).xml);
  parser.end();
  const problems = endPattern.test(xml.slice(-tailLength)) ? [] : [cutOff(label)];
  const { title, url, published, language } = reader;
  return articleFromTurns(
    {
      fields: { title, url, published, language },
      turns: reader.turns(),
      medium: "debate",
      why: "akoma-ntoso",
      problems,
    },
    label,
  );
}

/** A whole document ends by closing its root; a comment may stand behind. */
const endPattern = /<\/(?:[\w.-]{1,30}:)?akomaNtoso\s{0,9}>/i;
const tailLength = 1000;

function cutOff(label: string): Problem {
  const message = `${label}: the document ends before </akomaNtoso>; what came before is kept, get the whole one`;
  return problem("cut-off", message);
}

interface OpenSpeech {
  readonly by: string | null;
  from: string;
  words: string;
}

/** Takes the parser's events; the depth of the document does not matter to it. */
class DebateReader {
  title: string | null = null;
  url: string | null = null;
  published: string | null = null;
  language: string | null = null;
  readonly #names = new Map<string, string>();
  readonly #speeches: OpenSpeech[] = [];
  readonly #open: OpenSpeech[] = [];
  /** Elements open inside what nobody spoke. */
  #unspoken = 0;
  #isFrom = false;
  #heading: string | null = null;

  onopentag(name: string, attributes: Record<string, string>): void {
    const element = localName(name);
    this.#readMetadata(element, attributes);
    if (speeches.has(element)) {
      this.#open.push({ by: referenceIn(attributes["by"]), from: "", words: "" });
      this.#speeches.push(this.#open.at(-1)!);
    }
    const isUnspoken = this.#open.length > 0 && unspoken.has(element);
    if (isUnspoken || this.#unspoken > 0) this.#unspoken++;
    if (element === "from") this.#isFrom = true;
    if (element === "heading" || element === "doctitle") this.#heading = "";
  }

  ontext(text: string): void {
    const speech = this.#open.at(-1);
    if (this.#heading !== null) this.#heading += text;
    if (speech && this.#isFrom) speech.from += text;
    if (speech && this.#unspoken === 0) speech.words += text;
  }

  onclosetag(name: string): void {
    const element = localName(name);
    if (this.#unspoken > 0) this.#unspoken--;
    if (element === "from") this.#isFrom = false;
    if (parting.has(element) && this.#open.length > 0) this.#open.at(-1)!.words += " ";
    if (element === "heading" || element === "doctitle") {
      this.title ??= foldSpace(this.#heading ?? "") || null;
      this.#heading = null;
    }
    if (speeches.has(element)) this.#open.pop();
  }

  /** The speeches with their words and names. */
  turns(): Turn[] {
    return this.#speeches.flatMap((speech) => {
      const words = foldSpace(speech.words);
      const label = foldSpace(speech.from).replace(/\s?:$/, "");
      const speaker = (this.#names.get(speech.by ?? "") ?? label) || null;
      const pieces = [{ words, from: null, to: null }];
      return words === "" ? [] : [{ speaker, speakerId: speech.by, pieces }];
    });
  }

  #readMetadata(element: string, attributes: Record<string, string>): void {
    const value = attributes["value"] ?? "";
    if (/^tlc(?:person|organization|role)$/.test(element)) {
      const id = attributes["eId"] ?? attributes["id"];
      const name = foldSpace(attributes["showAs"] ?? "");
      if (id !== undefined && name !== "") this.#names.set(id, name);
    } else if (element === "frbrdate" && !/export|generation/i.test(attributes["name"] ?? "")) {
      this.published ??= dayOf(attributes["date"] ?? "");
    } else if (element === "frbrlanguage") {
      const code = /^[a-z]{2}$/.exec(attributes["language"] ?? "");
      this.language ??= code?.[0] ?? longCodes.get(attributes["language"] ?? "") ?? null;
    } else if (/^frbr(?:alias|uri|this)$/.test(element) && /^https?:\/\//.test(value)) {
      this.url ??= value;
    }
  }
}

/** Akoma Ntoso writes languages in three letters (ISO 639-2); those of the largest parliaments. */
const longCodes: ReadonlyMap<string, string> = new Map(
  "eng=en fra=fr fre=fr deu=de ger=de spa=es ita=it por=pt nld=nl dut=nl swe=sv fin=fi dan=da nor=no pol=pl ell=el gre=el"
    .split(" ")
    .map((pair) => pair.split("=") as [string, string]),
);

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1).toLowerCase();
}

/** "#ruiz" → "ruiz"; older documents lead with a path. */
function referenceIn(by: string | undefined): string | null {
  const id = (by ?? "").replace(/^.{0,300}#/, "").trim();
  return id === "" ? null : id;
}

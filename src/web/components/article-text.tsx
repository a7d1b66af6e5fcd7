import type { MarkedRow, Piece, Told } from "../article/mark-article.js";
import { voiceClass } from "../article/select-statements.js";

/** In how many statements of a row hover joins the parts without script; further ones share. */
const ties = 12;

/** The class by which a style sheet joins the parts of one statement within its row. */
export function tieClass({ number }: Pick<Told, "number">): string {
  return `t${number % ties}`;
}

type Shown = (told: Told) => boolean;

/** A block of the article with its statements marked. */
export function ArticleBlock({ row, isShown }: { row: MarkedRow; isShown: Shown }) {
  const boxed = row.statements.find(({ kind }) => kind === "post" || kind === "turn");
  const isPost = boxed?.kind === "post";
  const classes = [
    "text",
    isPost ? "b-post" : `b-${row.kind}`,
    boxed && `boxed ${voiceClass(boxed)}`,
  ].filter(Boolean);
  const Tag = isPost ? "blockquote" : tags[row.kind];
  return (
    <Tag class={classes.join(" ")} dir="auto">
      {isPost && <PostHead told={boxed} />}
      <Pieces pieces={row.pieces} isShown={isShown} />
    </Tag>
  );
}

/** What a post is headed with where it was posted: who, where and when, as far as it is told. */
function PostHead({ told }: { told: Told }) {
  const { attributed, speakers, mediumName, when } = told;
  const facts = [
    attributed ? speakers.map(({ name }) => name).join(" and ") : "someone not told for sure",
    mediumName === null ? "a post" : `on ${mediumName}`,
    when,
  ].filter((fact) => fact !== null);
  return <span class="post-head">{facts.join(" · ")}</span>;
}

const tags = {
  title: "h1",
  heading: "h2",
  paragraph: "p",
  quote: "blockquote",
  post: "blockquote",
  caption: "p",
  byline: "p",
  dateline: "p",
  list: "p",
  pullquote: "p",
  furniture: "p",
} as const satisfies Readonly<Record<MarkedRow["kind"], string>>;

function Pieces({ pieces, isShown }: { pieces: readonly Piece[]; isShown: Shown }) {
  return (
    <>
      {pieces.map(({ text, begins, marks }) => (
        <>
          {begins.map((told) => (
            <Label told={told} isShown={isShown} />
          ))}
          {marks.toReversed().reduce(
            (inner, { told, classes }) => (
              <span
                class={`${classes} ${tieClass(told)}${isShown(told) ? "" : " off"}`}
                data-s={told.number}
              >
                {inner}
              </span>
            ),
            <>{text}</>,
          )}
        </>
      ))}
    </>
  );
}

/** The initials before a statement's first words: a link to its note, and where focus stops. */
function Label({ told, isShown }: { told: Told; isShown: Shown }) {
  const { number, kind, attributed, who } = told;
  const initials = initialsOf(told);
  const by = attributed ? who : "someone not told for sure";
  const off = isShown(told) ? "" : " off";
  return (
    <a
      class={`tag jump ${voiceClass(told)} ${tieClass(told)}${off}`}
      id={`s${number}`}
      href={`#n${number}`}
      data-s={number}
      aria-label={`${initials}: statement ${number}, ${kind}, by ${by}`}
    >
      {initials}
    </a>
  );
}

/** The letters that stand for a statement's speakers; "?" where they are not told for sure. */
function initialsOf({ attributed, speakers }: Told): string {
  return attributed ? speakers.map(({ initials }) => initials).join("+") : "?";
}

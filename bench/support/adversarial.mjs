/**
 * Texts on which a careless reader takes quadratic time: each takes a length
 * in characters and gives a text of about that length.
 */
export const shapes = {
  "unclosed marks": (length) => fill("“We said so. ", length),
  "nested marks": (length) => fill("“‘", length / 2) + fill("’”", length / 2),
  "alternating apostrophes": (length) => fill("' ’ 'n' ", length),
  "straight marks": (length) => fill('" ', length),
  "one long line": (length) =>
    fill("The council met again and the ferry stayed in the harbour. ", length),
  "many said": (length) => fill("said she said he said ", length),
  "many brackets": (length) => fill("([{(", length / 2) + fill(")}])", length / 2),
  "many names": (length) => fill("Marta Ito and Dov Aalto of Lowhaven ", length),
  "many speakers": (length) => fill("“No,” said Marta Ito. “Yes,” said Dov Aalto.\n\n", length),
  "empty lines": (length) => fill("\n\n", length),
  "one word": (length) => fill("a", length),
};

/** The same for pages. */
export const pageShapes = {
  "nested elements": (length) => fill("<div>", length / 2) + fill("</div>", length / 2),
  "unclosed elements": (length) => fill("<b><p>", length),
  "misnested elements": (length) => fill("<b>", length / 2) + fill("</i>", length / 2),
  "block quotes without end": (length) => fill("<blockquote>a — b (@c)", length),
  "one long paragraph": (length) => `<p>${fill("word, and another ", length)}`,
  "one long list": (length) => `<ul>${fill("<li>some words of an item", length)}`,
  "one long row": (length) => `<table><tr>${fill("<td>a", length)}`,
};

function fill(piece, length) {
  return piece.repeat(Math.ceil(length / piece.length));
}

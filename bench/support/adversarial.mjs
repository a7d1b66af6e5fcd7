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

function fill(piece, length) {
  return piece.repeat(Math.ceil(length / piece.length));
}

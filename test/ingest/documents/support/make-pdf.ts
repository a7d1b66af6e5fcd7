import { deflateSync } from "node:zlib";

/** A line of text on a page, in points from its lower left. */
export interface PlacedLine {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
}

/** A small PDF of these lines, written by hand (ISO 32000). `info` is the document information. */
export function makePdf(
  pages: readonly (readonly PlacedLine[])[],
  info: Readonly<Record<string, string>> = {},
): Buffer {
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ...pages.flatMap((lines, index) => pageObjects(lines, 5 + index * 2)),
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} (${value})`)
      .join(" ")} >>`,
  ];
  return assemble(objects);
}

function pageObjects(lines: readonly PlacedLine[], contents: number): string[] {
  const operators = lines
    .map(
      ({ x, y, text, size = 11 }) =>
        `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escape(text)}) Tj ET`,
    )
    .join("\n");
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${contents} 0 R >>`,
    streamObject(deflateSync(Buffer.from(operators, "latin1"))),
  ];
}

export function streamObject(packed: Uint8Array): string {
  const data = Buffer.from(packed).toString("latin1");
  return `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${data}\nendstream`;
}

function escape(text: string): string {
  return text.replaceAll(/[\\()]/g, (char) => `\\${char}`);
}

/** Numbers the objects and writes the table of where they stand. The last one is the information. */
export function assemble(objects: readonly string[], trailer = ""): Buffer {
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R ${trailer}>>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + table + end, "latin1");
}

/** Lines one below the other, from `top` down. */
export function column(
  texts: readonly string[],
  { x = 72, top = 760, leading = 14, size = 11 } = {},
): PlacedLine[] {
  return texts.map((text, index) => ({ x, y: top - index * leading, text, size }));
}

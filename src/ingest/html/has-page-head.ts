/** How much of some markup is looked at for what only a whole page has. */
const headWindow = 4096;

/** Whether markup is a whole page with its furniture, and not a part of one that stands by itself. */
export function hasPageHead(html: string): boolean {
  return /<(?:!doctype\s+html|html|head|body)\b/i.test(html.slice(0, headWindow));
}

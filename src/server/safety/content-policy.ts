/**
 * Where reports of breaches go. `report-uri` is used rather than `report-to`:
 * every browser knows it, and sends at once and over http too.
 */
export const reportPath = "/csp-report";

/** Whose frames a page may stand in. */
export type Framing = "nobody" | "anybody";

/**
 * The content security policy of every answer: nothing but this site's own
 * files. No inline script and no inline style are allowed, so that a text
 * which slipped through as markup could still not run. Elements of JSON-LD are
 * data and need no allowance.
 */
export function contentPolicy(framing: Framing): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    // The search box of some browsers and plots of others' style sheets draw small images from `data:`.
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    `frame-ancestors ${framing === "anybody" ? "*" : "'none'"}`,
    "base-uri 'none'",
    `report-uri ${reportPath}`,
  ].join("; ");
}

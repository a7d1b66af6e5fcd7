import type { Problem } from "../../model/index.js";
import { problem, quoteValue } from "../problems.js";
import { findJsonFault } from "./find-fault.js";

/** A JSON text as a value, or the problem that says where it goes wrong. */
export function parseJson(
  text: string,
  label: string,
): { readonly value: unknown } | { readonly problem: Problem } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    // Some versions of Node throw a RangeError on nesting beyond the stack.
    if (error instanceof RangeError) return { problem: problem("too-large", tooDeep(label)) };
    if (!(error instanceof SyntaxError)) throw error;
    return { problem: problem("bad-format", describeFault(text, label)) };
  }
}

function tooDeep(label: string): string {
  return `${label}: it is nested too deep to be read; flatten it`;
}

/** How many characters around a fault are quoted. */
const faultWindow = 20;

function describeFault(text: string, label: string): string {
  const fault = findJsonFault(text);
  const before = text.slice(0, fault);
  const line = before.split("\n").length;
  const column = fault - (before.lastIndexOf("\n") + 1) + 1;
  const place = line === 1 ? `column ${column}` : `line ${line}, column ${column}`;
  if (fault >= text.length) {
    const last = quoteValue(text.slice(-faultWindow));
    return `${label}: not JSON: it ends too early, at ${place}, after ${last}; complete it or remove it`;
  }
  const near = quoteValue(text.slice(fault, fault + faultWindow));
  return `${label}: not JSON at ${place}, near ${near}; correct it or remove it`;
}

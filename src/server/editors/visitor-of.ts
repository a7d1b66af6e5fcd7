import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { sessionCookie } from "../../api/session-cookie.js";
import { editorOfSession, editorOfToken } from "../../archive/index.js";
import type { Store } from "../../store/index.js";
import { anybody, type Visitor } from "../site/visitor.js";

/** A token that a program sends; longer ones are nobody's, and not looked up. */
const bearer = /^bearer +([\w.~+/=-]{1,200})$/i;

/** Tells who asks: an editor by the token that a program sends or by the cookie of a browser; else a reader. */
export function createVisitorOf(
  store: Store,
  now: () => string = () => new Date().toISOString(),
): (context: Context) => Promise<Visitor> {
  return async (context) => {
    const token = bearer.exec(context.req.header("authorization") ?? "")?.[1];
    if (token !== undefined) return { editor: await editorOfToken(store, token) };
    // Most who ask have no cookie, and nothing is looked up for them.
    if (context.req.header("cookie") === undefined) return anybody;
    const secret = sessionIn(context);
    if (secret === undefined) return anybody;
    return { editor: await editorOfSession(store, secret, now()) };
  };
}

/** What the browser keeps that an editor signed in with; of both cookies the one that no other host can set. */
export function sessionIn(context: Context): string | undefined {
  return getCookie(context, sessionCookie.secure) ?? getCookie(context, sessionCookie.plain);
}

import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";
import { signIn, signOut } from "../../archive/index.js";
import { ApiProblem } from "../errors/api-problem.js";
import { sessionCookie } from "../session-cookie.js";
import { describePost } from "./describe-post.js";
import type { AddRoutes } from "./index.js";

const enter = describePost({
  path: "/api/sign-in",
  summary: "Sign in by an editor's token",
  description: "Sets a cookie for two weeks. Programs need none: they send the token each time.",
  sent: z.strictObject({ token: z.string().max(200) }),
  answer: z.object({ editor: z.string() }).openapi("SignedIn"),
});

const leave = describePost({
  path: "/api/sign-out",
  summary: "Sign out",
  sent: z.strictObject({}),
  answer: z.object({ done: z.boolean() }).openapi("SignedOut"),
});

/** Signing in and out. */
export const addSessions: AddRoutes = (api, { store }) => {
  api.openapi(enter, async (asked) => {
    const { token } = asked.req.valid("json");
    const session = await signIn(store, token.trim(), new Date().toISOString());
    if (session === null) {
      throw new ApiProblem(
        "not-signed-in",
        'This is no editor\'s token; it may have been taken back. A new one is made by "onrecord editor add"',
      );
    }
    const { secure = false } = knownOf(asked);
    // No script can read it, and no other site send it.
    setCookie(asked, secure ? sessionCookie.secure : sessionCookie.plain, session.secret, {
      httpOnly: true,
      sameSite: "Strict",
      path: "/",
      maxAge: session.lasts,
      secure,
    });
    asked.header("cache-control", "no-store");
    return asked.json({ editor: session.editor }, 200);
  });
  api.openapi(leave, async (asked) => {
    const { session } = knownOf(asked);
    if (session !== undefined) await signOut(store, session);
    deleteCookie(asked, sessionCookie.plain, { path: "/" });
    deleteCookie(asked, sessionCookie.secure, { path: "/", secure: true });
    return asked.json({ done: true }, 200);
  });
};

/** What the server tells of who asks, beside the request. */
interface Known {
  readonly secure?: boolean;
  readonly session?: string;
}

function knownOf(asked: Context): Known {
  return (asked.env ?? {}) as Known;
}

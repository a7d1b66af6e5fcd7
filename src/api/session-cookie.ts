/** The cookie that a browser keeps while an editor is signed in; over https its name says that no other host can have set it. */
export const sessionCookie = {
  plain: "onrecord-session",
  secure: "__Host-onrecord-session",
} as const;

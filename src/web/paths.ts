/** An id without its "sha256:", as it stands in an address; what does not begin so stays as it is. */
export function shortId(id: string): string {
  return id.startsWith("sha256:") ? id.slice("sha256:".length) : encodeURIComponent(id);
}

/** The permalink of a statement. */
export function statementPath({ id }: { readonly id: string }): string {
  return `/statements/${shortId(id)}`;
}

/** A statement to stand in a frame of another page. */
export function embedPath(statement: { readonly id: string }): string {
  return `${statementPath(statement)}/embed`;
}

/** An article's page, at one of its statements where that is given. */
export function articlePath(id: string, statement?: { readonly number: number }): string {
  const place = statement === undefined ? "" : `#s${statement.number}`;
  return `/articles/${shortId(id)}${place}`;
}

export function personPath(id: string): string {
  return `/people/${shortId(id)}`;
}

export function exchangePath(id: string): string {
  return `/exchanges/${shortId(id)}`;
}

/** An address with parameters, those that are empty left out. */
export function withParams(
  path: string,
  params: Readonly<Record<string, string | readonly string[] | null | undefined>>,
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    for (const one of [value ?? []].flat()) if (one !== "") search.append(name, one);
  }
  const words = search.toString();
  return words === "" ? path : `${path}?${words}`;
}

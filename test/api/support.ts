import { expect } from "vitest";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";

/** Asks a server and gives its JSON; fails where the answer is a problem. */
export async function getJson<Shape>(url: string): Promise<Shape> {
  const response = await fetch(url);
  const text = await response.text();
  expect(response.status, `${url}: ${text.slice(0, 300)}`).toBe(200);
  return JSON.parse(text) as Shape;
}

interface Described {
  readonly paths: Readonly<
    Record<
      string,
      {
        readonly get?: {
          readonly tags?: readonly string[];
          readonly responses: Readonly<
            Record<string, { readonly content?: Readonly<Record<string, { schema: object }>> }>
          >;
        };
      }
    >
  >;
  readonly components: object;
}

/** Checks answers against what a server's own /openapi.json says of them. */
export async function readDescription(url: string) {
  const api = await getJson<Described>(`${url}/openapi.json`);
  const ajv = new Ajv2020({ strict: false });
  const checks = new Map<string, ValidateFunction>();
  const checkOf = (path: string, status: number, type: string): ValidateFunction => {
    const key = `${path} ${status} ${type}`;
    const schema = api.paths[path]?.get?.responses[status]?.content?.[type]?.schema;
    if (schema === undefined) throw new Error(`/openapi.json does not tell of ${key}`);
    const check = checks.get(key) ?? ajv.compile({ ...schema, components: api.components });
    checks.set(key, check);
    return check;
  };
  return {
    paths: Object.keys(api.paths).filter((path) => api.paths[path]?.get !== undefined),
    /** Whether only editors are answered. */
    isForEditors: (path: string): boolean => api.paths[path]?.get?.tags?.[0] === "Editing",
    /** Fails where an answer of a path (as the description names it) is not as described. */
    expectAs: (path: string, status: number, type: string, answer: unknown): void => {
      const check = checkOf(path, status, type);
      expect(check(answer), `${path}: ${ajv.errorsText(check.errors)}`).toBe(true);
    },
  };
}

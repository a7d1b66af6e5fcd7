import { askFor } from "../ask.js";
import type { Route } from "../create-web.js";
import { listFields, sayType, type TypeWords } from "../reference/list-fields.js";
import type { OpenApi, Operation, Parameter, Schema } from "../reference/openapi.js";

/** The reference of the API, from its own description. */
export const apiReference: Route = {
  path: "/docs/api",
  page: async ({ ask }) => {
    const api = await askFor<OpenApi>(ask, "/openapi.json");
    return {
      head: {
        title: "API – onrecord",
        description: "What programs can ask of this record, and what they get.",
        canonical: "/docs/api",
        alternates: [
          { type: "application/json", href: "/openapi.json", title: "This reference as OpenAPI" },
        ],
      },
      place: null,
      body: <Reference api={api} />,
    };
  },
};

/** What the answers hold: a page of its own, since it is as long again. */
export const apiShapes: Route = {
  path: "/docs/api/shapes",
  page: async ({ ask }) => {
    const api = await askFor<OpenApi>(ask, "/openapi.json");
    return {
      head: {
        title: "Shapes of the API – onrecord",
        description: "What the answers of the API hold, field by field.",
        canonical: shapesPath,
      },
      place: null,
      body: (
        <>
          <h1>Shapes of the API</h1>
          <p>
            What the answers hold, field by field. What can be asked:{" "}
            <a href="/docs/api">the API</a>.
          </p>
          {Object.entries(api.components.schemas).map(([name, schema]) => (
            <Shape key={name} name={name} schema={schema} />
          ))}
        </>
      ),
    };
  },
};

const shapesPath = "/docs/api/shapes";

interface Told {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

function Reference({ api }: { api: OpenApi }) {
  const all = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Told => ({
      method: method.toUpperCase(),
      path,
      operation,
    })),
  );
  const shared = sharedParameters(all);
  return (
    <>
      <h1>The API</h1>
      <div class="prose">
        {api.info.description.split("\n\n").map((words) => (
          <p key={words}>
            <Words of={words} />
          </p>
        ))}
        <p>
          The same for programs: <a href="/openapi.json">/openapi.json</a> (OpenAPI 3.1).
        </p>
      </div>
      <nav aria-label="What can be asked">
        <ul>
          {all.map(({ method, path, operation }) => (
            <li key={method + path}>
              <a href={`#${anchorOf(method, path)}`}>
                <code>
                  {method} {path}
                </code>
              </a>{" "}
              {operation.summary}
            </li>
          ))}
        </ul>
      </nav>
      {api.tags.map(({ name }) => {
        const its = all.filter(({ operation }) => operation.tags?.includes(name));
        return its.length === 0 ? null : (
          <section key={name} aria-labelledby={slug(name)}>
            <h2 id={slug(name)}>{name}</h2>
            {its.map((told) => (
              <OperationPart key={told.method + told.path} told={told} shared={shared} />
            ))}
          </section>
        );
      })}
      <section aria-labelledby="search-parameters">
        <h2 id="search-parameters">What a search is asked by</h2>
        <Parameters list={shared} caption="Parameters of a search; each may be repeated" />
      </section>
      <p>
        What the answers hold: <a href={shapesPath}>the shapes</a>.
      </p>
    </>
  );
}

/** What every search can be asked by: told once, not with each path that takes it. */
function sharedParameters(all: readonly Told[]): readonly Parameter[] {
  const search = all.find(({ path }) => path === "/api/search")?.operation.parameters ?? [];
  return search.filter(({ schema }) => schema.type === "array");
}

interface OperationProps {
  readonly told: Told;
  readonly shared: readonly Parameter[];
}

function OperationPart({ told: { method, path, operation }, shared }: OperationProps) {
  const names = new Set(shared.map(({ name }) => name));
  const given = operation.parameters ?? [];
  const own = given.filter(({ name }) => !names.has(name));
  const id = anchorOf(method, path);
  const { description } = operation;
  return (
    <article aria-labelledby={id}>
      <h3 id={id}>
        <code>
          {method} {path}
        </code>
      </h3>
      <p>{operation.summary}.</p>
      {description !== undefined && (
        <p>
          <Words of={description} />
        </p>
      )}
      {own.length > 0 && <Parameters list={own} caption={`Parameters of ${method} ${path}`} />}
      {own.length < given.length && (
        <p>
          And <a href="#search-parameters">all that a search is asked by</a>.
        </p>
      )}
      {shapesOf(operation.requestBody).map((type, place) => (
        <p key={place}>
          It takes <Type words={type} />.
        </p>
      ))}
      {Object.entries(operation.responses)
        .filter(([status]) => status.startsWith("2"))
        .flatMap(([status, answer]) =>
          shapesOf(answer).map((type) => (
            <p key={status}>
              It answers {status} with <Type words={type} />.
            </p>
          )),
        )}
    </article>
  );
}

function shapesOf(body: Operation["requestBody"]): TypeWords[] {
  return Object.values(body?.content ?? {}).flatMap(({ schema }) =>
    schema === undefined ? [] : [sayType(schema)],
  );
}

function Parameters({ list, caption }: { list: readonly Parameter[]; caption: string }) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">name</th>
            <th scope="col">type</th>
            <th scope="col">what it asks</th>
          </tr>
        </thead>
        <tbody>
          {list.map(({ name, schema, description, required, in: where }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>
                <Type words={sayType(schema.items ?? schema)} />
                {required === true && where !== "path" && ", required"}
              </td>
              <td>
                <Words of={description ?? ""} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Shape({ name, schema }: { name: string; schema: Schema }) {
  const bases = (schema.allOf ?? []).filter(({ $ref }) => $ref !== undefined);
  return (
    <section aria-labelledby={`shape-${name}`}>
      <h2 id={`shape-${name}`}>{name}</h2>
      {bases.map((base) => (
        <p key={base.$ref}>
          All of <Type words={sayType(base)} />, and:
        </p>
      ))}
      <dl class="shape">
        {listFields(schema).map((field) => (
          <div key={field.name}>
            <dt>
              <code>{field.name}</code>
            </dt>
            <dd>
              <Type words={field.type} />
              {field.description !== "" && (
                <>
                  {" – "}
                  <Words of={field.description} />
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Type({ words }: { words: TypeWords }) {
  return (
    <span class="soft">
      {words.map(({ text, shape }, place) =>
        shape === undefined ? (
          text
        ) : (
          <a key={place} href={`${shapesPath}#shape-${shape}`}>
            {text}
          </a>
        ),
      )}
    </span>
  );
}

/** Words with `code` in them. */
function Words({ of: words }: { of: string }) {
  return (
    <>{words.split("`").map((part, place) => (place % 2 === 1 ? <code>{part}</code> : part))}</>
  );
}

function anchorOf(method: string, path: string): string {
  return slug(`${method}${path}`);
}

function slug(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^a-z]+/g, "-")
    .replace(/^-|-$/g, "");
}

import type { SearchPage } from "../../api/shapes/index.js";
import { withParams } from "../paths.js";
import { kindNames, sayCount, statusNames } from "../words.js";

type Facet = SearchPage["facets"][number];
type Asked = Readonly<Record<string, string | readonly string[]>>;

interface FacetsProps {
  readonly facets: readonly Facet[];
  /** The parameters that were asked. */
  readonly asked: Asked;
  readonly path: string;
}

/** What was found, counted by what it is; each figure is a link that narrows to it, or widens again. */
export function Facets({ facets, asked, path }: FacetsProps) {
  return (
    <div class="facets">
      {facets
        .filter(({ rows }) => rows.length > 0)
        .map((facet) => (
          <FacetRows key={facet.name} facet={facet} asked={asked} path={path} />
        ))}
    </div>
  );
}

const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: kindNames,
  status: statusNames,
};

function nameOf(facet: string, { value, label }: Facet["rows"][number]): string {
  return names[facet]?.[value] ?? label;
}

/** Rows that are seen at once; the others can be unfolded. */
const mostRows = 8;

function FacetRows({
  facet: { name, label, rows },
  asked,
  path,
}: Omit<FacetsProps, "facets"> & { facet: Facet }) {
  // One more row takes no more room than saying that there is one.
  const shown = rows.length === mostRows + 1 ? rows.length : mostRows;
  const rest = rows.slice(shown);
  const list = (some: Facet["rows"]) => (
    <ul>
      {some.map((row) => (
        <li key={row.value}>
          <a
            href={withParams(path, { ...asked, [name]: row.active ? null : row.value })}
            aria-current={row.active ? "true" : undefined}
          >
            <bdi>{nameOf(name, row)}</bdi>
            {row.active && <span class="visually-hidden"> (chosen; follow to widen)</span>}
          </a>
          <span class="soft">{row.count.toLocaleString("en")}</span>
        </li>
      ))}
    </ul>
  );
  return (
    <section>
      <h2>{label}</h2>
      {list(rows.slice(0, shown))}
      {rest.length > 0 && (
        <details open={rest.some(({ active }) => active)}>
          <summary>{sayCount(rest.length, "more", "more")}</summary>
          {list(rest)}
        </details>
      )}
    </section>
  );
}

import type { SearchPage } from "../../api/shapes/index.js";
import { withParams } from "../paths.js";

interface FacetsProps {
  readonly facets: SearchPage["facets"];
  /** The parameters that were asked. */
  readonly asked: Readonly<Record<string, string | readonly string[]>>;
  readonly path: string;
}

/** What was found, counted by what it is; each figure is a link that narrows to it, or widens again. */
export function Facets({ facets, asked, path }: FacetsProps) {
  return (
    <div class="facets">
      {facets
        .filter(({ rows }) => rows.length > 0)
        .map(({ name, label, rows }) => (
          <section key={name}>
            <h3>{label}</h3>
            <ul>
              {rows.map((row) => (
                <li key={row.value}>
                  <a
                    href={withParams(path, { ...asked, [name]: row.active ? null : row.value })}
                    aria-current={row.active ? "true" : undefined}
                    dir="auto"
                  >
                    {row.label}
                    {row.active && <span class="visually-hidden"> (chosen; follow to widen)</span>}
                  </a>
                  <span class="soft">{row.count.toLocaleString("en")}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}

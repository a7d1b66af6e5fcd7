import type { StatementCard } from "../../api/shapes/index.js";
import { Statement } from "./statement.js";

/** Statements below each other; with script, keys go from one to the next. */
export function StatementList({ statements }: { statements: readonly StatementCard[] }) {
  return (
    <ol class="list" data-statements>
      {statements.map((statement) => (
        <li key={statement.id}>
          <Statement statement={statement} density="card" />
        </li>
      ))}
    </ol>
  );
}

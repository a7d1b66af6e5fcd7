/** Basic relations of Universal Dependencies, with the subtypes of the English treebanks. */
export const relationNames: readonly string[] = `
  root punct case det nsubj nsubj:pass nsubj:outer advmod amod obj iobj obl obl:agent
  obl:unmarked conj nmod nmod:poss nmod:unmarked nmod:desc compound compound:prt cc cc:preconj
  mark aux aux:pass cop advcl advcl:relcl xcomp ccomp acl acl:relcl flat parataxis nummod appos
  discourse expl fixed list reparandum dep csubj csubj:pass det:predet vocative goeswith orphan
  dislocated
`
  .trim()
  .split(/\s+/);

const byName: ReadonlyMap<string, number> = new Map(
  relationNames.map((name, relation) => [name, relation]),
);

/**
 * Index in `relationNames`; a subtype that is not listed counts as its main
 * relation. Throws a `RangeError` for one that is unknown.
 */
export function relationIndex(name: string): number {
  const relation = byName.get(name) ?? byName.get(name.split(":")[0]!);
  if (relation === undefined) {
    throw new RangeError(
      `"${name}" is not a known relation; known are ${relationNames.join(", ")}`,
    );
  }
  return relation;
}

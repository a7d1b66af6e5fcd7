import type { Reporter, TestCase, TestModule, TestSuite, Vitest } from "vitest/node";

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * Says, after the default reporter, which tests were not run and why, and as
 * the very last line how many passed, failed and were skipped.
 */
export default class PlainReporter implements Reporter {
  #selected = false;

  onInit(vitest: Vitest): void {
    this.#selected = vitest.config.testNamePattern !== undefined;
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const counts = count(modules);
    counts.failed += unhandled.length;
    const lines = this.#selected ? [] : modules.flatMap((module) => notRun(module));
    if (lines.length > 0) process.stdout.write(`Not run:\n${lines.join("\n")}\n\n`);
    process.stdout.write(
      `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`,
    );
  }
}

/** A module or suite that broke outside its tests counts as one failure more. */
function count(modules: readonly TestModule[]): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const module of modules) {
    counts.failed += module.errors().length;
    for (const suite of module.children.allSuites()) counts.failed += suite.errors().length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      counts[state === "pending" ? "skipped" : state] += 1;
    }
  }
  return counts;
}

/** One line for each suite that was skipped whole, and for each single test that was. */
function notRun(parent: TestModule | TestSuite): string[] {
  const lines: string[] = [];
  for (const child of parent.children) {
    if (child.type === "test") {
      if (child.result().state === "skipped") lines.push(lineOf(child, ""));
      continue;
    }
    const tests = [...child.children.allTests()];
    const isWhole = tests.length > 0 && tests.every((test) => test.result().state === "skipped");
    if (isWhole) lines.push(lineOf(child, ` (${tests.length} tests)`));
    else lines.push(...notRun(child));
  }
  return lines;
}

function lineOf(entity: TestCase | TestSuite, extent: string): string {
  return `  ${entity.module.relativeModuleId} > ${entity.fullName}${extent}: ${reasonOf(entity)}`;
}

/** What a name in parentheses says that a test needs, and how to give it. */
const remedies: readonly (readonly [need: string, remedy: string])[] = [
  ["needs shared corpora", "set ONRECORD_CORPORA to their folder (default ../shared)"],
  [
    "needs PostgreSQL",
    "set ONRECORD_TEST_POSTGRES to the URL of a server where databases may be made",
  ],
  ["needs a newer Node", "run the tests with Node 22.13 or later too"],
];

function reasonOf(entity: TestCase | TestSuite): string {
  const note = entity.type === "test" ? noteOf(entity) : undefined;
  if (note) return note;
  if (isAfterFailure(entity)) return "what is run before it failed";
  const remedy = remedies.find(([need]) => entity.fullName.includes(need));
  return remedy ? `${remedy[0]}: ${remedy[1]}` : "skipped in the test file";
}

/** A suite whose beforeAll fails leaves its tests as skipped. */
function isAfterFailure(entity: TestCase | TestSuite | TestModule): boolean {
  if (entity.type !== "test" && entity.errors().length > 0) return true;
  return entity.type !== "module" && isAfterFailure(entity.parent);
}

function noteOf(test: TestCase): string | undefined {
  const result = test.result();
  return result.state === "skipped" ? result.note : undefined;
}

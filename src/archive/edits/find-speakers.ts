import type { Person } from "../../model/index.js";
import type { PersonRef } from "./edit.js";

/** The people of an article, to whom editors add. */
export class People {
  readonly #people: Person[];
  readonly #apart = new Map<string, string>();

  constructor(people: readonly Person[]) {
    this.#people = [...people];
  }

  get all(): readonly Person[] {
    return this.#people;
  }

  /**
   * The id of whom an editor named: who is mentioned at exactly that place,
   * else who has exactly that name, else somebody new in the article.
   */
  find(ref: PersonRef): string {
    return this.#mentioned(ref) ?? this.#named(ref) ?? this.#add(ref);
  }

  #mentioned({ mention, type }: PersonRef): string | undefined {
    if (mention === null) return undefined;
    const [start, end] = mention;
    const isThere = ({ mentions }: Person) =>
      mentions.some((one) => one.start === start && one.end === end);
    return this.#people.find((one) => one.type === type && isThere(one))?.id;
  }

  #named({ name, type, apart, registryId }: PersonRef): string | undefined {
    if (apart) return this.#apart.get(keyOf(name, registryId));
    return this.#people.find((one) => one.name === name && one.type === type)?.id;
  }

  #add({ name, type, registryId, apart }: PersonRef): string {
    const numbers = this.#people.map(({ id }) => Number(id.slice(1)) || 0);
    const id = `p${Math.max(0, ...numbers) + 1}`;
    const nobody = { aliases: [], handles: [], roles: [], mentions: [] };
    this.#people.push({ id, type, name, registryId, ...nobody });
    if (apart) this.#apart.set(keyOf(name, registryId), id);
    return id;
  }
}

function keyOf(name: string, registryId: string | null): string {
  return JSON.stringify([name, registryId]);
}

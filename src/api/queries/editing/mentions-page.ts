import { findPerson, showPerson } from "../../../people/index.js";
import type { ApiContext } from "../../context.js";
import type { MentionsPage } from "../../shapes/index.js";

/** Mentions that an editor is shown: of more, those that are wrong are found by searching. */
const mostMentions = 500;

/** Where somebody is mentioned, for an editor who parts what is not one person. */
export async function mentionsPage({ store }: ApiContext, given: string): Promise<MentionsPage> {
  const person = await findPerson(store.db, given);
  const { mentions } = await showPerson(store.db, person);
  return {
    person: { id: person.id, name: person.name },
    mentions: mentions.slice(0, mostMentions).map(({ mention, name, outlet, published, title }) => {
      const [article = ""] = mention.split("#");
      return { mention, name, article, title: title ?? article, outlet, published };
    }),
  };
}

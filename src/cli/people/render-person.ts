import type { RegistryEntry } from "../../model/index.js";
import type { ShownMention, ShownPerson } from "../../people/index.js";

/** All that is known of somebody, for people to read. */
export function renderPerson(person: ShownPerson): string {
  const { id, type, name, aliases, handles, entry, mentions, statements } = person;
  const lines = [
    `${name}  (${type})`,
    id,
    ...(aliases.length > 0 ? [`also: ${aliases.join(", ")}`] : []),
    ...(handles.length > 0 ? [`handles: ${handles.join(", ")}`] : []),
    ...(entry === null ? [] : rolesOf(entry)),
    "",
    `${statements} statements; ${mentions.length} articles:`,
    ...mentions.flatMap(mentionLines),
  ];
  return `${lines.join("\n")}\n`;
}

function rolesOf({ roles, gender }: RegistryEntry): string[] {
  const lines = roles.map(({ title, organisation, from, to, party }) => {
    const days = from === null && to === null ? "" : `  ${from ?? "…"} to ${to ?? "…"}`;
    const rest = [organisation, party].filter((one) => one !== null).join(", ");
    return `  ${title}${rest === "" ? "" : `, ${rest}`}${days}`;
  });
  return [
    ...(gender === null ? [] : [`gender, as the registry states it: ${gender}`]),
    ...(lines.length === 0 ? [] : ["roles by the registry:", ...lines]),
  ];
}

function mentionLines({
  mention,
  name,
  published,
  outlet,
  title,
  confidence,
  evidence,
}: ShownMention): string[] {
  const where = [published, outlet, title].filter((one) => one !== null).join(", ");
  return [
    `  ${name}${where === "" ? "" : `  ${where}`}`,
    `    ${mention}`,
    `    ${confidence.toFixed(2)}  ${evidence.join("; ")}`,
  ];
}

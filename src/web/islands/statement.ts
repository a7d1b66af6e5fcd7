/* A statement's page: buttons that copy its citations, and keys. */
import { copyButton, copyText } from "./parts/copy-text.js";
import { startKeys } from "./parts/keys.js";

const textOf = (element: Element): string => element.textContent.trim();

for (const element of document.querySelectorAll("[data-copy]")) {
  const name = element.getAttribute("data-copy") === "cite-csl" ? "CSL-JSON" : "Text";
  element.before(copyButton("Copy", name, () => textOf(element)));
}

const follow = (relation: string) => (): void =>
  document.querySelector<HTMLAnchorElement>(`a[rel=${relation}]`)?.click();

startKeys([
  { key: "j", says: "next statement of the article", run: follow("next") },
  { key: "k", says: "previous statement", run: follow("prev") },
  {
    key: "o",
    says: "open the article at the statement",
    run: () => document.querySelector<HTMLAnchorElement>(".steps a[href*='/articles/']")?.click(),
  },
  {
    key: "c",
    says: "copy the citation",
    run: () => {
      const citation = document.querySelector("[data-citation]");
      if (citation) void copyText(textOf(citation), "Citation");
    },
  },
]);

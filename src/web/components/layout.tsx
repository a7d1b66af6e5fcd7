import type { ComponentChildren } from "preact";
import type { Head, PageContext } from "../page-context.js";
import { twinNames } from "../twins.js";

export interface LayoutProps {
  readonly head: Head;
  readonly context: PageContext;
  /** Which of the main places is shown, for the navigation. */
  readonly place: "home" | "search" | "sources" | "read" | "people" | null;
  readonly children: ComponentChildren;
}

const places = [
  ["search", "/search", "Search"],
  ["people", "/people", "People"],
  ["sources", "/sources", "Who gets quoted"],
  ["read", "/read", "Read a text"],
] as const;

/** The frame of every page. */
export function Layout({ head, context, place, children }: LayoutProps) {
  const { assets } = context;
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{head.title}</title>
        <meta name="description" content={head.description} />
        {context.isPublic && <meta name="robots" content="noindex" />}
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={assets["style.css"]} />
        <link rel="icon" href={assets["icon.svg"]} type="image/svg+xml" />
        <link rel="canonical" href={head.canonical} />
        {head.alternates.map(({ type, href, title }) => (
          <link key={href} rel="alternate" type={type} href={href} title={title} />
        ))}
        {head.jsonLd !== null && (
          <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: head.jsonLd }} />
        )}
        {head.scripts.map((name) => (
          <script key={name} type="module" src={assets[name]} />
        ))}
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <header class="top">
          <a class="brand" href="/" aria-current={place === "home" ? "page" : undefined}>
            onrecord
          </a>
          {place !== "home" && <SearchBox words={context.url.searchParams.get("words") ?? ""} />}
          <nav aria-label="Main">
            <ul>
              {places.map(([name, href, label]) => (
                <li key={name}>
                  <a href={href} aria-current={place === name ? "page" : undefined}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <footer class="foot">
          <Twins head={head} />
          <p>
            Read from the news by a machine, and corrected by editors where it says so. Statements
            that somebody is shown to have made may be wrong; each says how sure it is, and can be
            reported.
          </p>
          <p data-keys>
            <a href="/about">About this record</a> · <a href="/docs/api">API</a> · onrecord{" "}
            {context.version}
            {context.editor === null ? (
              <>
                {" "}
                · <a href="/sign-in">for editors</a>
              </>
            ) : (
              <EditorPlaces editor={context.editor} />
            )}
          </p>
        </footer>
      </body>
    </html>
  );
}

/** Where an editor goes from any page. */
function EditorPlaces({ editor }: { editor: string }) {
  return (
    <>
      {" "}
      · <bdi>{editor}</bdi>: <a href="/reports">reports</a>, <a href="/audit">audit</a>,{" "}
      <a href="/samples">samples</a>, <a href="/sign-out">sign out</a>
    </>
  );
}

/** What the page shows, for programs: links to follow without looking into its head. */
function Twins({ head: { alternates } }: { head: Head }) {
  const twins = alternates.filter(({ type }) => type in twinNames);
  if (twins.length === 0) return null;
  return (
    <p>
      This page as{" "}
      {twins.map(({ type, href }, place) => (
        <>
          {place > 0 && ", "}
          <a href={href}>{twinNames[type]}</a>
        </>
      ))}
    </p>
  );
}

/** The one search box. `words` is what was asked. */
export function SearchBox({ words, large = false }: { words: string; large?: boolean }) {
  return (
    <form class={large ? "ask ask-large" : "ask"} role="search" action="/search" method="get">
      <input
        type="search"
        name="words"
        value={words}
        aria-label="Search what was said"
        placeholder={large ? "Words, or “an exact phrase”" : "Search what was said"}
        data-key="search"
        autocomplete="off"
      />
      <button type="submit">Search</button>
    </form>
  );
}

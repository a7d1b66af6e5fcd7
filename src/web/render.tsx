import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { BareLayout } from "./components/bare-layout.js";
import { Layout, type LayoutProps } from "./components/layout.js";
import type { Head, PageContext } from "./page-context.js";

/** What a page gives: its head, what stands in it, and which place of the site it is. */
export interface Page {
  readonly head: Partial<Head> & Pick<Head, "title" | "description">;
  readonly place: LayoutProps["place"];
  readonly body: ComponentChildren;
  /** `bare` stands in a frame of another page: no navigation, and links open outside the frame. */
  readonly frame?: "site" | "bare";
  /** 200 where nothing else is said. */
  readonly status?: number;
}

/** A page as HTML, complete in one response. */
export function renderPage(
  { head, place, body, frame = "site" }: Page,
  context: PageContext,
): string {
  const whole: Head = {
    alternates: [],
    jsonLd: null,
    canonical: context.url.pathname + context.url.search,
    scripts: ["site.js"],
    ...head,
  };
  const html = renderToString(
    frame === "bare" ? (
      <BareLayout head={whole} context={context}>
        {body}
      </BareLayout>
    ) : (
      <Layout head={whole} context={context} place={place}>
        {body}
      </Layout>
    ),
  );
  return `<!doctype html>${html}`;
}

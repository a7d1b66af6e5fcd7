import type { LayoutProps } from "./layout.js";

/** What stands in a frame of another page. Its links open in the page around it. */
export function BareLayout({ head, context, children }: Omit<LayoutProps, "place">) {
  return (
    <html lang="en" class="bare">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <base target="_top" />
        <title>{head.title}</title>
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={context.assets["style.css"]} />
        <link rel="icon" href={context.assets["icon.svg"]} type="image/svg+xml" />
        <link rel="canonical" href={head.canonical} />
      </head>
      <body>
        <main>{children}</main>
      </body>
    </html>
  );
}

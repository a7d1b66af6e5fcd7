import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What the pages fetch, as `npm run build` made it. */
export interface AssetsManifest {
  /** The folder that holds the files. */
  readonly folder: string;
  /**
   * The addresses by the plain names: "style.css" → "/assets/style-3f2a91c0.css".
   * A file is called in the folder as its address ends. Names carry a hash of
   * the content, so that they may be kept for ever.
   */
  readonly addresses: Readonly<Record<string, string>>;
}

/** The same from `src/` and from `dist/`. */
const builtFolder = fileURLToPath(new URL("../../dist/web/assets", import.meta.url));

/** Reads the manifest of what was built. Throws where nothing was, and says how to build it. */
export function assetsManifest(folder: string = builtFolder): AssetsManifest {
  const file = join(folder, "manifest.json");
  try {
    return { folder, addresses: JSON.parse(readFileSync(file, "utf8")) as Record<string, string> };
  } catch (cause) {
    throw new Error(`${file} cannot be read; make it by \`npm run build\``, { cause });
  }
}

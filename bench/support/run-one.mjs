// Runs one bench and prints its rows as JSON: `node run-one.mjs read-speed`.
// A process of its own, so that no bench meets the memory or the warm code of another.
const [name] = process.argv.slice(2);
const { measure } = await import(new URL(`../${name}.mjs`, import.meta.url));
process.stdout.write(JSON.stringify(await measure()));

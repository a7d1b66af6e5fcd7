// As the built worker, but for an article that ends the thread which reads it.
import work from "../../../dist/archive/ingest/worker.js";

export default function workOrDie(batch) {
  const words = batch.map(({ content }) => Buffer.from(content?.bytes ?? []).toString()).join("");
  if (words.includes("POISON")) process.exit(3);
  return work(batch);
}

export type { OriginalFacts, Timecode } from "./original-facts.js";
export { originalsFromPiece, type OriginalsOptions } from "./originals-from-piece.js";
export { readActor } from "./posts/activity-streams.js";
export type { PostAuthor } from "./posts/post.js";
export { readXAccount } from "./posts/x-archive.js";

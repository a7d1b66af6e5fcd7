export const sorts = ["newest", "oldest", "best"] as const;
/** The order of results: by the day it was said, or by how well the words match. */
export type Sort = (typeof sorts)[number];

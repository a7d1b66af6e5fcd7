import { expect, it } from "vitest";
import { describeEachArchive } from "../support/archives.js";

describeEachArchive("an archive", (archives) => {
  it("is made where there is none, and opened where there is one", async () => {
    const place = await archives.place();
    const made = await archives.open(place);
    await made.write((tx) => tx.insertInto("meta").values({ name: "a", value: "b" }).execute());
    await made.close();
    const again = await archives.open(place, { readOnly: true });
    expect(await again.db.selectFrom("meta").selectAll().execute()).toEqual([
      { name: "a", value: "b" },
    ]);
  });
});

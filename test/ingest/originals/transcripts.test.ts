import { describe, expect, it } from "vitest";
import type { Ingested } from "../../../src/ingest/index.js";
import { createReader } from "../../../src/read/index.js";
import { messagesOf, readOriginals, saidIn } from "./read-originals.js";

const vtt = `WEBVTT - Harbour council, 4 March

NOTE the first minute is missing

STYLE
::cue { color: white }

intro
00:01.500 --> 00:04.000 align:start position:10%
<v Ana Ruiz>Good <i>evening</i>. The ferry

00:04.000 --> 00:06.250
<v Ana Ruiz>sails at nine &amp; not before.</v>

01:00:00.000 --> 01:00:02.000
<v.loud Tomas Weld>Nonsense!<00:59:01.000> It never

01:00:02.000 --> 01:00:03.000
sails at all.
`;

/** The words of each timecode, with it. */
function heard({ article, original }: Ingested): string[] {
  return original!.timecodes.map(
    ({ start, end, from, to }) => `${from}-${to} ${article!.text.slice(start, end)}`,
  );
}

describe("WebVTT", () => {
  it("is turns by their voices, with every cue's time", async () => {
    const [one] = await readOriginals(vtt);
    expect(one!.article!.text).toBe(
      "Ana Ruiz: Good evening. The ferry sails at nine & not before.\n\nTomas Weld: Nonsense! It never sails at all.",
    );
    expect(one!.article).toMatchObject({ type: "transcript", title: "Harbour council, 4 March" });
    expect(saidIn(one!)).toEqual([
      "turn Ana Ruiz: Good evening. The ferry sails at nine & not before.",
      "turn Tomas Weld: Nonsense! It never sails at all.",
    ]);
    expect(heard(one!)).toEqual([
      "1500-4000 Good evening. The ferry",
      "4000-6250 sails at nine & not before.",
      "3600000-3602000 Nonsense! It never",
      "3602000-3603000 sails at all.",
    ]);
  });

  it("says which cue has no timing, and reads the others", async () => {
    const broken = vtt.replace("00:04.000 --> 00:06.250", "00:04 -> 00:06");
    const [one] = await readOriginals(broken);
    expect(messagesOf([one!])).toEqual([expect.stringMatching(/^in, line 12: "00:04 -> 00:06"/)]);
    expect(saidIn(one!)[0]).toBe("turn Ana Ruiz: Good evening. The ferry");
  });

  it("without a caption is empty, and says so", async () => {
    const [one] = await readOriginals("WEBVTT\n\nNOTE nothing yet\n");
    expect(one!.article).toBeNull();
    expect(messagesOf([one!])[0]).toContain("no words that somebody spoke");
  });
});

describe("SRT", () => {
  const srt =
    "1\r\n00:00:01,000 --> 00:00:03,000\r\n{\\an8}>> ANA RUIZ: Good evening.\r\n\r\n" +
    "2\r\n00:00:03,000 --> 00:00:05,500\r\n<i>The ferry sails</i>\r\nat nine.\r\n\r\n" +
    "3\r\n00:00:06,000 --> 00:00:07,000\r\n- TOMAS WELD: Never.\r\n- ANA RUIZ: Always.\r\n";

  it("is turns by their labels, with every caption's time", async () => {
    const [one] = await readOriginals(srt);
    expect(saidIn(one!)).toEqual([
      "turn ANA RUIZ: Good evening. The ferry sails at nine.",
      "turn TOMAS WELD: Never.",
      "turn ANA RUIZ: Always.",
    ]);
    expect(heard(one!)[1]).toBe("3000-5500 The ferry sails at nine.");
    expect(one!.reading!.people).toHaveLength(2);
  });

  it("without labels is words that nobody is given", async () => {
    const [one] = await readOriginals("1\n00:00:01,000 --> 00:00:03,000\nGood evening.\n");
    expect(one!.article!.text).toBe("Good evening.");
    expect(saidIn(one!)).toEqual([]);
    expect(heard(one!)).toEqual(["1000-3000 Good evening."]);
  });

  it("that is cut in a timing keeps what came before", async () => {
    const [one] = await readOriginals(srt.slice(0, srt.indexOf("00:00:06")) + "00:00:0");
    expect(saidIn(one!)).toEqual(["turn ANA RUIZ: Good evening. The ferry sails at nine."]);
    expect(messagesOf([one!])).toHaveLength(1);
  });
});

const debate = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE akomaNtoso [<!ENTITY lol "lol"><!ENTITY file SYSTEM "file:///etc/hostname">]>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
<debate name="hansard"><meta><identification source="#clerk">
<FRBRWork><FRBRthis value="/akn/zz/debate/2024-03-05"/><FRBRalias value="https://council.example/2024/5" name="url"/>
<FRBRdate date="2024-03-05" name="sitting"/></FRBRWork>
<FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification>
<references source="#clerk"><TLCPerson eId="ruiz" href="/ontology/person/ruiz" showAs="Ana Ruiz"/>
<TLCPerson eId="weld" href="/ontology/person/weld" showAs="Tomas Weld"/></references></meta>
<debateBody><debateSection name="ferries"><heading>Ferries and piers</heading>
<speech by="#ruiz"><from>Councillor Ruiz:</from><p>The ferry sails at nine &amp; not before &file;.</p><p>Always <remark>(Laughter)</remark> has.</p></speech>
<question by="#weld"><from>Mr Weld</from><p>Is that <i>so</i>?</p></question>
<scene>The lights went out.</scene>
<answer by="#unknown"><from>A voice:</from><p>It is.</p></answer>
</debateSection></debateBody></debate>
</akomaNtoso>`;

describe("Akoma Ntoso", () => {
  it("is a transcript of what was spoken, by those whom it lists", async () => {
    const [one] = await readOriginals(debate);
    expect(saidIn(one!)).toEqual([
      expect.stringMatching(
        /^turn Ana Ruiz: The ferry sails at nine & not before .*\. Always has\.$/,
      ),
      "turn Tomas Weld: Is that so?",
      "turn A voice: It is.",
    ]);
    expect(one!.article).toMatchObject({
      title: "Ferries and piers",
      published: "2024-03-05",
      url: "https://council.example/2024/5",
      language: "en",
    });
    expect(one!.reading!.statements[0]!.medium).toBe("debate");
  });

  it("never expands an entity that it defines", async () => {
    const [one] = await readOriginals(debate);
    expect(one!.article!.text).not.toMatch(/lol|hostname\n|root:/);
  });

  it("that was cut keeps what came before, and says so", async () => {
    const [one] = await readOriginals(debate.slice(0, debate.indexOf("<scene>")));
    expect(saidIn(one!)).toHaveLength(2);
    expect(one!.problems.map(({ code }) => code)).toEqual(["cut-off"]);
  });

  it("without a speech is empty", async () => {
    const [one] = await readOriginals('<akomaNtoso><act name="law"><body/></act></akomaNtoso>');
    expect(one!.article).toBeNull();
  });
});

describe("plain texts", () => {
  const text = "RUIZ: The ferry sails at nine.\n\nWELD: Never.\n\nRUIZ: Always.\n";

  it("with labels are transcripts, whose turns the reader reads", async () => {
    const [one] = await readOriginals(text);
    expect(one!.article).toMatchObject({ type: "transcript", text });
    const reading = createReader()(one!.article!);
    expect(reading.statements.map(({ kind }) => kind)).toEqual(["turn", "turn", "turn"]);
  });

  it("without them are releases", async () => {
    const release =
      "Title: A new pier\nDate: 2024-03-05\n\nThe town opens a pier: the second.\n\n“We will dance,” said Ana Ruiz.\n";
    const [one] = await readOriginals(release);
    expect(one!.article).toMatchObject({
      type: "release",
      title: "A new pier",
      published: "2024-03-05",
    });
    expect(one!.original?.at).toBe("2024-03-05");
  });

  it("and pages are releases too", async () => {
    const page =
      "<!doctype html><html><head><title>A new pier</title></head><body><article><h1>A new pier</h1><p>The town opens a pier on Monday, and everybody is invited to come and dance on it until the lamps go out.</p><p>There will be tea, there will be a band from the other side of the bay, and the mayor will say a few words about the storm that took the old one away.</p><p>The ferry sails every hour, and the last one leaves when the band does.</p></article></body></html>";
    const [one] = await readOriginals(page);
    expect(one!.article!.type).toBe("release");
  });
});

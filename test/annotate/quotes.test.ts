import { quotes } from "../../src/annotate/quotes.js";

const found = (text: string) => quotes(text, [{ start: 0, end: text.length }]).map((q) => `${"·".repeat(q.depth)}${text.slice(q.innerStart, q.innerEnd)}${q.closed ? "" : "→"}`);

describe("quotes", () => {
  test.each<[string, string[]]>([
    ["He said “we go” and \"we stay\".", ["we go", "we stay"]],
    ["Il a dit : « Nous partons ».", ["Nous partons"]],
    ["قال \"ضربات دقيقة\" ثم «انتهى».", ["ضربات دقيقة", "انتهى"]],
    ["“They said ‘no’ to us,” he said.", ["They said ‘no’ to us,", "·no"]],
    ["« Il a crié “feu” », dit-il.", ["Il a crié “feu”", "·feu"]],
    ["The ‘liberated’ residents’ homes, Syria’s", ["liberated"]],
    ["The 'liberated' town of Qa'im's residents' homes", ["liberated"]],
    ["He called it 'the rebels' last stand', and it's over", ["the rebels' last stand"]],
    ["”Same marks” here", ["Same marks"]],
    ["``Old style'' here", ["Old style"]],
    ["\"This goes on to the next paragraph.", ["This goes on to the next paragraph.→"]],
    ["He said: “this goes on.", ["this goes on.→"]],
    ["a 5\" gun and nothing else", []],
    ["a stray ” and » here", []],
    ["\"\" and “ ”", []],
  ])("%s", (text, expected) => expect(found(text)).toEqual(expected));

  test("a mark left open spoils no other paragraph, and spans include their marks", () => {
    const text = 'One " mark.\nTwo "words here" end.';
    const out = quotes(text, [{ start: 0, end: 11 }, { start: 12, end: text.length }]);
    expect(out.filter((q) => q.block === 1).map((q) => text.slice(q.start, q.end))).toEqual(['"words here"']);
  });

  test("a long run of marks takes linear time", () => {
    for (const unit of ["'a ", '"', "“", "‘a", "’ s’ "]) {
      const text = unit.repeat(200_000);
      const before = process.cpuUsage().user;
      quotes(text, [{ start: 0, end: text.length }]);
      // Tenths of a second here; anything quadratic would take minutes.
      expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(10);
    }
  });
});

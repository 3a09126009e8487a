import { fitLogOdds, readJudged, reliabilityTable, type Judgement } from "../../bench/reliability.js";

const some = (confidence: number, right: number, wrong: number): Judgement[] =>
  [...Array(right).fill(true), ...Array(wrong).fill(false)].map((verdict: boolean) => ({ set: "made up", family: "event", confidence, right: verdict }));

test("confidences that keep their word need no change", () => {
  const { slope, shift } = fitLogOdds([...some(0.9, 900, 100), ...some(0.5, 500, 500), ...some(0.2, 200, 800)]);
  expect(slope).toBeCloseTo(1, 1);
  expect(shift).toBeCloseTo(0, 1);
});

test("confidences that promise too much are told by how much", () => {
  const { slope, shift } = fitLogOdds([...some(0.9, 500, 500), ...some(0.5, 100, 900)]);
  // .9 has log-odds 2.2 where 0 is right, .5 has 0 where -2.2 is right
  expect(slope).toBeCloseTo(1, 1);
  expect(shift).toBeCloseTo(-2.2, 1);
  expect(fitLogOdds(some(0.9, 3, 0)).shift).not.toBeNaN();
});

test("the table counts the right ones of each bin", () => {
  const [, , row] = reliabilityTable([...some(0.95, 3, 1), ...some(0.3, 1, 1)]).split("\n");
  expect(row).toMatch(/^\| events \| made up \| 6 \| 0\.73 \| 0\.67 \|/);
  expect(row).toMatch(/\| 50 % of 2 \| – \| – \| – \| – \| 75 % of 4 \|$/);
});

test("verdicts of readers", () => {
  expect(readJudged("# family\tlanguage\tconfidence\tverdict\nevent\tar\t0.7\tright\nrelation\ten\t0.9\twrong\n")).toEqual([
    { set: "reader", family: "event", confidence: 0.7, right: true },
    { set: "reader", family: "relation", confidence: 0.9, right: false },
  ]);
});

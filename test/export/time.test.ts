import { firstDay, lastDay, spanOf } from "../../src/export/time.js";

it.each([
  ["2016", "2016-01-01", "2016-12-31"],
  ["2016-02", "2016-02-01", "2016-02-29"],
  ["2016-12-08", "2016-12-08", "2016-12-08"],
  ["2016-12-08T10:00:00Z", "2016-12-08", "2016-12-08"],
  ["2016-13", null, null],
  ["2015-02-29", null, null],
  ["Monday", null, null],
  [2016, null, null],
  [undefined, null, null],
])("%p goes from %p to %p", (date, first, last) => {
  expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
});

it.each([
  [{ dateFrom: "2016-12-07", dateTo: "2016-12-09" }, "2016-12-07", "2016-12-09"],
  [{ dateFrom: "2016-12" }, "2016-12-01", "2016-12-31"],
  [{ published: "2016-12-08" }, "2016-12-08", "2016-12-08"],
  [{ since: "2014" }, "2014-01-01", null],
  [{ to: "2014" }, null, "2014-12-31"],
  [{ dateFrom: "2016-12-09", dateTo: "2016-12-07" }, "2016-12-09", "2016-12-09"],
  [{}, null, null],
])("%j was from %p to %p", (props, start, end) => {
  expect(spanOf(props)).toEqual({ start, end });
});

import type { EntityCard } from "../entityCard.js";
import { plain } from "../io.js";
import type { Register } from "../types.js";
import { DB_ENVIRONMENT, DB_HELP, DEFAULT_DB, openExisting } from "../store.js";

export const registerShow: Register = (program, io) => {
  program
    .command("show")
    .summary("all that is known of one person, organization or place")
    .description("Shows one entity: its names, roles and relations, events, statements and sources. Any name of it in any script will do.")
    .argument("<name...>", "a name, or a part of one")
    .option("--db <target>", DB_HELP, DEFAULT_DB)
    .option("--json", "print it as JSON")
    .addHelpText(
      "after",
      `
Examples:
  $ sitgraph show Le Drian
  $ sitgraph show داعش
  $ sitgraph show "Joint Operations Command" --json${DB_ENVIRONMENT}`,
    )
    .action(async (words: string[], options: { db: string; json?: boolean }) => {
      const { SitgraphError } = await import("../../errors.js");
      const { entityCard } = await import("../entityCard.js");
      const name = words.join(" ");
      const store = await openExisting(options.db, io);
      try {
        const [best, ...others] = await store.search(name, { limit: 6 });
        if (!best) throw new SitgraphError("NOT_FOUND", `no person, organization or place is called "${name}" in ${store.location}`);
        const card = await entityCard(store, best.id);
        await io.data(options.json ? `${JSON.stringify(card, null, 2)}\n` : cardText(card));
        const near = others.filter((hit) => hit.name !== best.name).map((hit) => hit.name);
        if (near.length > 0) io.note(io.style("dim", `Also: ${near.map(plain).join(", ")}`));
      } finally {
        await store.close();
      }
    });
};

function cardText(card: EntityCard): string {
  const facts = [card.kind, card.subtype?.replaceAll("_", " "), card.country, card.wikidata].filter(Boolean);
  const lines = [`${plain(card.name)} (${facts.join(", ")})`];
  const section = (title: string, items: string[]): void => {
    if (items.length > 0) lines.push("", title, ...items.map((item) => `  ${plain(item)}`));
  };
  section("Names", card.aliases);
  section(
    "Roles and relations",
    card.relations.map(({ type, outgoing, other, title, status, documents }) => {
      const notes = [title, status === "asserted" ? null : status, documents > 1 ? `${documents} documents` : null].filter(Boolean);
      return `${outgoing ? "" : "← "}${type} ${outgoing ? "→ " : ""}${other}${notes.length > 0 ? ` (${notes.join("; ")})` : ""}`;
    }),
  );
  section(
    "Events",
    card.events.flatMap(({ role, type, subtype, status, date, place, sentence }) => [
      `${role}: ${type}${subtype ? ` ${subtype.replaceAll("_", " ")}` : ""} [${status}]${date ? `, ${date}` : ""}${place && role !== "place" ? `, ${place}` : ""}`,
      ...(sentence ? [`    ${sentence}`] : []),
    ]),
  );
  section("Statements", card.statements.map(({ kind, text, quote }) => `${kind}: ${quote ? `“${quote}”` : text}`));
  section("Sources", card.sources.map(({ path, title, language, mentions }) => `${path}${title ? ` “${title}”` : ""} [${language ?? "?"}], ${mentions} mentions`));
  return `${lines.join("\n")}\n`;
}

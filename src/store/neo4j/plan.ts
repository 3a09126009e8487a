import type { Plan, ProfiledPlan, ResultSummary } from "neo4j-driver";
import { SitgraphError } from "../../errors.js";

/**
 * The second layer: what the server itself understood. A read session would still let through LOAD CSV, administration and procedures
 * that change caches; the query type says "r" for LOAD CSV, so the operators of the plan are looked at.
 */
export function checkPlan(summary: ResultSummary<bigint>, write: boolean): void {
  const type = summary.queryType;
  if (type === "s" && !write) throw refused("it changes the schema");
  if (type !== "r" && type !== "s" && !write) throw refused("it writes; use --write to change the graph");
  if (summary.plan) walk(summary.plan as Plan);
}

function walk(plan: Plan | ProfiledPlan): void {
  const operator = plan.operatorType.split("@")[0]!;
  if (/^LoadCSV/i.test(operator)) throw refused("LOAD CSV reads files and addresses");
  if (/^ProcedureCall/i.test(operator)) {
    const details = String(plan.arguments["Details"] ?? "");
    if (!/^db\.(?:labels|relationshipTypes|propertyKeys|schema\.\w+|index\.fulltext\.query(?:Nodes|Relationships))\(/i.test(details)) {
      throw refused(`the procedure ${details.split("(")[0]!.slice(0, 80)} is not on the list of allowed ones`);
    }
  }
  for (const child of plan.children) walk(child);
}

const refused = (why: string) => new SitgraphError("QUERY_REFUSED", `the query was refused: ${why}`);

// title: How two names are connected
// description: The shortest chain of relations and events between two names; of several, the first by ids.
// param from: Le Drian — name or alias where the chain begins
// param to: Islamic State — name or alias where it ends
MATCH (a:Entity) WHERE (toLower(a.name) = toLower($from) OR any(x IN coalesce(a.aliases, []) WHERE toLower(x) = toLower($from)))
MATCH (b:Entity) WHERE (toLower(b.name) = toLower($to) OR any(x IN coalesce(b.aliases, []) WHERE toLower(x) = toLower($to))) AND b.id <> a.id
MATCH p = allShortestPaths((a)-[:ACTOR_IN|TARGET_OF|OCCURRED_AT|STATED|CARRIED_BY|ABOUT|HOLDS_ROLE|LEADS|SPOKESPERSON_FOR|MEMBER_OF|PART_OF|AFFILIATED_WITH|LOCATED_IN|FROM|CONTROLS|FIGHTS|ALLY_OF|COORDINATES_WITH|MET_WITH|SUPPORTS*..8]-(b))
WITH a, b, p, reduce(s = '', n IN nodes(p) | s + n.id + ' ') + reduce(s = '', r IN relationships(p) | s + r.id + ' ') AS key ORDER BY key
WITH a, b, head(collect(p)) AS p
RETURN a.name AS `from`, b.name AS `to`, length(p) AS steps, [n IN nodes(p) | coalesce(n.name, n.subtype, n.type, n.kind)] AS chain, [r IN relationships(p) | type(r)] AS links, [n IN nodes(p) | n.id] AS ids
ORDER BY steps, `from`, `to`

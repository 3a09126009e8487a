// title: How bodies belong together
// description: Parts, branches, members and leaders of organizations.
// param name: "" — name or alias of an organization; empty for all
MATCH (a:Entity)-[r:PART_OF|AFFILIATED_WITH|MEMBER_OF|LEADS|ALLY_OF|SUPPORTS]->(b:Entity)
WHERE (a:Organization OR b:Organization) AND (($name = '' OR toLower(a.name) = toLower($name) OR any(x IN coalesce(a.aliases, []) WHERE toLower(x) = toLower($name))) OR ($name = '' OR toLower(b.name) = toLower($name) OR any(x IN coalesce(b.aliases, []) WHERE toLower(x) = toLower($name))))
RETURN a.name AS one, type(r) AS link, b.name AS other, r.status AS status, r.confidence AS confidence, r.count AS sentences, [a.id, b.id] AS ids
ORDER BY one, link, other, ids[0]

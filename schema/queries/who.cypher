// title: Who someone or something is
// description: Every relation of an entity with the other side, how sure it is, who is cited for it and in how many sentences it stands.
// param name: Islamic State — name or alias
MATCH (e:Entity) WHERE (toLower(e.name) = toLower($name) OR any(x IN coalesce(e.aliases, []) WHERE toLower(x) = toLower($name)))
MATCH (e)-[r:HOLDS_ROLE|LEADS|SPOKESPERSON_FOR|MEMBER_OF|PART_OF|AFFILIATED_WITH|LOCATED_IN|FROM|CONTROLS|FIGHTS|ALLY_OF|COORDINATES_WITH|MET_WITH|SUPPORTS]-(o:Entity)
RETURN e.name AS name, [l IN labels(e) WHERE l <> 'Entity'][0] AS kind, e.subtype AS subtype,
  CASE WHEN coalesce(r.symmetric, false) THEN '↔' WHEN startNode(r).id = e.id THEN '→' ELSE '←' END AS direction, type(r) AS relation, o.name AS other, r.title AS title,
  r.status AS status, r.count AS sentences, size(coalesce(r.documents, [])) AS documentCount, r.confidence AS confidence, [e.id, o.id] AS ids
ORDER BY name, relation, direction, other, ids[0], ids[1], title

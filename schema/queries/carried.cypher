// title: What an outlet carried, in whose words
// description: Statements that an outlet or agency relayed, with who made them.
// param outlet: "" — name or alias of the outlet; empty for all
MATCH (t:Statement)-[:CARRIED_BY]->(o:Organization) WHERE ($outlet = '' OR toLower(o.name) = toLower($outlet) OR any(x IN coalesce(o.aliases, []) WHERE toLower(x) = toLower($outlet)))
OPTIONAL MATCH (t)<-[:STATED]-(x:Entity)
WITH o, t, min(x.name) AS speaker
RETURN o.name AS outlet, coalesce(speaker, t.speakerGroup) AS speaker, t.kind AS kind, t.text AS says, t.id AS id
ORDER BY outlet, speaker, says, id

// title: All the names of someone or something
// description: Every surface form of an entity in its own script, and the documents by language that use it.
// param name: Islamic State — name or alias
MATCH (e:Entity) WHERE (toLower(e.name) = toLower($name) OR any(x IN coalesce(e.aliases, []) WHERE toLower(x) = toLower($name)))
OPTIONAL MATCH (e)<-[m:MENTIONS]-(s:Sentence)
WITH e, m.text AS form, s.language AS language, count(m) AS times
RETURN e.name AS name, [l IN labels(e) WHERE l <> 'Entity'][0] AS kind, form, language, times, e.id AS id
ORDER BY name, times DESC, form, language, id

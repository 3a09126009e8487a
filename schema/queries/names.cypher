// title: All the names of someone or something
// description: The names of an entity as the reports write them, in their own script, with language and number of times.
// param name: Islamic State — name or alias
MATCH (e:Entity) WHERE (toLower(e.name) = toLower($name) OR any(x IN coalesce(e.aliases, []) WHERE toLower(x) = toLower($name)))
OPTIONAL MATCH (e)<-[m:MENTIONS]-(s:Sentence) WHERE m.text = e.name OR m.text IN coalesce(e.aliases, [])
WITH e, m.text AS form, s.language AS language, count(m) AS times
RETURN e.name AS name, [l IN labels(e) WHERE l <> 'Entity'][0] AS kind, form, language, times, e.id AS id
ORDER BY name, times DESC, form, language, id

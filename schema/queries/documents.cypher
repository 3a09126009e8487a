// title: The documents and what each adds
// description: Documents with the number of sentences, names, events and statements that rest on them.
MATCH (d:Document)
OPTIONAL MATCH (d)<-[:IN_DOCUMENT]-(s:Sentence)
WITH d, count(s) AS sentences
OPTIONAL MATCH (d)<-[:IN_DOCUMENT]-(:Sentence)-[:MENTIONS]->(e:Entity)
WITH d, sentences, count(DISTINCT e) AS names
OPTIONAL MATCH (d)<-[:IN_DOCUMENT]-(:Sentence)<-[:EVIDENCED_BY]-(v:Event)
WITH d, sentences, names, count(DISTINCT v) AS events
OPTIONAL MATCH (d)<-[:IN_DOCUMENT]-(:Sentence)<-[:EVIDENCED_BY]-(t:Statement)
RETURN d.path AS document, d.title AS title, d.language AS language, d.publisher AS publisher, d.published AS published, sentences, names, events, count(DISTINCT t) AS statements, d.id AS id
ORDER BY document, id

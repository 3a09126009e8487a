import type { BlockLexicon } from "../types.js";

/** Page furniture, captions and credits as French news sites word them. */
export const layout: BlockLexicon = {
  furniture: [
    "partager", "partagez", "partager sur", "partager cet article", "partagez cet", "partager cet", "tweeter", "lire aussi", "lire la suite", "lire plus", "lire également", "à lire", "à lire aussi", "voir aussi", "sur le même sujet", "articles liés", "articles similaires",
    "à la une", "les plus lus", "les plus populaires", "en direct", "dernières nouvelles", "dernières infos", "commentaires", "aucun commentaire", "pas de commentaire", "laisser un commentaire", "laissez un commentaire",
    "ajouter un commentaire", "poster un commentaire", "publier un commentaire", "réagir", "réagissez", "accueil", "menu", "rechercher", "recherche", "se connecter", "connexion", "s' inscrire", "inscription",
    "s' abonner", "abonnez-vous", "abonnez vous", "newsletter", "suivez-nous", "suivez nous", "nous suivre", "imprimer", "envoyer par", "envoyer à un ami", "publicité", "annonce", "sponsorisé", "chargement", "article suivant",
    "article précédent", "suivant", "précédent", "retour en haut", "retour à", "télécharger", "contact", "contactez-nous", "qui sommes-nous", "mentions légales", "politique de confidentialité", "plan du site", "mots-clés", "mots clés",
    "étiquettes", "tags", "catégories", "catégorie", "rubriques", "cliquez ici", "afficher plus", "voir plus", "voir tous", "aller au contenu", "sélectionner une page", "taille du texte", "temps de lecture", "écouter cet", "copier le lien",
    "faire un don", "les champs obligatoires", "votre adresse", "réservé aux abonnés", "article réservé",
  ],
  notices: [
    "tous droits réservés", "reproduction interdite", "utilise des cookies", "utilisons des cookies", "l' utilisation de cookies", "politique de confidentialité", "activer javascript", "activez javascript",
    "cliquez ici pour", "abonnez-vous à", "inscrivez-vous à", "suivez-nous sur", "conditions générales", "conditions d' utilisation", "n' engagent que leurs auteurs", "ne sera pas publiée", "adresses alternatives", "s' ouvre dans une nouvelle",
    "réagir à cet article", "ce site utilise",
  ],
  stamps: ["publié", "publié le", "publiée le", "mis à jour", "mise à jour", "modifié le", "posté le", "écrit par", "par", "rédigé par", "dernière mise à jour", "date"],
  credits: ["source", "sources", "crédit", "crédits", "avec", "d' après"],
  photo: ["photo", "photos", "photo d' archives", "crédit photo", "crédits photo", "photographie", "image", "image d' archives", "image d' illustration", "illustration", "capture d' écran", "archives", "dr"],
  agencies: ["afp", "agence france-presse", "reuters", "ap", "associated press", "sipa", "getty", "getty images", "epa", "belga", "aps", "map", "tap", "anadolu", "aa", "xinhua", "maxppp", "rfi", "france 24", "le monde", "afp photo"],
  ownSite: ["site", "site internet", "site web"],
};

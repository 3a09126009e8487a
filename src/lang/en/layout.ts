import type { BlockLexicon } from "../types.js";

/** Page furniture, captions and credits as English news sites word them. */
export const layout: BlockLexicon = {
  furniture: [
    "share this", "share on", "share via", "share", "tweet", "read more", "read also", "read next", "see also", "more from", "more on", "related", "related articles",
    "related news", "related stories", "related topics", "you may also like", "recommended", "most read", "most popular", "trending", "latest news", "top stories", "no comments",
    "post a comment", "leave a comment", "leave a reply", "add a comment", "comments", "comments are closed", "view comments", "be the first to comment", "select page",
    "skip to", "menu", "home", "search", "log in", "login", "sign in", "sign up", "register", "subscribe", "newsletter", "follow us", "follow", "like us", "join us", "print",
    "print this", "email this", "email", "send to a friend", "advertisement", "ad", "sponsored", "loading", "next article", "previous article", "older post", "newer post", "next", "previous", "back to top",
    "back to", "download our", "download the", "get the app", "watch live", "live tv", "contact us", "about us", "privacy policy", "terms of", "site map", "sitemap", "tags", "tag",
    "filed under", "categories", "category", "topics", "click here", "continue reading", "view all", "show more", "load more", "report an error", "font size", "text size", "copy link",
    "donate", "support us", "your email address", "required fields", "breaking news", "listen to this", "min read", "minutes read", "reading time",
  ],
  notices: [
    "all rights reserved", "alternate addresses", "alternative addresses", "we use cookies", "uses cookies", "use of cookies", "accept cookies", "cookie policy", "privacy policy",
    "enable javascript", "javascript is disabled", "your browser does not", "click here to", "sign up for our", "subscribe to our", "subscribe now", "follow us on", "to our newsletter", "terms and conditions",
    "terms of use", "this site is protected", "may not be published broadcast", "may not be reproduced", "views expressed in this", "do not necessarily reflect", "email address will not be published",
    "reporting by", "editing by", "writing by", "additional reporting", "send this by email", "comments are moderated", "opens in new window", "our standards",
  ],
  stamps: ["published", "posted", "updated", "last updated", "last modified", "modified", "first published", "published on", "posted on", "posted by", "date", "jerusalem timing", "by"],
  credits: ["source", "sources", "credit", "via", "agencies", "from"],
  photo: ["photo", "photos", "photo by", "photo credit", "photograph", "file photo", "file", "file image", "image", "image credit", "picture", "handout", "screenshot", "screen grab", "illustration", "archive photo", "archives", "courtesy", "via"],
  agencies: [
    "afp", "agence france-presse", "ap", "associated press", "ap photo", "reuters", "getty", "getty images", "epa", "upi", "dpa", "anadolu", "anadolu agency", "aa", "xinhua", "tass", "ria novosti", "sputnik",
    "irna", "sana", "ina", "nina", "kuna", "petra", "bloomberg", "cnn", "bbc", "al jazeera", "press tv", "rudaw", "wam", "spa", "mna", "isna", "fars", "ap/afp", "file", "shutterstock", "alamy", "twitter", "facebook",
  ],
  ownSite: ["website", "web site", "news", "channel", "app", "newsletter", "english archive"],
};

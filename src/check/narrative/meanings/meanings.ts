/** The grammar: what words around a number mean in cells of the form. Where they allow several readings, all are given. */
import type { Numeral } from "../numerals.ts";
import { type Phrase, phraseOf, type SaidWord } from "../phrase.ts";
import { type Context, type Family, type Interpretation, notInTables } from "./interpretation.ts";
import { decisions, documents, fees } from "./proactive.ts";
import { requests } from "./requests.ts";
import { reviews } from "./reviews.ts";

/** What a phrase is about by its own words, or by what the sentence spoke of before. */
export function familyOf(phrase: Phrase, context: Context): Family | undefined {
  if (phrase.has("review", "reconsideration", "litigation", "litigation-direct", "litigation-after-reconsideration"))
    return "reviews";
  if (phrase.has("document", "regulation")) return "documents";
  if (phrase.has("fee")) return "fees";
  if (phrase.has("request")) return "requests";
  if (phrase.has("licence", "penalty", "coercive")) return "decisions";
  if (context.family === "reviews" && (phrase.all("review").length > 0 || phrase.has("other-rest"))) return "reviews";
  if (
    (context.documentColumns !== undefined || context.family === "documents") &&
    phrase.has("issue", "repeal", "in-force") &&
    phrase.unknown.length === 0
  )
    return "documents";
  const speaks =
    phrase.all("result").length > 0 ||
    phrase.all("applicant").length > 0 ||
    phrase.has(
      "receive",
      "handle",
      "carry",
      "carry-in",
      "carry-out",
      "postpone",
      "still-open",
      "other-rest",
      "publish",
    );
  return speaks ? "requests" : undefined;
}

export function interpret(phrase: Phrase, numeral: Numeral, context: Context): Interpretation {
  switch (familyOf(phrase, context)) {
    case "requests":
      return requests(phrase, numeral, context);
    case "reviews":
      return reviews(phrase, numeral, context);
    case "documents":
      return documents(phrase, numeral, context);
    case "decisions":
      return decisions(phrase, numeral, context);
    case "fees":
      return fees(phrase, numeral, context);
    default:
      return notInTables;
  }
}

/** Where one verb or noun is told for several things at once, the phrase for each of them: “复议、诉讼分别为…”. */
export function distributed(phrase: Phrase): Phrase[] {
  const kinds = [
    "result:",
    "applicant:",
    "review:",
    "reconsideration",
    "litigation",
    "issue",
    "repeal",
    "in-force",
    "licence",
    "penalty",
    "coercive",
  ];
  const is = (word: SaidWord) => word.type === "word" && kinds.some((kind) => word.sense.startsWith(kind));
  const objects = phrase.words.filter(is);
  const shared = phrase.words.filter((word) => !is(word));
  return objects.map((object) => phraseOf([...shared, object]));
}

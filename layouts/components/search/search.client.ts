/** One file for the page of search and for its worker, so that the worker need not be fetched. */
import { answerQuestions } from "./answering.ts";
import { askQuestions } from "./asking.ts";

if ("document" in self) askQuestions();
else answerQuestions();

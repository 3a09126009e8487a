export { loadQuestions } from "../resources/queries.js";
export { parseQuestion, type QuestionParam, type SavedQuestion } from "./saved.js";

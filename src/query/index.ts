export { parseQuestion, type QuestionParam, type SavedQuestion } from "./saved.js";

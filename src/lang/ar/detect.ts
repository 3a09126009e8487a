import type { LanguageProfile } from "../types.js";

const list = (text: string) => text.trim().split(/\s+/);

export const languageProfile: LanguageProfile = {
  language: "ar",
  script: "Arabic",
  words: list(`
    في من على إلى الى أن ان إن التي الذي الذين هذا هذه ذلك تلك مع عن كان كانت قد لقد ما لا لم لن هو هي هم بعد قبل بين حتى أو او ثم كما غير كل
    بعض حيث منذ خلال عند عندما وقال قال قالت وقد وفي ومن وكان على وأن وأضاف ضد أي أكثر يوم عام ليس بأن بها به له لها فيها منها منه عليه إنه أنه
    أنها نحو حول بسبب لدى دون اليوم مقتل أعلن أعلنت رئيس
  `),
  cues: list("^ال ة ^وال ^بال ^لل ى$ ^أ ^إ ية$ ات$ ين$ ون$ ؤ ئ ض ظ ي$ ^ي ك"),
};

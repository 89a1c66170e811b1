/** Why a text cannot be an answer. */
export type AnswerTextProblem = 'empty' | 'too-long' | 'unseen-characters';

/** Why another answer is not taken. */
export type AnswerRefusal = 'just-sent' | 'too-many';

/** Why a comment in Jira with the mark was not taken as an answer. */
export type MarkedRefusal =
  'not-named' | 'restricted' | 'edited' | 'not-shown' | 'too-late' | AnswerTextProblem | AnswerRefusal;

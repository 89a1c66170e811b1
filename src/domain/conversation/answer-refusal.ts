/** Why a text cannot be an answer. */
export type AnswerTextProblem = 'empty' | 'too-long' | 'unseen-characters';

/** Why another answer is not taken. */
export type AnswerRefusal = 'just-sent' | 'too-many';

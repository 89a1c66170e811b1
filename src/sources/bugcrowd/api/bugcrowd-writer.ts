import type { SourceWriter } from '../../../usecases/sources/writer';
import { changeSubmission, readFields } from './change-submission';
import { refusals } from './refusals';
import { scopeFor, writeComment } from './write-comment';

/** The part of Bugcrowd's REST API that changes submissions. */
export const bugcrowdWriter: SourceWriter = {
  scopeFor,
  comment: writeComment,
  change: changeSubmission,
  fields: (token, submissionId) => refusals(() => readFields(token, submissionId)),
};

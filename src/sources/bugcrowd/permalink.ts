import type { SourceTraits } from '../../domain/findings/source-traits';

/** The address of a submission in Bugcrowd. */
export const bugcrowdPermalink: SourceTraits['permalink'] = ({ submissionId, programCode }, connection) => {
  const program = encodeURIComponent(programCode ?? connection.program);
  return `https://tracker.bugcrowd.com/${program}/submissions/${encodeURIComponent(submissionId)}`;
};

import type { SampleSubmission } from '../../domain/deliveries/sample-submission';
import type { Instant } from '../../domain/sla/instant';

/** Bugcrowd makes up its ids at random, so it never has these. */
const EVENT_ID = '00000000-0000-4000-8000-000000000001';
const SUBMISSION_ID = '00000000-0000-4000-8000-000000000002';
const PROGRAM_ID = '00000000-0000-4000-8000-000000000003';
const TARGET_ID = '00000000-0000-4000-8000-000000000004';

const DESCRIPTION = `This is a test delivery that Bounty Clock made up. It describes no vulnerability.

## Steps

1. A real report has the researcher's steps here.
2. It may have code:

\`\`\`http
GET /test HTTP/1.1
Host: example.com
\`\`\``;

/** The body of a delivery as Bugcrowd would send it at a moment, about a submission that does not exist. */
export function sampleDelivery({ program, state, priority }: SampleSubmission, at: Instant): string {
  return JSON.stringify({
    data: {
      id: EVENT_ID,
      type: 'event',
      attributes: {
        created_at: at,
        key: 'submission.updated',
        data: { changes: { state: { to: state } } },
      },
      relationships: { resource: { data: { type: 'submission', id: SUBMISSION_ID } } },
    },
    included: [
      {
        id: SUBMISSION_ID,
        type: 'submission',
        attributes: {
          title: 'Test delivery: stored cross-site scripting in a comment',
          description: DESCRIPTION,
          bug_url: 'https://example.com/test',
          duplicate: false,
          severity: priority,
          state,
          submitted_at: at,
          [`last_transitioned_to_${state}_at`]: at,
          vrt_id: 'cross_site_scripting_xss.stored',
        },
        relationships: {
          program: { data: { type: 'program', id: PROGRAM_ID } },
          target: { data: { type: 'target', id: TARGET_ID } },
        },
      },
      { id: PROGRAM_ID, type: 'program', attributes: { code: program } },
      { id: TARGET_ID, type: 'target', attributes: { name: 'example.com', category: 'website' } },
    ],
  });
}

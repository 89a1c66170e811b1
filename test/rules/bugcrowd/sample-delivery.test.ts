import { sampleSubmission } from '../../../src/domain/deliveries/sample-submission';
import { createOnStates } from '../../../src/domain/findings/source-traits';
import { parseEvent } from '../../../src/sources/bugcrowd/parse-event';
import { sampleDelivery } from '../../../src/sources/bugcrowd/sample-delivery';
import { bugcrowdTraits } from '../../../src/sources/bugcrowd/traits';

const NOW = '2026-11-10T12:00:00Z';

describe('the test delivery of Bugcrowd', () => {
  it.each(createOnStates(bugcrowdTraits))('in state %s is an event whose every value is used', (createOn) => {
    const sample = sampleSubmission({ program: 'acme', createOn, minSeverity: 'high' });
    const parsed = parseEvent(sampleDelivery(sample, NOW), NOW);
    if (parsed.ok !== true || !('facts' in parsed.event)) throw new Error('It is no event of a submission.');
    const { event } = parsed;
    expect(event).toMatchObject({
      key: 'submission.updated',
      at: NOW,
      changedState: true,
      submittedAt: NOW,
      facts: { state: createOn, priority: 2, programCode: 'acme', targetName: 'example.com' },
    });
    expect(event.leftOut).toBeUndefined();
    expect(event.facts.title).toContain('Test delivery');
    expect(event.report?.description).toContain('describes no vulnerability');
    if (createOn !== 'new') expect(event.transitions).toEqual({ [createOn]: NOW });
  });
});

import type { DeliveryRecord } from '../../../src/domain/deliveries/delivery';
import { matchesDeliveryFilter, type DeliveryFilter } from '../../../src/domain/deliveries/delivery-filter';

const record: DeliveryRecord = {
  source: 'bugcrowd',
  connectionId: 'demo',
  eventId: 'event-1',
  eventKey: 'submission.updated',
  submissionId: 'submission-1',
  channel: 'webhook',
  receivedAt: '2026-11-05T09:00:00Z',
  settledAt: '2026-11-05T09:00:01Z',
  eventAt: null,
  outcome: 'created',
  reason: null,
  issueKey: 'SEC-1',
  signedWith: null,
};
const everything: DeliveryFilter = { outcomes: [], eventKey: null, text: '' };

describe('the filter of deliveries', () => {
  it.each<[string, Partial<DeliveryFilter>, boolean]>([
    ['without a filter', {}, true],
    ['by its outcome', { outcomes: ['created'] }, true],
    ['by its outcome among others', { outcomes: ['dead', 'created'] }, true],
    ['by another outcome', { outcomes: ['dead'] }, false],
    ['by its kind of event', { eventKey: 'submission.updated' }, true],
    ['by the beginning of its kind', { eventKey: 'submission' }, false],
    ['by its event', { text: 'event-1' }, true],
    ['by its submission, with blanks around it', { text: ' submission-1 ' }, true],
    ['by its issue, in small letters', { text: 'sec-1' }, true],
    ['by an issue that begins like its own', { text: 'SEC-' }, false],
    ['by an issue that its own begins like', { text: 'SEC-11' }, false],
    ['by an event in other letters', { text: 'EVENT-1' }, false],
    ['by blanks only', { text: '  ' }, true],
    ['by all of it', { outcomes: ['created'], eventKey: 'submission.updated', text: 'SEC-1' }, true],
    ['by one thing that is right and one that is not', { outcomes: ['dead'], text: 'SEC-1' }, false],
  ])('%s', (_name, filter, expected) => {
    expect(matchesDeliveryFilter(record, { ...everything, ...filter })).toBe(expected);
  });

  it('does not match an empty text with a missing value', () => {
    const bare = { ...record, submissionId: null, issueKey: null };
    expect(matchesDeliveryFilter(bare, { ...everything, text: 'null' })).toBe(false);
    expect(matchesDeliveryFilter(bare, everything)).toBe(true);
  });
});

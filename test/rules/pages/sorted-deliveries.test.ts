import type { ListedDelivery } from '../../../src/contract/deliveries';
import {
  deliveryOrders,
  sortedDeliveries,
  type DeliveryOrder,
} from '../../../static/src/admin/deliveries/sorted-deliveries';

const delivery = (
  eventId: string,
  title: string | null,
  outcome: ListedDelivery['outcome'],
  submissionId: string | null = eventId,
): ListedDelivery => ({
  source: 'bugcrowd',
  connectionId: 'demo',
  eventId,
  eventKey: 'submission.updated',
  submissionId,
  channel: 'webhook',
  receivedAt: '2026-11-10T12:00:00Z',
  settledAt: null,
  eventAt: null,
  outcome,
  reason: null,
  issueKey: null,
  signedWith: null,
  title,
});

/** Newest first, as the server answers. */
const list = [
  delivery('c', 'Beta', 'created'),
  delivery('b', null, 'dead'),
  delivery('a', 'alpha', 'created'),
  delivery('d', null, 'dead', null),
];

describe('the order of deliveries', () => {
  it.each<[DeliveryOrder, string]>([
    ['newest', 'c b a d'],
    ['oldest', 'd a b c'],
    // What has no title goes by what is shown instead: "Not readable", "Submission b".
    ['title', 'a c d b'],
    // "Dead letter" before "Issue created".
    ['outcome', 'b d c a'],
  ])('%s', (order, ids) => {
    const before = [...list];
    expect(
      sortedDeliveries(list, order)
        .map(({ eventId }) => eventId)
        .join(' '),
    ).toBe(ids);
    expect(list).toEqual(before);
  });

  it('begins with the order of the server', () => {
    expect(deliveryOrders[0].value).toBe('newest');
  });
});

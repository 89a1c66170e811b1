import { suspendedSentence } from '../../../static/src/admin/connections/arrivals/suspended-sentence';

describe('deliveries that arrived before their connection was on', () => {
  it.each([
    [1, false, false, '1 delivery has already arrived and is processed once the connection is on.'],
    [2, false, false, '2 deliveries have already arrived and are processed once the connection is on.'],
    [1, true, false, 'At least 1 delivery has already arrived and is processed once the connection is on.'],
    [1, false, true, '1 delivery has already arrived and is being processed now.'],
    [2, false, true, '2 deliveries have already arrived and are being processed now.'],
  ])('%d, more: %s, on: %s', (count, more, isOn, sentence) => {
    expect(suspendedSentence({ count, more }, isOn)).toBe(sentence);
  });
});

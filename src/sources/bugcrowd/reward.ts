import { leniently, maybe, member, object } from './json-reader';
import { instant, truth } from './resources';

/** A reward. */
export const rewardResource = member(
  'attributes',
  maybe((value) => {
    const leftOut: string[] = [];
    const maybeOdd = leniently(object(value), leftOut);
    const cancelledAt = maybeOdd('cancelled_at', instant);
    return {
      rewardedAt: maybeOdd('rewarded_at', instant) ?? maybeOdd('created_at', instant) ?? null,
      isCancelled: maybeOdd('cancelled', truth) === true || (cancelledAt ?? null) !== null,
      leftOut,
    };
  }),
);

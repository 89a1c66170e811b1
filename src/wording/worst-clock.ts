/** For the pages, which speak of the same clock as the lozenge. */
export { worstClock } from '../domain/sla/worst-clock';

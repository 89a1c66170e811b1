/** For the pages, which read texts from files. */
export { visibleLine } from '../domain/findings/visible-line';

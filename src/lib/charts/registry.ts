/** The charts of the site. A new chart is a folder beside this file and a line here. */
import { balance } from './balance';
import { ladder } from './ladder';
import { lanes } from './lanes';
import { shift } from './shift';

export const CHARTS = { ladder, lanes, balance, shift };

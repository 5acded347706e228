/** The charts of the site. A new chart is a folder beside this file and a line here. */
import { agreement } from './agreement';
import { balance } from './balance';
import { corroboration } from './corroboration';
import { delay } from './delay';
import { ladder } from './ladder';
import { lanes } from './lanes';
import { matrix } from './matrix';
import { shift } from './shift';

export const CHARTS = { ladder, lanes, matrix, balance, shift, agreement, corroboration, delay };

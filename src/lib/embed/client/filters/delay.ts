import { delay } from '../../../charts/delay';
import { delayRows } from '../../../cube/reports';
import { filtered } from '../filtered';

export default filtered(delay, { delay: delayRows });

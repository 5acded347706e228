import { shift } from '../../../charts/shift';
import { shiftRows } from '../../../cube/answers';
import { eventRows } from '../../../cube/counts';
import { filtered } from '../filtered';

export default filtered(shift, { shift: shiftRows, events: eventRows });

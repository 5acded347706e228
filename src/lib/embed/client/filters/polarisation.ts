import { polarisation } from '../../../charts/polarisation';
import { shiftRows } from '../../../cube/answers';
import { filtered } from '../filtered';

export default filtered(polarisation, { shift: shiftRows });

import { balance } from '../../../charts/balance';
import { ladderRows } from '../../../cube/answers';
import { filtered } from '../filtered';

export default filtered(balance, { ladder: ladderRows });

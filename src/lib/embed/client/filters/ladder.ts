import { ladder } from '../../../charts/ladder';
import { ladderRows } from '../../../cube/answers';
import { filtered } from '../filtered';

export default filtered(ladder, { ladder: ladderRows });

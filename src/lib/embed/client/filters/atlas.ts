import { atlas } from '../../../charts/atlas';
import { standingRows } from '../../../cube/answers';
import { propositionRows } from '../../../cube/counts';
import { filtered } from '../filtered';

export default filtered(atlas, { standings: standingRows, propositions: propositionRows });

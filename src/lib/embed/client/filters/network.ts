import { network } from '../../../charts/network';
import { standingRows } from '../../../cube/answers';
import { propositionRows } from '../../../cube/counts';
import { filtered } from '../filtered';

export default filtered(network, { standings: standingRows, propositions: propositionRows });

import { matrix } from '../../../charts/matrix';
import { matrixRows } from '../../../cube/answers';
import { propositionRows } from '../../../cube/counts';
import { filtered } from '../filtered';

export default filtered(matrix, { matrix: matrixRows, propositions: propositionRows });

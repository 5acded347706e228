import { agreement } from '../../../charts/agreement';
import { agreementRows } from '../../../cube/answers';
import { filtered } from '../filtered';

export default filtered(agreement, { agreement: agreementRows });

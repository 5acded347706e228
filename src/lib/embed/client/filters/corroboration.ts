import { corroboration } from '../../../charts/corroboration';
import { leadWordRows } from '../../../cube/reports';
import { corroborationRows } from '../../../cube/sources';
import { filtered } from '../filtered';

export default filtered(corroboration, { corroboration: corroborationRows, 'lead-words': leadWordRows });

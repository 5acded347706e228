import { lanes } from '../../../charts/lanes';
import { laneRows } from '../../../cube/answers';
import { articleDayRows, eventRows } from '../../../cube/counts';
import { filtered } from '../filtered';

export default filtered(lanes, { lanes: laneRows, 'article-days': articleDayRows, events: eventRows });

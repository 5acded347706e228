/** Which dated events are there? */
import { NO_FILTER } from '../../model/filter';
import type { Day } from '../../model/day';
import { chartQuery, sql } from '../sql/sql';

export interface EventRow {
	event_id: string;
	label: string;
	place: string | null;
	from_on: Day;
	to_on: Day;
}

/** All events, in order of time. */
export const events = () =>
	chartQuery<EventRow>(
		'events',
		{ ...NO_FILTER },
		null,
		sql`
SELECT event_id, label, place, CAST(from_on AS VARCHAR) AS from_on, CAST(to_on AS VARCHAR) AS to_on
FROM events
ORDER BY events.from_on, events.to_on, event_id
`
	);

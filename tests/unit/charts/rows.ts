/** Made-up rows for chart tests: invented actors, one a call. */
import { addDays } from '../../../src/lib/model/day';
import { STANCES } from '../../../src/lib/model/vocab';
import type { CorroborationRow } from '../../../src/lib/data/queries/corroboration';
import type { DelayRow } from '../../../src/lib/data/queries/delay';
import type { LadderRow } from '../../../src/lib/data/queries/ladder';
import type { LaneRow } from '../../../src/lib/data/queries/lanes';

let serial = 0;

export const laneRow = (given: Partial<LaneRow> = {}): LaneRow => {
	const id = `u-made-up-${++serial}`;
	return {
		utterance_id: id,
		lead_statement_id: id.slice(2),
		actor_id: 'invented',
		actor: 'Ida Invented',
		role: 'Made-up minister',
		side: 'europe',
		statements: 1,
		independent_outlets: 1,
		said_on: '2025-12-03',
		said_from: '2025-12-03',
		said_to: '2025-12-03',
		reported_on: '2025-12-04',
		stance: 'support',
		disputed: false,
		review: 'machine',
		decided_by: 'rules',
		...given
	};
};

export const ladderRow = (given: Partial<LadderRow> = {}): LadderRow => ({
	...laneRow(),
	stance: 'support',
	review: 'machine',
	decided_by: 'rules',
	latest: true,
	condition: null,
	direction: null,
	group_id: given.actor_id ?? 'invented',
	group_name: given.actor ?? 'Ida Invented',
	...given
});

/** Nothing known of the day but when it was published. */
export const UNDATED = { said_on: null, said_from: null, said_to: null } as const;

export const corroborationRow = (given: Partial<CorroborationRow> = {}): CorroborationRow => {
	const { stance, ...row } = laneRow();
	const outlet = given.outlet ?? 'Made-up Post';
	return {
		...row,
		outlets: 1,
		total: 1,
		single: 0,
		statement_id: `s-${row.utterance_id}`,
		article_id: `made-up-${outlet}`,
		outlet_id: outlet,
		outlet,
		mode: 'indirect',
		origin: 1,
		stance,
		...given
	};
};

export const delayRow = (given: Partial<DelayRow> = {}): DelayRow => ({
	...laneRow(),
	outlet_id: given.outlet ?? 'Made-up Post',
	outlet: 'Made-up Post',
	published_on: '2025-12-04',
	days: 1,
	...given
});

/** Made-up rows of `actors` actors on 700 days; the first are reported most. */
export const manyLaneRows = (utterances: number, actors: number) =>
	Array.from({ length: utterances }, (_, i) => {
		const day = addDays('2023-01-01', (i * 37) % 700);
		return laneRow({
			...{ actor_id: `a${Math.floor((i % actors) ** 1.02) % actors}`, side: i % 2 ? 'europe' : 'russia' },
			...{ said_on: day, said_from: day, said_to: day, stance: STANCES[i % 5] ?? null }
		});
	});

/** Everything the overview shows under one filter: asked of Node while prerendering, of the browser's engine after. */
import type { Filter } from '../model/filter';
import type { Engine } from './engine';
import {
	articleDays,
	counts,
	cutEvidence,
	events,
	evidence,
	evidenceStances,
	ladder,
	lanes
} from './queries';
import type {
	ArticleDayRow,
	CountRow,
	EventRow,
	EvidenceRow,
	EvidenceStanceRow,
	LadderRow,
	LaneRow
} from './rows';

export interface Overview {
	/** The filter that these rows answer. */
	filter: Filter;
	/** The proposition asked about, never null. */
	proposition: string;
	ladder: LadderRow[];
	lanes: LaneRow[];
	articleDays: ArticleDayRow[];
	events: EventRow[];
	counts: CountRow;
}

/** Asks all questions of the overview, one after another. `fallback` is the proposition where the filter names none. */
export async function loadOverview(engine: Engine, filter: Filter, fallback: string): Promise<Overview> {
	const proposition = filter.proposition ?? fallback;
	const [count] = await engine.rows(counts(filter, proposition));
	if (!count) throw new Error('the tables answered no counts');
	return {
		filter,
		proposition,
		counts: count,
		ladder: await engine.rows(ladder(filter, proposition)),
		lanes: await engine.rows(lanes(filter, proposition)),
		articleDays: await engine.rows(articleDays(filter)),
		events: await engine.rows(events())
	};
}

/** One report of an utterance with its coded positions. */
export interface Report extends EvidenceRow {
	stances: EvidenceStanceRow[];
}

/** What an utterance rests on: its reports, the lead one first. Empty where the id is not known. */
export async function loadEvidence(engine: Engine, utteranceId: string): Promise<Report[]> {
	const rows = (await engine.rows(evidence(utteranceId))).map(cutEvidence);
	const stances = await engine.rows(evidenceStances(utteranceId));
	return rows.map((row) => ({
		...row,
		stances: stances.filter((stance) => stance.statement_id === row.statement_id)
	}));
}

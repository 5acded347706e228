/**
 * The evidence for an utterance: loaded in Node for the files written during the build, in the browser for other
 * utterances.
 */
import type { Engine } from '../engine/engine';
import { cutEvidence, evidence, type EvidenceRow } from '../queries/evidence';
import { evidenceStances, type EvidenceStanceRow } from '../queries/evidence-stances';

/** One report of an utterance with its coded stances. */
export interface Report extends EvidenceRow {
	stances: EvidenceStanceRow[];
}

/** The reports of an utterance, lead statement first. Empty if the id is unknown. */
export async function loadEvidence(engine: Engine, utteranceId: string): Promise<Report[]> {
	const rows = (await engine.rows(evidence(utteranceId))).map(cutEvidence);
	const stances = await engine.rows(evidenceStances(utteranceId));
	return rows.map((row) => ({
		...row,
		stances: stances.filter((stance) => stance.statement_id === row.statement_id)
	}));
}

/** What an utterance rests on: asked of Node for the files written at build, of the browser's engine for others. */
import type { Engine } from '../engine/engine';
import { cutEvidence, evidence, type EvidenceRow } from '../queries/evidence';
import { evidenceStances, type EvidenceStanceRow } from '../queries/evidence-stances';

/** One report of an utterance with its coded positions. */
export interface Report extends EvidenceRow {
	stances: EvidenceStanceRow[];
}

/** The reports of an utterance, the lead one first. Empty where the id is not known. */
export async function loadEvidence(engine: Engine, utteranceId: string): Promise<Report[]> {
	const rows = (await engine.rows(evidence(utteranceId))).map(cutEvidence);
	const stances = await engine.rows(evidenceStances(utteranceId));
	return rows.map((row) => ({
		...row,
		stances: stances.filter((stance) => stance.statement_id === row.statement_id)
	}));
}

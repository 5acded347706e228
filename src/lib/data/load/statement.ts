/** What a statement's address refers to: loaded in Node during the build, in the browser for other statements. */
import type { Engine } from '../engine/engine';
import { loadEvidence, type Report } from './evidence';
import { signatories, type SignatoryRow } from '../queries/signatories';
import { statementPlace } from '../queries/statement-place';

/** A statement that is in use. */
export interface KnownStatement {
	kind: 'known';
	id: string;
	/** The statement itself, then the other reports of its utterance. */
	reports: [Report, ...Report[]];
	/** The other holders of a joint statement. */
	joint: SignatoryRow[];
}

/** An id that is no longer in use: it leads to another statement, or was withdrawn. */
export type OldStatement =
	{ kind: 'moved'; id: string; to: string } | { kind: 'withdrawn'; id: string; reason: string | null };

export type FoundStatement = KnownStatement | OldStatement;

/** What the id refers to; null if it was never in use. */
export async function loadStatement(engine: Engine, id: string): Promise<FoundStatement | null> {
	const [place] = await engine.rows(statementPlace(id));
	if (!place) return null;
	if (place.moved_to !== null) return { kind: 'moved', id, to: place.moved_to };
	if (place.utterance_id === null) return { kind: 'withdrawn', id, reason: place.reason };
	const reports = await loadEvidence(engine, place.utterance_id);
	const own = reports.find((report) => report.statement_id === id);
	if (!own) throw new Error(`the tables hold ${id} without its passage: build them again with npm run data`);
	const signed = place.joint_id === null ? [] : await engine.rows(signatories(place.joint_id));
	return {
		kind: 'known',
		id,
		reports: [own, ...reports.filter((report) => report !== own)],
		joint: signed.filter((row) => row.statement_id !== id)
	};
}

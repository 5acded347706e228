/** An entry for `seeds/reviews.yaml`, with which a reader reports an error in a statement. */
import type { Day } from '$lib/model/day';
import type { DateBasis, Mode, Stance } from '$lib/model/vocab';

/** A statement as it is coded now. */
export interface Coded {
	statement_id: string;
	holder_id: string;
	speaker_id: string | null;
	mode: Mode;
	cue: string;
	said_on: Day | null;
	said_from: Day | null;
	said_to: Day | null;
	date_basis: DateBasis;
	date_words: string | null;
	stances: readonly { proposition_id: string; stance: Stance; condition: string | null }[];
}

/** Text as a quoted YAML scalar: JSON strings are valid YAML. */
const quoted = (text: string) => JSON.stringify(text);

const stanceLine = ({ proposition_id, stance, condition }: Coded['stances'][number]): string =>
	`      ${proposition_id}: ${stance === 'conditional' && condition ? `{stance: ${stance}, condition: ${quoted(condition)}}` : stance}`;

/**
 * The entry, with the current coding under `set`, so that one changes what is wrong and deletes the rest. It is valid
 * unchanged.
 */
export function reviewEntry(coded: Coded): string {
	const { stances } = coded;
	return [
		'# An error in a statement: change below what is wrong, delete the lines under "set" that are right, give the reason.',
		'# To have it taken out: "decision: reject", without "set". Paste into seeds/reviews.yaml.',
		`- statement: ${coded.statement_id}`,
		'  decision: correct',
		'  set:',
		`    holder: ${coded.holder_id}`,
		`    speaker: ${coded.speaker_id ?? 'null'}`,
		`    said_on: ${coded.said_on ?? 'null'}`,
		`    said_from: ${coded.said_from ?? 'null'}`,
		`    said_to: ${coded.said_to ?? 'null'}`,
		`    date_basis: ${coded.date_basis}`,
		...(coded.date_words ? [`    date_words: ${quoted(coded.date_words)}`] : []),
		`    mode: ${coded.mode}`,
		...(coded.cue ? [`    cue: ${quoted(coded.cue)}`] : []),
		...(stances.length ? ['    stances:', ...stances.map(stanceLine)] : []),
		'  reason: Say here what is wrong, and which words show it.',
		''
	].join('\n');
}

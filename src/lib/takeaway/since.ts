/** What changed between two builds of the tables: statements added, recoded, redated, withdrawn. */
import { escaped } from '../components/markup';
import type { CodedStatementRow } from '../data/queries/coded-statements';
import { cutWords } from '../data/sql/words';
import type { Day } from '../model/day';
import type { Stance } from '../model/vocab';

/** A statement as a reader finds it again. */
export interface ChangedStatement {
	statement_id: string;
	holder: string;
	words: string;
	outlet: string;
	published_on: Day | null;
}

interface Dated {
	said_on: Day | null;
	said_from: Day | null;
	said_to: Day | null;
	date_basis: string;
}

/** A position, or null for none on that proposition. */
interface Recoding {
	proposition: string;
	from: Stance | null;
	to: Stance | null;
}

export interface Since {
	/** Data versions compared. */
	from: string;
	to: string;
	added: (ChangedStatement & { positions: Recoding[] })[];
	/** `holder_before` if the holder is another now. */
	recoded: (ChangedStatement & { positions: Recoding[]; holder_before: string | null })[];
	redated: (ChangedStatement & { before: Dated; after: Dated })[];
	/** `reason` as the reviewer gave it. */
	withdrawn: (ChangedStatement & { reason: string | null })[];
}

/** One side of the comparison. */
export interface Build {
	version: string;
	rows: readonly CodedStatementRow[];
}

/** What became of ids that are no longer in use: moved to another, or withdrawn for a reason. */
export type OldIds = ReadonlyMap<string, { moved_to: string | null; reason: string | null }>;

type Statement = readonly [CodedStatementRow, ...CodedStatementRow[]];

function byStatement(
	rows: readonly CodedStatementRow[],
	idOf: (id: string) => string
): Map<string, Statement> {
	const found = new Map<string, [CodedStatementRow, ...CodedStatementRow[]]>();
	for (const row of rows) {
		const id = idOf(row.statement_id);
		const own = found.get(id);
		if (own) own.push(row);
		else found.set(id, [row]);
	}
	return found;
}

function shown([row]: Statement, statement_id = row.statement_id): ChangedStatement {
	const { holder, outlet, published_on } = row;
	return { statement_id, holder, words: cutWords(row).words, outlet, published_on };
}

/** Positions that differ, by proposition. A condition that changed counts, with equal stances on both sides. */
function recodings(before: readonly CodedStatementRow[], after: readonly CodedStatementRow[]): Recoding[] {
	const positioned = (rows: readonly CodedStatementRow[]) =>
		new Map(rows.flatMap((row) => (row.proposition_id ? [[row.proposition_id, row] as const] : [])));
	const [old, next] = [positioned(before), positioned(after)];
	return [...new Set([...old.keys(), ...next.keys()])].sort().flatMap((id) => {
		const [a, b] = [old.get(id), next.get(id)];
		const same =
			a && b && a.stance === b.stance && a.condition === b.condition && a.direction === b.direction;
		if (same) return [];
		return [{ proposition: (b ?? a)?.proposition ?? id, from: a?.stance ?? null, to: b?.stance ?? null }];
	});
}

const dated = ({ said_on, said_from, said_to, date_basis }: CodedStatementRow): Dated => ({
	...{ said_on, said_from, said_to, date_basis }
});

/** Compares two builds; a statement that moved to another id is the same statement. */
export function changesBetween(old: Build, next: Build, oldIds: OldIds): Since {
	const before = byStatement(old.rows, (id) => oldIds.get(id)?.moved_to ?? id);
	const after = byStatement(next.rows, (id) => id);
	const since: Since = {
		...{ from: old.version, to: next.version },
		...{ added: [], recoded: [], redated: [], withdrawn: [] }
	};
	for (const [id, rows] of after) {
		const was = before.get(id);
		const positions = recodings(was ?? [], rows);
		if (!was) {
			since.added.push({ ...shown(rows), positions });
			continue;
		}
		const other = was[0].holder_id !== rows[0].holder_id;
		if (positions.length > 0 || other)
			since.recoded.push({ ...shown(rows), positions, holder_before: other ? was[0].holder : null });
		const [a, b] = [dated(was[0]), dated(rows[0])];
		if (JSON.stringify(a) !== JSON.stringify(b)) since.redated.push({ ...shown(rows), before: a, after: b });
	}
	for (const [id, rows] of before)
		if (!after.has(id)) since.withdrawn.push({ ...shown(rows, id), reason: oldIds.get(id)?.reason ?? null });
	return since;
}

/** How many of each, in words: "3 added, 1 recoded, 0 redated, 2 withdrawn". */
export const sinceWords = ({ added, recoded, redated, withdrawn }: Since): string =>
	`${added.length} added, ${recoded.length} recoded, ${redated.length} redated, ${withdrawn.length} withdrawn`;

const dayWords = ({ said_on, said_from, said_to }: Dated) =>
	said_on ?? ([said_from, said_to].some(Boolean) ? `${said_from ?? '…'} to ${said_to ?? '…'}` : 'no day');

/** Each change in a sentence, with the statement it is about. */
export function changeSentences(since: Since): { statement: ChangedStatement; kind: string; what: string }[] {
	const positions = (list: readonly Recoding[]) =>
		list.map(
			({ proposition, from, to }) => `${proposition}: ${from ?? 'no position'} → ${to ?? 'no position'}`
		);
	return [
		...since.added.map((statement) => ({
			...{ statement, kind: 'Added' },
			what: statement.positions.map(({ proposition, to }) => `${proposition}: ${to}`).join('; ')
		})),
		...since.recoded.map((statement) => ({
			...{ statement, kind: 'Recoded' },
			what: [
				...(statement.holder_before ? [`holder: ${statement.holder_before} → ${statement.holder}`] : []),
				...positions(statement.positions)
			].join('; ')
		})),
		...since.redated.map((statement) => ({
			...{ statement, kind: 'Redated' },
			what: `${dayWords(statement.before)} → ${dayWords(statement.after)}`
		})),
		...since.withdrawn.map((statement) => ({ statement, kind: 'Withdrawn', what: statement.reason ?? '' }))
	];
}

/** The changes as an Atom feed (RFC 4287); without any where there is nothing to compare. `site` ends in a slash. */
export function atomFeed(since: Since | null, site: string, title: string): string {
	const day = /^\d{4}-\d{2}-\d{2}/.exec(since?.to ?? '')?.[0] ?? '1970-01-01';
	const updated = `${day}T00:00:00Z`;
	const entries = since ? changeSentences(since) : [];
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		'<feed xmlns="http://www.w3.org/2005/Atom">',
		`<title>${escaped(`${title}: what changed in the data`)}</title>`,
		`<id>${escaped(`${site}data/since.xml`)}</id>`,
		`<link rel="self" href="${escaped(`${site}data/since.xml`)}"/>`,
		`<link href="${escaped(`${site}data/since/`)}"/>`,
		`<updated>${updated}</updated>`,
		`<author><name>${escaped(title)}</name></author>`,
		...entries.map(({ statement, kind, what }) => {
			const address = `${site}statements/${statement.statement_id}/`;
			return [
				'<entry>',
				`<title>${escaped(`${kind}: ${statement.holder}`)}</title>`,
				`<id>${escaped(`${address}#${kind.toLowerCase()}-${since?.to.split(' ').at(-1) ?? ''}`)}</id>`,
				`<link href="${escaped(address)}"/>`,
				`<updated>${updated}</updated>`,
				`<summary>${escaped([what, statement.words, statement.outlet].filter(Boolean).join(' — '))}</summary>`,
				'</entry>'
			].join('');
		}),
		'</feed>',
		''
	].join('\n');
}

/**
 * Files at addresses that stay: what is said of a proposition, from a side, by an actor, as CSV and JSON, and who holds
 * which position. Written at build from the same rows as the downloads of a view.
 */
import type { Engine } from '../data/engine/engine';
import { actorIds } from '../data/queries/actor-ids';
import { actorProfile } from '../data/queries/actor-profile';
import { codedStatements, type CodedStatementRow } from '../data/queries/coded-statements';
import { propositions } from '../data/queries/propositions';
import { standings, type StandingRow } from '../data/queries/standings';
import { NO_FILTER } from '../model/filter';
import { SIDE_LABELS, SIDES, type Side } from '../model/vocab';
import type { StatementRow } from './columns';
import { LICENCE, plainStatementsCsv, statementsJson } from './files';
import { everyStatement } from './rows';

/** Folders of such files below data/. */
export type FlatKind = 'propositions' | 'sides' | 'actors' | 'positions';

export interface FlatFile {
	body: string;
	/** Media type. */
	type: string;
}

/** Where the site stands and which data it shows. */
export interface Place {
	/** Address with a slash at its end; empty where it is not known, and addresses start from the site's root. */
	site: string;
	version: string;
}

const asked = new WeakMap<Engine, Promise<CodedStatementRow[]>>();

/** The rows of `codedStatements`, asked once of an engine. */
export function allCoded(engine: Engine): Promise<CodedStatementRow[]> {
	const rows = asked.get(engine) ?? engine.rows(codedStatements());
	asked.set(engine, rows);
	return rows;
}

async function idsOf(engine: Engine, kind: FlatKind): Promise<string[]> {
	if (kind === 'sides') return [...SIDES];
	if (kind === 'actors') return (await engine.rows(actorIds())).map(({ actor_id }) => actor_id);
	return (await engine.rows(propositions())).map(({ proposition_id }) => proposition_id);
}

/** Names of the files of a folder; of actors, the `most` with most utterances. */
export async function flatNames(engine: Engine, kind: FlatKind, most: number): Promise<string[]> {
	const ids = (await idsOf(engine, kind)).slice(0, kind === 'actors' ? most : undefined);
	return ids.flatMap((id) => (kind === 'positions' ? [`${id}.json`] : [`${id}.csv`, `${id}.json`]));
}

/** What a reader needs of a position, and where it can be checked. */
const position = (row: StandingRow, site: string) => ({
	...{ actor_id: row.actor_id, actor: row.actor, role: row.role, side: row.side },
	...{ proposition_id: row.proposition_id, stance: row.stance, latest: row.latest },
	...{ condition: row.condition, direction: row.direction, disputed: row.disputed },
	...{ said_on: row.said_on, said_from: row.said_from, said_to: row.said_to, reported_on: row.reported_on },
	...{ independent_outlets: row.independent_outlets, utterance_id: row.utterance_id },
	address: `${site}statements/${row.lead_statement_id}/`
});

const json = (value: object): FlatFile => ({
	body: `${JSON.stringify(value, null, '\t')}\n`,
	type: 'application/json'
});

const about = ({ version }: Place) => ({ data_version: version, license: LICENCE.address });

async function positionsFile(engine: Engine, id: string, place: Place): Promise<FlatFile | null> {
	const proposition = (await engine.rows(propositions())).find((row) => row.proposition_id === id);
	if (!proposition) return null;
	const held = (await engine.rows(standings({ ...NO_FILTER }))).filter((row) => row.proposition_id === id);
	return json({
		...about(place),
		proposition,
		positions: held.map((row) => position(row, place.site))
	});
}

async function actorFile(
	engine: Engine,
	id: string,
	rows: readonly StatementRow[],
	place: Place
): Promise<FlatFile | null> {
	const [actor] = await engine.rows(actorProfile(id));
	if (!actor) return null;
	const held = await engine.rows(standings({ ...NO_FILTER, actors: [id] }));
	return json({
		...about(place),
		...{ actor, address: `${place.site}actors/${id}/` },
		positions: held.map((row) => position(row, place.site)),
		statements: rows
	});
}

const KEY = { propositions: 'proposition_id', sides: 'side', actors: 'holder_id' } as const;

const titleOf = (kind: Exclude<FlatKind, 'positions'>, id: string, [first]: readonly StatementRow[]) =>
	({
		propositions: `Statements on: ${first?.proposition_text ?? id}`,
		sides: `Statements from the side of ${SIDE_LABELS[id as Side]}`,
		actors: `Statements of ${first?.holder ?? id}`
	})[kind];

/** One file of a folder; null where there is none of that name. */
export async function flatFile(
	engine: Engine,
	kind: FlatKind,
	name: string,
	place: Place
): Promise<FlatFile | null> {
	const [, id = '', form] = /^(.+)\.(csv|json)$/.exec(name) ?? [];
	if (!(await idsOf(engine, kind)).includes(id)) return null;
	if (kind === 'positions') return form === 'json' ? positionsFile(engine, id, place) : null;
	const rows = everyStatement(await allCoded(engine), place.site).filter((row) => row[KEY[kind]] === id);
	if (form === 'csv') return { body: plainStatementsCsv(rows), type: 'text/csv; charset=utf-8' };
	if (kind === 'actors') return actorFile(engine, id, rows, place);
	const address = `${place.site}data/${kind}/${name}`;
	const title = titleOf(kind, id, rows);
	return {
		body: statementsJson(rows, { title, view: '', version: place.version, address }),
		type: 'application/json'
	};
}

/**
 * An engine that answers the charts' questions from the cube immediately. It passes every other question to the
 * database, which it starts only when first needed.
 */
import type { AskedQuestion, Engine, Query, Scan } from '../data/engine/engine';
import { filterQuery, type Filter } from '../model/filter';
import {
	actorPositionRows,
	agreementRows,
	ladderRows,
	laneRows,
	matrixRows,
	shiftRows,
	standingRows,
	underOf,
	type CubeQuery
} from './answers';
import { articleDayRows, countRows, eventRows, propositionRows } from './counts';
import type { CodedStatementRow } from '../data/queries/coded-statements';
import type { Cube } from './cube';
import { SCANNERS } from './cursor';
import { keptUtterances } from './pass';
import { delayRows, leadWordRows, reporterRows, utteranceListRows } from './reports';
import { articleRows, corroborationRows } from './sources';
import type { Beside, SourceRow } from './words';

/** By the name of the question, which is the name of its SQL file. */
export const ANSWERS: Record<AskedQuestion['name'], CubeQuery> = {
	'actor-positions': actorPositionRows,
	agreement: agreementRows,
	'article-days': articleDayRows,
	articles: articleRows,
	corroboration: corroborationRows,
	counts: countRows,
	delay: delayRows,
	events: eventRows,
	ladder: ladderRows,
	lanes: laneRows,
	'lead-words': leadWordRows,
	matrix: matrixRows,
	propositions: propositionRows,
	reporters: reporterRows,
	shift: shiftRows,
	standings: standingRows,
	'utterance-list': utteranceListRows
};

/** The charts of a page ask with the same filter, or with one or two of its fields cleared. */
const MOST_KEPT = 6;

/** Identifies the part of a filter that applies before stances, proposition and method. */
const keptKey = (filter: Filter) =>
	filterQuery({
		...filter,
		proposition: null,
		stances: [],
		count: 'utterances',
		position: 'latest',
		as: 'government'
	});

/** Questions whose answers hold words of the articles. */
const WORDED: ReadonlySet<AskedQuestion['name']> = new Set([
	...(['articles', 'corroboration', 'lead-words', 'utterance-list'] as const)
]);
const NOTHING_BESIDE: Beside = { words: [], byStatement: new Map(), sources: [] };

interface Behind {
	/** Starts the database when a question needs it. */
	start: () => Promise<Engine>;
	/** Closes it, if it is running. */
	close: () => Promise<void>;
	/** Fetches every statement with its words, and every article, when a question needs them. */
	words: () => Promise<readonly CodedStatementRow[]>;
	sources: () => Promise<readonly SourceRow[]>;
}

export function cubeEngine(cube: Cube, { start, close, ...files }: Behind): Engine {
	let held: Promise<Beside> | null = null;
	async function fetched(): Promise<Beside> {
		const [words, sources] = await Promise.all([files.words(), files.sources()]);
		return { words, sources, byStatement: new Map(words.map((row) => [row.statement_id, row] as const)) };
	}
	function beside(): Promise<Beside> {
		const asked = (held ??= fetched());
		// The next question may have better luck.
		asked.catch(() => (held = null));
		return asked;
	}
	const kept = new Map<string, Uint8Array>();
	function keptUnder(filter: Filter): Uint8Array {
		const key = keptKey(filter);
		const found = kept.get(key) ?? keptUtterances(cube, filter);
		kept.delete(key);
		kept.set(key, found);
		const [oldest] = kept.keys();
		if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
		return found;
	}
	return {
		async rows<T>(query: Query<T>): Promise<T[]> {
			if (!query.asked) return (await start()).rows(query);
			const { name, filter } = query.asked;
			const under = underOf(cube, query.asked, keptUnder(filter));
			return ANSWERS[name](cube, under, WORDED.has(name) ? await beside() : NOTHING_BESIDE) as T[];
		},
		scan<T>({ asked }: Query<T>): Scan<T> | null {
			const scanner = asked && SCANNERS[asked.name];
			if (!asked || !scanner) return null;
			return scanner(cube, underOf(cube, asked, keptUnder(asked.filter))) as unknown as Scan<T>;
		},
		close
	};
}

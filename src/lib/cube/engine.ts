/**
 * An engine that answers the charts' questions from the cube immediately. It passes every other question to the
 * database, which it starts only when first needed.
 */
import type { AskedQuestion, Engine, Query } from '../data/engine/engine';
import { filterQuery, type Filter } from '../model/filter';
import {
	actorPositionRows,
	agreementRows,
	ladderRows,
	laneRows,
	matrixRows,
	shiftRows,
	standingRows,
	type Under
} from './answers';
import { articleDayRows, countRows, eventRows, propositionRows } from './counts';
import type { CodedStatementRow } from '../data/queries/coded-statements';
import type { Cube } from './cube';
import { keptUtterances } from './pass';
import { delayRows, reporterRows, toldRows, type Words } from './reports';

type Answer = (cube: Cube, under: Under, words: Words) => unknown[];

/** By the name of the question, which is the name of its SQL file. */
export const ANSWERS: Record<AskedQuestion['name'], Answer> = {
	'actor-positions': actorPositionRows,
	agreement: agreementRows,
	'article-days': articleDayRows,
	counts: countRows,
	delay: delayRows,
	events: eventRows,
	ladder: ladderRows,
	lanes: laneRows,
	matrix: matrixRows,
	propositions: propositionRows,
	reporters: reporterRows,
	shift: shiftRows,
	standings: standingRows,
	told: toldRows
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
const WORDED: ReadonlySet<AskedQuestion['name']> = new Set(['told']);
const NO_WORDS: Words = new Map();

interface Beside {
	/** Starts the database when a question needs it. */
	start: () => Promise<Engine>;
	/** Closes it, if it is running. */
	close: () => Promise<void>;
	/** Every statement with its words, fetched when a question needs them. */
	words: () => Promise<readonly CodedStatementRow[]>;
}

export function cubeEngine(cube: Cube, { start, close, words }: Beside): Engine {
	let held: Promise<Words> | null = null;
	function heldWords(): Promise<Words> {
		const asked = (held ??= words().then(
			(rows) => new Map(rows.map((row) => [row.statement_id, row] as const))
		));
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
			const { name, filter, proposition } = query.asked;
			const under = {
				filter,
				kept: keptUnder(filter),
				proposition: proposition === null ? 0 : (cube.placeOf.proposition.get(proposition) ?? -1)
			};
			return ANSWERS[name](cube, under, WORDED.has(name) ? await heldWords() : NO_WORDS) as T[];
		},
		close
	};
}

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
import type { Cube } from './cube';
import { keptUtterances } from './pass';

type Answer = (cube: Cube, under: Under) => unknown[];

/** By the name of the question, which is the name of its SQL file. */
export const ANSWERS: Record<AskedQuestion['name'], Answer> = {
	'actor-positions': actorPositionRows,
	agreement: agreementRows,
	'article-days': articleDayRows,
	counts: countRows,
	events: eventRows,
	ladder: ladderRows,
	lanes: laneRows,
	matrix: matrixRows,
	propositions: propositionRows,
	shift: shiftRows,
	standings: standingRows
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

/** `start` starts the database when a question needs it; `closing` closes it, if it is running. */
export function cubeEngine(cube: Cube, start: () => Promise<Engine>, closing: () => Promise<void>): Engine {
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
			return ANSWERS[name](cube, {
				filter,
				kept: keptUnder(filter),
				proposition: proposition === null ? 0 : (cube.placeOf.proposition.get(proposition) ?? -1)
			}) as T[];
		},
		close: closing
	};
}

/**
 * Agreement: who agrees with whom? Positions become pairs of actors, compared on the propositions both addressed, and
 * an order that places actors who agree next to each other. No pixels here.
 */
import { groups } from 'd3-array';
import type { AgreementRow } from '../../data/queries/agreement';
import { agreement as compare, LEAST_SHARED, type Agreement } from '../../model/agreement';
import { counted, joined } from '../../model/format';
import type { Opens } from '../actions';
import { seriated } from '../order';

export interface AgreementActor {
	id: string;
	name: string;
}

export interface AgreementPair extends Agreement {
	score: number;
	a: AgreementActor;
	b: AgreementActor;
	/** Propositions that both addressed, each with its two utterances. */
	shared: { proposition: string; a: AgreementRow; b: AgreementRow }[];
	utterances: Opens[];
	/** For screen readers. */
	label: string;
}

export interface AgreementSeries {
	/** Actors who can be compared with at least one other; similar ones are adjacent. */
	actors: AgreementActor[];
	/** Each comparable pair once; `a` is the actor that comes first in the charts' order. */
	pairs: AgreementPair[];
	/** All actors that the filter leaves, compared or not. */
	holders: number;
}

function toPair(
	a: AgreementActor,
	b: AgreementActor,
	ofA: AgreementRow[],
	ofB: AgreementRow[]
): AgreementPair | null {
	const stances = (rows: AgreementRow[]) => new Map(rows.map((row) => [row.proposition_id, row.stance]));
	const compared = compare(stances(ofA), stances(ofB));
	if (compared.score === null) return null;
	const shared = ofA.flatMap((one) => {
		const other = ofB.find((row) => row.proposition_id === one.proposition_id);
		return other ? [{ proposition: one.proposition, a: one, b: other }] : [];
	});
	const utterances = new Map(
		shared.flatMap(({ a: one, b: other }) => [one, other]).map((row) => [row.utterance_id, row])
	);
	const { same, opposite, both } = compared;
	return {
		...compared,
		score: compared.score,
		a,
		b,
		shared,
		utterances: [...utterances.values()],
		label: `${a.name} and ${b.name}: agree on ${same}, opposed on ${opposite}, neither on ${both - same - opposite} of ${counted(both, 'shared proposition')} (${shared.map(({ proposition }) => proposition).join(', ')})`
	};
}

/** The query's rows, in the charts' order → series. */
export function agreementSeries(rows: readonly AgreementRow[]): AgreementSeries {
	const held = groups(rows, (row) => row.holder_id).map(([id, positions]) => ({
		actor: { id, name: positions[0]?.holder ?? id },
		positions
	}));
	const pairs = held.flatMap((one, i) =>
		held.slice(i + 1).flatMap((other) => {
			const pair = toPair(one.actor, other.actor, one.positions, other.positions);
			return pair ? [pair] : [];
		})
	);
	const compared = new Set<AgreementActor>(pairs.flatMap(({ a, b }) => [a, b]));
	const actors = held.map(({ actor }) => actor).filter((actor) => compared.has(actor));
	const place = new Map<AgreementActor, number>(actors.map((actor, i) => [actor, i]));
	// A pair that cannot be compared counts as neither near nor far.
	const apart = actors.map(() => actors.map(() => 1));
	for (const { a, b, score } of pairs) {
		const [i, j] = [place.get(a)!, place.get(b)!];
		apart[i]![j] = 1 - score;
		apart[j]![i] = 1 - score;
	}
	const order = seriated(actors.length, (i, j) => apart[i]![j]!);
	return { actors: order.map((i) => actors[i] as AgreementActor), pairs, holders: held.length };
}

/** The pair with the most propositions among the pairs that `keep` accepts; null if there is none or a tie. */
function outstanding(
	pairs: readonly AgreementPair[],
	keep: (pair: AgreementPair) => boolean
): AgreementPair | null {
	const kept = pairs.filter(keep);
	const most = Math.max(...kept.map(({ both }) => both));
	const first = kept.filter(({ both }) => both === most);
	return first.length === 1 ? (first[0] ?? null) : null;
}

/**
 * The finding, as a title: the one pair that agrees on all of the most propositions, otherwise the one opposed on all
 * of them; null if no single pair stands out.
 */
export function agreementFinding({ pairs }: AgreementSeries): string | null {
	const alike = outstanding(pairs, ({ score }) => score === 1);
	if (alike) return `${alike.a.name} and ${alike.b.name} agree on all ${alike.both} propositions they share`;
	const apart = outstanding(pairs, ({ score }) => score === -1);
	return apart
		? `${apart.a.name} and ${apart.b.name} are opposed on all ${apart.both} propositions they share`
		: null;
}

/** The picture in one sentence, for screen readers. */
export function agreementSummary({ actors, pairs }: AgreementSeries): string {
	if (pairs.length === 0) return `No two actors share ${LEAST_SHARED} propositions under the filter.`;
	const more = pairs.filter(({ same, opposite }) => same > opposite).length;
	const less = pairs.filter(({ same, opposite }) => opposite > same).length;
	const even = pairs.filter(({ same, opposite }) => same === opposite && same > 0).length;
	const rest = pairs.length - more - less - even;
	const parts = [
		more ? `${more} agree more often than they are opposed` : '',
		less ? `${less} are opposed more often than they agree` : '',
		even ? `${even} as often one as the other` : '',
		rest ? `${rest} neither agree nor are opposed on anything` : ''
	].filter(Boolean);
	return `${counted(pairs.length, 'pair')} among ${counted(actors.length, 'actor')}: ${joined(parts)}.`;
}

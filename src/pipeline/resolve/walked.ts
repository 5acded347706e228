/** Assigns positions read from trees to their holders: to existing statements, or as new ones. */
import { HOLDER_CONFIDENCE } from '../actors/confidence';
import type { Attribution, Resolved, Span } from '../types';
import type { TreePosition } from '../walk';
import { standsAlone } from '../walk/alone';
import type { Party } from '../actors/party';
import { encloses, extent, hull, overlaps, without } from '../text/spans';

const SHORT = 12;

export interface WalkedContext {
	/** The parties that a holder's words refer to; `inside` is the statement that contains them, if any. */
	partiesOf: (holder: Span, inside: Resolved | null) => Party[];
	/** The government that the speaker of `inside` speaks for, if `subject` refers to it. */
	committed: (subject: Span, inside: Resolved) => Party | null;
	/** The quotations that a span overlaps. */
	quotationsAt: (span: Span) => Span[];
}

/** The statements that overlap a place, the smallest first. */
function around(resolved: readonly Resolved[], mention: Span): Resolved[] {
	const size = (one: Resolved) => one.own.reduce((sum, { start, end }) => sum + end - start, 0);
	return resolved
		.filter(({ own, attribution }) =>
			[...own, ...attribution.content].some((span) => overlaps(span, mention))
		)
		.sort((a, b) => size(a) - size(b));
}

/** Adds the positions read from trees. Those without a known holder are returned as `unheld`. */
export function withWalked(
	resolved: readonly Resolved[],
	positions: readonly TreePosition[],
	{ partiesOf, committed, quotationsAt }: WalkedContext
): { resolved: Resolved[]; unheld: TreePosition[] } {
	const all = resolved.map((one) => ({ ...one, positions: [...(one.positions ?? [])] }));
	const unheld: TreePosition[] = [];
	for (const position of positions) {
		if (position.features.includes('holder:disputed')) continue;
		const covering = around(all, position.mention) as typeof all;
		if (position.holders.length === 0) {
			// Several holders may share the words ("Hollin and Brod said").
			const nearest =
				covering.find(({ attribution }) => sameAttribution(attribution, position)) ?? covering[0];
			const government = nearest && position.subject ? committed(position.subject, nearest) : null;
			if (!nearest) unheld.push(position);
			else if (government && position.subject) {
				for (const one of covering)
					if (one.holderId !== government.actorId)
						one.elsewhere = [...(one.elsewhere ?? []), position.sentence];
				const whole = { ...position, holders: [position.subject], content: position.sentence };
				const there = covering.find(({ holderId }) => holderId === government.actorId);
				if (there) there.positions.push(position);
				else all.push(made(whole, government, nearest, quotationsAt));
			} else
				for (const one of covering) {
					if (one.attribution === nearest.attribution) one.positions.push(position);
					// "Demands that Kyiv renounce it": not Kyiv's position.
					else if (position.features.includes('demanded') && isInner(one, nearest))
						one.elsewhere = [...(one.elsewhere ?? []), position.mention];
				}
			continue;
		}
		const inside = covering[0] ?? null;
		// Words that are the source of a statement refer to its holder.
		const parties = position.holders.flatMap((holder) => {
			const there = resolved.filter(({ attribution }) =>
				attribution.source.some((source) => overlaps(source, holder))
			);
			return there.length > 0
				? there.map(({ holderId, confidence }) => ({ actorId: holderId, confidence }))
				: partiesOf(holder, inside);
		});
		if (parties.length === 0) {
			unheld.push(position);
			continue;
		}
		const holdersHere = new Set(parties.map(({ actorId }) => actorId));
		for (const one of covering)
			if (!holdersHere.has(one.holderId)) one.elsewhere = [...(one.elsewhere ?? []), position.mention];
		for (const party of parties) {
			const there =
				covering.find(({ holderId }) => holderId === party.actorId) ??
				all.find(
					({ holderId, attribution }) => holderId === party.actorId && sameWords(attribution, position)
				);
			if (there) there.positions.push(position);
			else if (standsAlone(position)) all.push(made(position, party, inside, quotationsAt));
		}
	}
	return { resolved: all, unheld };
}

/** Whether a statement is inside the words of another. */
function isInner({ attribution }: Resolved, { attribution: outer }: Resolved): boolean {
	const [own, around] = [hull([...attribution.source, ...attribution.cue]), hull(outer.content)];
	return own !== null && around !== null && encloses(around, own);
}

/** Whether the position was read from the content of this attribution. */
const sameAttribution = (one: Attribution, { attribution: other }: TreePosition): boolean =>
	other !== null &&
	one.cue[0]?.start === other.cue[0]?.start &&
	one.source[0]?.start === other.source[0]?.start;

/** An attribution with the position's words as content. */
function sameWords(attribution: Attribution, { content, mention, cue }: TreePosition): boolean {
	const whole = extent(attribution);
	return (
		whole !== null &&
		overlaps(whole, mention) &&
		attribution.content.some((span) => overlaps(span, content)) &&
		(cue === null || attribution.cue.length === 0 || overlaps(whole, cue))
	);
}

const clipped = ({ start, end }: Span, within: Span): Span => ({
	start: Math.max(start, within.start),
	end: Math.min(end, within.end)
});

function made(
	position: TreePosition,
	party: Party,
	inside: Resolved | null,
	quotationsAt: WalkedContext['quotationsAt']
) {
	const source = position.holders;
	const words = hull([position.mention, position.content]) ?? position.mention;
	const quoted = quotationsAt(position.mention);
	// A quotation is kept whole, within its sentence.
	const own = hull([words, ...quoted.map((one) => clipped(one, position.sentence))]) ?? words;
	const outside = without([own], source);
	const content = outside.filter(({ start, end }) => end - start > 1);
	const attribution: Attribution = {
		source,
		cue: position.cue ? [position.cue] : [],
		content: content.length > 0 ? content : [position.mention],
		mode: quoted.length > 0 ? 'mixed' : 'indirect',
		mention: source
	};
	const said = position.features.includes('said');
	const speakerId = inside ? inside.holderId : said ? party.actorId : null;
	const resolved: Resolved & { positions: TreePosition[] } = {
		attribution,
		holderId: party.actorId,
		speakerId,
		via: inside?.via ?? [],
		jointId: null,
		mode: speakerId === null ? 'narrated' : attribution.mode,
		confidence: Math.min(party.confidence, HOLDER_CONFIDENCE.byTree),
		own: attribution.content,
		frame: inside?.frame ?? attribution,
		relayed: inside?.relayed ?? false,
		positions: [position]
	};
	return resolved;
}

/** The holder's own part of a statement's words, without the parts that trees assign to others. */
export const ownWords = ({ own, elsewhere = [] }: Resolved): Span[] =>
	without(own, elsewhere).filter(({ start, end }) => end - start >= SHORT || elsewhere.length === 0);

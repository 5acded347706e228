/** Unnamed sources: "a senior U.S. official". One actor per article and description. */
import { group } from 'd3-array';
import { shortDay } from '../../lib/model/format';
import type { Actor } from '../codebook/types';
import type { Article } from '../types';
import { slugOf } from '../text/slug';
import type { FoundActor } from './party';

const DETERMINER = /^(?:the|a|an|some|several|many|multiple|both|these|those|this|that|one|other)\s+/i;
/** What follows the noun says how the source knows, not who it is. */
const AFTERTHOUGHT = /\s+(?:who|that|which|briefed|familiar|close|speaking|with|on|in|at|told|said)\b.*$/i;

/** The description shown: no determiner, no trailing clause, "U.S." as "US", a capital first letter. */
function description(phrase: string): string {
	let text = phrase.trim().replace(/^["'“‘]+|["'”’,]+$/g, '');
	// "A second official" is distinguished from "one official" by its number; "one" and "a" alone distinguish nobody.
	for (let next = text.replace(DETERMINER, ''); next !== text; next = text.replace(DETERMINER, ''))
		text = next;
	text = text
		.replace(AFTERTHOUGHT, '')
		.replace(/\b([A-Z])\.([A-Z])\.?/g, '$1$2')
		.replace(/\s+/g, ' ')
		.trim();
	return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/**
 * The actor of an unnamed source in an article. Its side, country and parent are those of the government or body named
 * in the phrase ("NATO officials"), if any.
 */
export function unnamedActor(phrase: string, articleId: string, owner: Actor | null): FoundActor {
	const name = description(phrase);
	return {
		id: `unnamed-${articleId}-${slugOf(name)}`,
		name: `${name} (unnamed)`,
		kind: 'unnamed',
		side: owner?.side ?? 'other',
		country: owner?.country ?? null,
		parentId: owner?.id ?? null,
		role: null,
		words: phrase.trim()
	};
}

/** The article in which an unnamed source speaks. */
export type Source = Pick<Article, 'id' | 'publishedOn'> & { outletName: string | null };

const ofDay = ({ publishedOn }: Source) => (publishedOn ? [`of ${shortDay(publishedOn)}`] : []);
const inOutlet = ({ outletName }: Source) => (outletName ? [`in ${outletName}`] : []);
/** Details that distinguish an article from others, the shortest first; the last is always unique. */
const MARKS: ((source: Source) => string[])[] = [
	ofDay,
	(source) => [...inOutlet(source), ...ofDay(source)],
	(source) => [`in ${source.id}`]
];

/**
 * The actors of `found` in the same order. Unnamed sources described alike in several articles are renamed: "US
 * officials of 4 Dec 2025 (unnamed)", with the outlet added if the day is the same. Their ids do not change.
 */
export function distinguished(found: readonly { actor: FoundActor; source: Source }[]): FoundActor[] {
	const alike = group(
		found.filter(({ actor }) => actor.kind === 'unnamed'),
		({ actor }) => actor.name
	);
	return found.map(({ actor, source }) => {
		const others = alike.get(actor.name) ?? [];
		if (others.length < 2) return actor;
		const mark = MARKS.find(
			(one) => new Set(others.map((other) => one(other.source).join(' '))).size === others.length
		);
		return {
			...actor,
			name: actor.name.replace(/(?= \(unnamed\)$)/, ` ${mark?.(source).join(' ') ?? ''}`.trimEnd())
		};
	});
}

/** The model's features of a statement's words and one proposition, by name. None identifies the speaker. */
import type { Hit } from '../../text/phrases';
import type { CodedStance, TreePosition } from '../../types';
import { standsAlone } from '../../walk/alone';
import type { CodingRules, PropositionRules, StanceRules } from '../rules';
import type { Words } from '../words';
import { stemsOf } from './stems';

const LISTS = [
	'names',
	'contraryNames',
	'short',
	'for',
	'against',
	'open',
	'conditional',
	'neutral'
] as const;
const OPERATORS = [
	'want',
	'support',
	'oppose',
	'open',
	'concede',
	'neutral',
	'affirm',
	'doubt',
	'negation',
	'condition',
	'hedge',
	'estimate',
	'unsaid',
	'withheld'
] as const satisfies readonly (keyof StanceRules)[];
const MODALS = new Set(['must', 'should', 'will', 'would', 'can', 'could', 'may', 'might', 'ought', 'never']);
/** Words at most this far from the name are near it. */
const NEAR = 5;
/** A capitalised word that does not begin a sentence. */
const NAME = /(?<=[\p{L},] )\p{Lu}\p{L}+/gu;
const MOST_NEGATIONS = 3;
const MOST_NAMES = 2;
/** Characters of the preceding text and of a question whose words count, from their ends. */
const CONTEXT = 400;
const MOST_OTHERS = 2;
/** Content length is counted in steps of this many words. */
const LENGTH_STEP = 8;
const LENGTHS = 4;

/** Features that are the same for every proposition. */
export interface Reading {
	text: string;
	/** The end of the cue. */
	cueEnd: number;
	cue: readonly string[];
	content: readonly string[];
	operators: readonly { kind: (typeof OPERATORS)[number]; hit: Hit }[];
	before: string;
	/** The text just before, which is part of `before`. */
	near: string;
	asked: string;
	/** Words of all of it by which a proposition may be recognised, whether or not a phrase names it. */
	recognised: readonly string[];
	/** Ids of the propositions that a phrase names. */
	named: ReadonlySet<string>;
}

const distinct = (words: readonly string[]): string[] => [...new Set(words)];

/** Words, pairs of neighbours, the words of the cue, of the text just before and of the question. */
const recognisedIn = (
	cue: readonly string[],
	content: readonly string[],
	near: string,
	asked: string
): string[] =>
	distinct([
		...content.slice(1).map((word, i) => `b:${content[i] ?? ''}_${word}`),
		...cue.map((word) => `c:${word}`),
		...stemsOf(near).map((word) => `p:${word}`),
		...stemsOf(asked).map((word) => `q:${word}`)
	]);

export function reading(
	{ cue, content, before, asked = '' }: Words,
	{ stance: rules, propositions }: CodingRules
): Reading {
	const text = `${cue} ${content}`;
	const stems = { cue: stemsOf(cue), content: stemsOf(content) };
	const near = (before.at(-1) ?? '').slice(-CONTEXT);
	const question = asked.slice(-CONTEXT);
	const named = propositions.filter((one) => LISTS.some((list) => one[list].first(text)));
	return {
		...stems,
		text,
		cueEnd: cue.length,
		operators: OPERATORS.flatMap((kind) => rules[kind].all(text).map((hit) => ({ kind, hit }))),
		before: before.join(' '),
		near,
		asked: question,
		recognised: recognisedIn(stems.cue, stems.content, near, question),
		named: new Set(named.map(({ id }) => id))
	};
}

/** The phrases in the words that name a proposition, by list, the first list first. */
export const namings = ({ text }: Reading, proposition: PropositionRules) =>
	LISTS.flatMap((list) => proposition[list].all(text).map((hit) => ({ list, hit })));

const relativePlace = (hit: Hit, target: Hit): string =>
	hit.end <= target.start ? 'before' : hit.start >= target.end ? 'after' : 'in';

/** The readings by rules and by trees; `positions` is null without trees. */
function* witnesses(
	kind: string,
	sign: CodedStance | null,
	positions: readonly TreePosition[] | null
): Generator<string> {
	if (sign) {
		yield `rule:${sign.stance}`;
		yield `rule:${sign.rule}`;
		yield `rule:${kind}:${sign.stance}`;
	} else yield 'rule:-';
	for (const position of positions ?? []) {
		const { stance, base, features } = position;
		yield `tree:${stance}`;
		if (standsAlone(position)) yield `tree:alone:${stance}`;
		yield `tree:${base}:${stance}`;
		for (const one of features) yield `tree:${stance}:${one}`;
		if (sign) yield `both:${sign.stance}:${stance}`;
	}
	if (positions?.length === 0) yield 'tree:-';
}

/** Features of the words around a mention or possible mention of the proposition. */
function* around(
	{ text, cueEnd, operators }: Reading,
	target: Hit,
	{ body }: PropositionRules
): Generator<string> {
	for (const { kind, hit } of operators) yield `op:${kind}:${relativePlace(hit, target)}`;
	for (const word of stemsOf(text.slice(0, target.start)).slice(-NEAR)) yield `n-:${word}`;
	for (const word of stemsOf(text.slice(target.end)).slice(0, NEAR)) yield `n+:${word}`;
	// Somebody else named in between may be the holder.
	const names = [...text.slice(cueEnd, target.start).matchAll(NAME)].filter(
		({ 0: word }) => !body.first(word)
	);
	yield `names:${Math.min(names.length, MOST_NAMES)}`;
	const last = names.at(-1);
	if (!last) return;
	for (const { kind, hit } of operators)
		if (hit.start > cueEnd + last.index && hit.end <= target.start) yield `named:${kind}`;
}

/** The features for all propositions and, prefixed with its id, for this one. */
function* twofold(
	read: Reading,
	proposition: PropositionRules,
	named: ReturnType<typeof namings>
): Generator<string> {
	for (const { list } of named) yield `hit:${list}`;
	for (const { kind, hit } of read.operators) if (hit.end <= read.cueEnd) yield `cue:${kind}`;
	for (const word of read.content) {
		yield `w:${word}`;
		if (MODALS.has(word)) yield `modal:${word}`;
	}
	if (proposition.names.first(read.before)) yield 'before:named';
	if (proposition.about.first(read.before)) yield 'before:about';
	if (proposition.names.first(read.near)) yield 'near:named';
	if (proposition.about.first(read.near)) yield 'near:about';
	if (read.asked && proposition.names.first(read.asked)) yield 'asked:named';
}

/**
 * Features of one proposition, without duplicates; `sign` is the reading by rules, `positions` those by trees, null
 * without trees.
 */
export function featuresOf(
	read: Reading,
	proposition: PropositionRules,
	sign: CodedStance | null,
	positions: readonly TreePosition[] | null
): string[] {
	const { text, cue, content, operators } = read;
	const { id, kind } = proposition;
	const named = namings(read, proposition);
	const target = named[0]?.hit ?? proposition.about.first(text);
	const denials = operators.filter((one) => one.kind === 'negation').length;
	const own = [...twofold(read, proposition, named)];
	const others = [...read.named].filter((one) => one !== id).length;
	const found = [
		...['bias', `kind:${kind}`, `P:${id}`, `others:${Math.min(others, MOST_OTHERS)}`],
		...witnesses(kind, sign, positions),
		...own,
		...own.map((name) => `${id}|${name}`),
		...read.recognised.map((name) => `${id}|${name}`),
		...operators.map((one) => `op:${one.kind}`),
		...cue.map((word) => `c:${word}`),
		...(target ? around(read, target, proposition) : []),
		`c2:${cue.slice(-2).join('_')}`,
		`negations:${Math.min(denials, MOST_NEGATIONS)}`,
		`long:${Math.min(LENGTHS, Math.floor(content.length / LENGTH_STEP))}`
	];
	if (named.length === 0) found.push('hit:-');
	if (!target && !sign && !positions?.length) found.push('unnamed');
	if (proposition.body.first(text)) found.push('body');
	return distinct(found);
}

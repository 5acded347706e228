/** What the model learns from: the statements found in labelled passages, and the passages' words as they are. */
import { codeStances, type CodingRules } from '../../code';
import { featuresOf, reading } from '../../code/weigh/features';
import type { Outcome } from '../../code/weigh/model';
import type { PropositionRules } from '../../code/rules';
import type { Words } from '../../code/words';
import type { Article, CodedStance, TreePosition } from '../../types';
import type { ReadPart } from '../../coded';
import { articleOf, holderIn } from '../run';
import type { Example } from './fit';
import type { Passage } from './training';

/** A statement of a passage with one proposition it may speak to. */
export interface Found extends Example {
	passage: Passage;
	holder: string;
	proposition: string;
	/** What the rules read. */
	sign: CodedStance | null;
	/** The proposition was labelled for somebody else: the holder is wrong, which the words do not tell. */
	elsewhere: boolean;
	/** What is labelled for exactly this holder. */
	label: Outcome;
}

/** Sets that phrases were written for count less, and without what the rules read in them. */
const READ_WEIGHT = 0.5;
const WHOLE_WEIGHT = 0.7;
/** Characters of a passage whose words are still about one thing. */
const LONGEST = 700;

const outcomesOf = (passage: Passage, proposition: string): Outcome[] =>
	[...passage.positions.values()].flatMap((stances) => stances.get(proposition) ?? []);

const isRule = (feature: string): boolean => feature.startsWith('rule:') || feature.startsWith('both:');

/** Without what rules read in a set that they were written for. */
const unfitted = ({ from }: Passage, features: readonly string[]): string[] =>
	features.filter((one) => from !== 'read' || !isRule(one));

/** Of examples in which nothing points to the proposition, so many are learnt from, with the weight of all. */
const KEPT = 0.3;

/** Features of every proposition. */
function* examplesOf(
	words: Words,
	rules: CodingRules,
	positions: readonly TreePosition[] | null
): Generator<{ proposition: PropositionRules; sign: CodedStance | null; features: string[] }> {
	const read = reading(words, rules);
	const signs = codeStances(words, rules);
	for (const proposition of rules.propositions) {
		const sign = signs.find(({ propositionId }) => propositionId === proposition.id) ?? null;
		const own = positions?.filter(({ propositionId }) => propositionId === proposition.id) ?? null;
		yield { proposition, sign, features: featuresOf(read, proposition, sign, own) };
	}
}

/** Words of ids that identify nobody. */
const COMMON = new Set(['unnamed', 'of', 'the', 'and', 's']);
const wordsIn = (holder: string): string[] => holder.split('-').filter((word) => !COMMON.has(word));

/**
 * The positions of a holder; if it has none under its id, those of the only labelled holder that nobody found and that
 * shares a word with it ("brod", "karl-brod"): the words say the same, whatever the id.
 */
function positionsOf(passage: Passage, holder: string, found: ReadonlySet<string>) {
	const exact = passage.positions.get(holder);
	if (exact) return exact;
	const words = wordsIn(holder);
	const alike = [...passage.positions].filter(
		([id]) => !found.has(id) && wordsIn(id).some((word) => words.includes(word))
	);
	return alike.length === 1 ? alike[0]?.[1] : undefined;
}

/** The statements found in a passage. */
export function foundIn(
	passage: Passage,
	parts: (article: Article) => ReadPart[],
	rules: CodingRules
): Found[] {
	const all = parts(articleOf(passage));
	const holders = new Set(all.map(({ holderId }) => holderIn(holderId, passage.id)));
	return all.flatMap(({ holderId, words, positions }) => {
		const holder = holderIn(holderId, passage.id);
		const exact = passage.positions.get(holder);
		const mine = positionsOf(passage, holder, holders);
		return [...examplesOf(words, rules, positions)].map(({ proposition: { id }, sign, features }) => ({
			passage,
			holder,
			proposition: id,
			sign,
			features,
			outcome: mine?.get(id) ?? ('no' as const),
			weight: passage.from === 'read' ? READ_WEIGHT : 1,
			elsewhere: !mine?.has(id) && outcomesOf(passage, id).length > 0,
			label: exact?.get(id) ?? ('no' as const)
		}));
	});
}

/** A passage's words as they are, whoever holds what, where all who hold a position hold the same. */
export function wholePassage(passage: Passage, rules: CodingRules): Example[] {
	if (passage.text.length > LONGEST) return [];
	const words = { cue: '', content: passage.text, before: [] };
	return [...examplesOf(words, rules, null)].flatMap(({ proposition: { id }, features }) => {
		const [outcome = 'no', ...others] = new Set(outcomesOf(passage, id));
		if (others.length > 0) return [];
		return [
			{ features: ['whole', ...features.filter((one) => !isRule(one))], outcome, weight: WHOLE_WEIGHT }
		];
	});
}

/** A share between 0 and 1 that depends on the text alone (FNV-1a). */
export function shareOf(text: string): number {
	let hash = 2166136261;
	for (const char of text) hash = Math.imul(hash ^ char.charCodeAt(0), 16777619) >>> 0;
	return hash / 2 ** 32;
}

/** Fewer of the many examples in which nothing points to the proposition. */
export const thinned = (examples: readonly Example[], passage: Pick<Passage, 'id'>): Example[] =>
	examples.flatMap((one, i) => {
		if (one.outcome !== 'no' || !one.features.includes('unnamed')) return [one];
		return shareOf(`${passage.id} ${i}`) < KEPT ? [{ ...one, weight: one.weight / KEPT }] : [];
	});

/** What is learnt from: no rule's reading of a set that it was written for, and nobody else's position. */
export const learnt = (found: readonly Found[]): Example[] =>
	found
		.filter(({ elsewhere }) => !elsewhere)
		.map(({ passage, features, outcome, weight }) => ({
			features: unfitted(passage, features),
			outcome,
			weight
		}));

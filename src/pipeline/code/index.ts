/** code: which propositions a statement addresses, and which stance it takes. */
import { straighten } from '../text/plain';
import type { CodedStance } from '../types';
import { foreignHits } from './bodies';
import { clausesOf, type Clause } from './clauses';
import type { CodingRules, PropositionRules } from './rules';
import { answeredQuestion, answeredSign, unanswered } from './answers';
import { answerPronouns, answerSign, namesIt, replyOf } from './asked';
import type { Words } from './words';
import { coded, settled, signsOf, type Anaphora, type Elsewhere, type Sign } from './stance';

export { codingRules, type CodingRules } from './rules';

/** The hit is only a pronoun; what "it" refers to is in another sentence. */
const PRONOUN = /^(?:it|this|that|them)(?=\s(?:at|on|in|during|outright|again|altogether|as)\b|[\s.,]*$)/iu;
/** In answer to a question, the words begin with a pronoun for it. */
const ANSWER = /^["'\s]*(?:that\s)?(?:it|this|that|such\s\p{L}+)(?=\s)/iu;
const ASKED = /\basked\b/iu;

/** A condition at the beginning, with its comma. */
const FRONTED = /^["“\s]*(?:that\s)?(?:if|unless|once|in (?:return|exchange) for)\b[^,;.]*,\s+/iu;

/** "Such a step", or a pronoun alone: refers to what the preceding text named. */
function anaphoraOf(clauses: Clause[], text: string, { cue, before }: Words, rules: CodingRules): Anaphora[] {
	const cueLength = cue ? cue.length + 1 : 0;
	const said = text.slice(cueLength);
	const pronoun = PRONOUN.exec(said) ?? (ASKED.test(before.at(-1) ?? '') ? ANSWER.exec(said) : null);
	for (const clause of clauses) {
		const hits = rules.stance.anaphora.all(clause.words);
		const start = cueLength - clause.start;
		if (pronoun && start >= 0 && start < clause.words.length)
			hits.push({ start, end: start + pronoun[0].length, words: pronoun[0] });
		const [hit] = hits;
		if (hit) return [{ clause, hit }];
	}
	return [];
}

/** Short names of a proposition that the text before has named in full. */
const shortNames = (clauses: Clause[], proposition: PropositionRules, elsewhere: Elsewhere): Anaphora[] =>
	clauses.flatMap((clause) => {
		const isElsewhere = elsewhere(clause);
		const hits = proposition.short.all(clause.words).filter((hit) => !isElsewhere(hit));
		return hits.map((hit) => ({ clause, hit }));
	});

const NAMING = ['names', 'contraryNames'] as const;
const SPEAKING = [...NAMING, 'for', 'against', 'open', 'conditional'] as const;

/** Whether phrases of these lists occur in a text and refer to the proposition's own organisation. */
function standsIn(
	lists: typeof NAMING | typeof SPEAKING,
	proposition: PropositionRules,
	text: string,
	propositions: readonly PropositionRules[]
): boolean {
	const found = lists.filter((list) => proposition[list].first(text) !== null);
	if (found.length === 0 || !proposition.hasBody) return found.length > 0;
	const isForeign = foreignHits(proposition, propositions, text, text);
	return found.some((list) => proposition[list].all(text).some((hit) => !isForeign(hit)));
}

/** The propositions named in the nearest preceding text that names any demand. */
function antecedents(
	before: readonly string[],
	propositions: readonly PropositionRules[]
): PropositionRules[] {
	for (const text of [...before].reverse()) {
		const named = propositions.filter(
			(proposition) => proposition.kind === 'demand' && standsIn(NAMING, proposition, text, propositions)
		);
		if (named.length > 0) return named;
	}
	return [];
}

/** Rules based only on words of approval and refusal. */
const BY_LEXICON: ReadonlySet<string> = new Set(['approved', 'refused', 'given up', 'asked in return']);

/**
 * Finds the hits about another proposition's organisation: one named in their sentence or, if it names none, one named
 * before (`meant`).
 */
function elsewhereFor(
	proposition: PropositionRules,
	{ propositions }: CodingRules,
	clauses: readonly Clause[],
	text: string,
	meant: readonly PropositionRules[]
): Elsewhere {
	if (!proposition.hasBody) return () => () => false;
	const before = meant.some(({ hasBody }) => hasBody) && !meant.includes(proposition);
	const carried = before && proposition.body.first(text) === null;
	return (clause) => {
		const together = clauses.filter(({ sentence }) => sentence === clause.sentence);
		const sentence = together.map(({ words }) => words).join('');
		const isForeign = foreignHits(proposition, propositions, clause.words, sentence);
		return (hit) => isForeign(hit) || (carried && proposition.body.first(hit.words) === null);
	};
}

/** Stances of an answer that is only yes or no: those of the question, or their contraries. */
function answeredStances(words: Words, rules: CodingRules): CodedStance[] | null {
	const answer = answeredQuestion(words, rules.stance);
	if (!answer) return null;
	const { question } = answer;
	const clauses = clausesOf(question, rules.stance);
	return rules.propositions.flatMap((proposition) => {
		if (answer.says === 'nothing')
			return standsIn(SPEAKING, proposition, question, rules.propositions)
				? [coded(proposition.id, unanswered(answer), false)]
				: [];
		const elsewhere = elsewhereFor(proposition, rules, clauses, question, []);
		const sign = settled(signsOf(clauses, proposition, rules.stance, [], elsewhere));
		return sign ? [coded(proposition.id, answeredSign(sign, answer), false)] : [];
	});
}

/** Adds the stances that an answer takes on the question, if its own words take none. */
function withAnswer(own: CodedStance[], { content, asked = '' }: Words, rules: CodingRules): CodedStance[] {
	const reply = replyOf(content, rules.stance);
	if (!reply) return own;
	const question = straighten(asked);
	const bodies = rules.propositions.filter(({ hasBody, body }) => hasBody && body.first(question) !== null);
	const taken = own.filter(({ stance }) => stance !== 'none');
	const answers = rules.propositions.flatMap((proposition): CodedStance[] => {
		if (taken.some(({ propositionId }) => propositionId === proposition.id)) return [];
		// "The invitation" in a question on another's membership.
		if (proposition.hasBody && bodies.length > 0 && !bodies.includes(proposition)) return [];
		const sign = answerSign(question, reply, namesIt(proposition, question), (statement) => {
			const clauses = clausesOf(statement, rules.stance);
			const elsewhere = elsewhereFor(proposition, rules, clauses, statement, []);
			return settled(signsOf(clauses, proposition, rules.stance, [], elsewhere));
		});
		return sign ? [coded(proposition.id, sign, false)] : [];
	});
	const ids = answers.map(({ propositionId }) => propositionId);
	return [...own.filter(({ propositionId }) => !ids.includes(propositionId)), ...answers];
}

/** No position, if the cue shows that no side was taken. */
const sideless = (sign: Sign, rule: string): Sign => ({
	...sign,
	stance: 'none',
	condition: null,
	rule,
	grounds: { way: 'named' }
});

/** The stances of a statement's words, at most one per proposition, in the codebook's order. */
export function codeStances(words: Words, rules: CodingRules): CodedStance[] {
	const own = stancesIn(words, rules);
	return words.asked === undefined ? own : withAnswer(own, words, rules);
}

function stancesIn({ cue, content, before, asked }: Words, rules: CodingRules): CodedStance[] {
	// "Unless …, Moscow | will not agree to | …": the condition goes before the cue.
	const [lead = ''] = FRONTED.exec(content) ?? [];
	const text = straighten([lead.trim(), cue, content.slice(lead.length)].filter(Boolean).join(' '));
	const answered = answeredStances({ cue, content, before }, rules);
	if (answered) return answered;
	const clauses = clausesOf(text, rules.stance);
	const hedged = rules.stance.hedge.first(text) !== null;
	const meant = antecedents(before, rules.propositions);
	const elsewhere = new Map(
		rules.propositions.map((one) => [one, elsewhereFor(one, rules, clauses, text, meant)])
	);
	const isOf = (proposition: PropositionRules): Elsewhere =>
		elsewhere.get(proposition) ?? (() => () => false);
	const spokenTo = rules.propositions.filter((proposition) =>
		clauses.some((clause) => {
			const isElsewhere = isOf(proposition)(clause);
			return SPEAKING.some((list) => proposition[list].all(clause.words).some((hit) => !isElsewhere(hit)));
		})
	);
	const anaphora = [
		...anaphoraOf(clauses, text, { cue, content, before }, rules),
		...(asked === undefined ? [] : answerPronouns(clauses, rules.stance))
	];
	const anaphoraFor = (proposition: PropositionRules): Anaphora[] => {
		if (!meant.includes(proposition) || spokenTo.includes(proposition)) return [];
		const short = shortNames(clauses, proposition, isOf(proposition));
		return short.length > 0 || spokenTo.length > 0 ? short : anaphora;
	};
	const neutral = rules.stance.neutral.first(cue) !== null;
	const unsaid = rules.stance.unsaid.first(cue) !== null;
	const estimated = rules.stance.estimate.first(cue) !== null;
	return rules.propositions.flatMap((proposition) => {
		// A prediction does not express a wish.
		if (estimated && proposition.kind === 'demand') return [];
		const sign = settled(
			signsOf(clauses, proposition, rules.stance, anaphoraFor(proposition), isOf(proposition))
		);
		if (!sign) return [];
		// "They discussed the guarantees that Ukraine needs": the cue says that no side was taken.
		if (neutral && BY_LEXICON.has(sign.rule))
			return [coded(proposition.id, sideless(sign, 'spoken of'), hedged)];
		// "Did not say that peace was near" takes no position on peace; "did not say whether" keeps it open.
		if (unsaid && sign.stance !== 'ambivalent')
			return [coded(proposition.id, sideless(sign, 'no answer given'), hedged)];
		return [coded(proposition.id, sign, hedged)];
	});
}

/** Whether the words are about the diplomacy of this war; `setting` is the passage or article around them. */
export function onTopic({ cue, content }: Words, setting: string, rules: CodingRules): boolean {
	return rules.diplomacy.first(`${cue} ${content}`) !== null && rules.setting.first(setting) !== null;
}

/** What an answer means for the question put: "Should Ukraine join?" – "Yes." */
import { straighten } from '../text/plain';
import type { Hit } from '../text/phrases';
import { clausesOf, wordsBetween, type Clause } from './clauses';
import { conditionsOf } from './conditions';
import type { PropositionRules, StanceRules } from './rules';
import { answeredSign, unanswered } from './answers';
import type { Sign } from './stance';

export type Says = 'yes' | 'no' | 'open' | 'nothing';

interface Reply {
	says: Says;
	words: string;
	/** The condition of the answer, if it has one. */
	condition: string | null;
}

/** Words before an answer: whom it addresses, and words to gain time. */
const OPENERS = new RegExp(
	String.raw`^(?:["'“‘\s–—-]|(?:${[
		'i (?:do )?hope so|look|well|so|then|now|oh|frankly|honestly|to be (?:frank|honest)|listen|sir|madam',
		"ma['’]am|senator|congress(?:man|woman)|minister",
		String.raw`mr\.?\s(?:chairman|speaker|president|secretary|ambassador)|madam\s\p{L}+`
	].join('|')})[,.]?\s)+`,
	'iu'
);
const SUBJECT = '(?:i|we|it|they|he|she|that|there)';
const HELPER =
	'(?:do|does|did|am|are|is|was|were|have|has|had|will|would|can|could|should|must|shall|might|may)';
const END = String.raw`(?=\s*(?:$|[.,;:!?–—"]|(?:but|if|and|though|unless|provided|when|once|because|since)\b))`;
const SUPPOSED = String.raw`(?:(?:i|we)\s(?:believe|think|hope|suppose|expect|fear|am sure|are sure|would say)\s(?:that\s)?)?`;
/** "I do.", "It is,", "I believe that they do." */
const ECHO = new RegExp(`^${SUPPOSED}${SUBJECT}\\s${HELPER}(?:\\stoo|\\sindeed)?${END}`, 'iu');
const DENIED = new RegExp(
	`^${SUPPOSED}${SUBJECT}\\s(?:${HELPER}\\snot|(?:do|does|did|are|is|was|were|have|has|had|would|could|should|must|might)n['’]t|won['’]t|can['’]t|cannot)${END}`,
	'iu'
);
const YES = new RegExp(
	`^(?:${[
		'yes|yeah|yep|yup|aye|absolutely|definitely|certainly|of course|sure|correct|exactly|indeed|without (?:a )?doubt|very much so',
		"by all means|i (?:think|hope|believe|suppose|expect) so|that[’']s (?:right|true|our position|the plan|the intention)",
		"for|in favou?r|agreed|very|possible|probably|likely|eventually|some day|one day|why not|i[’']m for it|we[’']re for it"
	].join('|')})${END}`,
	'iu'
);
const NO = new RegExp(
	`^(?:${[
		'no|nope|never|absolutely not|not at all|certainly not|of course not|definitely not|not a chance|no way|no chance|hardly',
		'out of the question|not (?:now|ever|yet|really|in my lifetime|for me|while i am here|on my watch|today|this year)',
		"i don['’]t (?:think|believe|expect) (?:so|it|they (?:will|do|should))|i doubt (?:it|that)|against|opposed|rejected|nonsense"
	].join('|')})${END}`,
	'iu'
);
const OPEN = new RegExp(
	`^(?:undecided|perhaps|maybe|it depends|yes and no|no position|fifty-fifty|who knows|possibly|hesitant|split|wait and see)${END}`,
	'iu'
);
const IT = '(?:it|that|this|one)';
const AM = String.raw`(?:['’](?:m|re|s)|\b(?:am|is|are|was|were|be))\s(?:all\s|very much\s|firmly\s|still\s)?`;
const TAKE = '(?:support|accept|back|agree to|sign|vote for|ratify|live with|welcome)';
/** "We're against it", "I can't support that". */
const AGAINST_IT = new RegExp(
	`${AM}(?:against|opposed to)\\s${IT}\\b|\\b(?:can['’]t|cannot|won['’]t|will not|would not|wouldn['’]t|don['’]t|do not|never)\\s${TAKE}\\s${IT}\\b`,
	'iu'
);
/** "I'm for it", "We support that". */
const FOR_IT = new RegExp(
	`${AM}(?:for|in favou?r of)\\s${IT}\\b|\\b(?:I|we)\\s(?:do\\s)?${TAKE}\\s${IT}\\b`,
	'iu'
);
/** Answers that take no side, whatever the words after them. */
const DECLINED = new RegExp(
	String.raw`\b(?:${[
		'not going to (?:get ahead|negotiate|speculate|comment|answer|discuss|get into|go there|prejudge)',
		"won['’]t (?:speculate|comment|get into|discuss|negotiate)|nothing to add|no comment|you can guess",
		"would refer you|['’]d refer you|not for me to say",
		"(?:have|has|['’]ve) (?:made|been) (?:our|my|very )?(?:position )?clear|next question"
	].join('|')})\b`,
	'iu'
);

const firstSentence = (words: string): string => /^.*?[.!?](?=["'”’\s]|$)/su.exec(words)?.[0] ?? words;

/** How the words answer a question, judged by their beginning; null if they do not answer it. */
export function replyOf(content: string, rules: StanceRules): Reply | null {
	const plain = straighten(content).replace(/n't\b/gu, "n't").replace(OPENERS, '').trim();
	const first = firstSentence(plain);
	const says = OPEN.test(plain)
		? 'open'
		: NO.test(plain) || DENIED.test(plain)
			? 'no'
			: YES.test(plain) || ECHO.test(plain)
				? 'yes'
				: null;
	if (says === null) {
		const against = AGAINST_IT.exec(plain);
		const held = against ?? FOR_IT.exec(plain);
		if (held) return { says: against ? 'no' : 'yes', words: held[0].trim(), condition: null };
		const declined = DECLINED.exec(plain) ?? null;
		return declined ? { says: 'nothing', words: declined[0], condition: null } : null;
	}
	const words = /^[^,.;:!?–—]+/u.exec(plain)?.[0].trim() ?? plain;
	const conditions = clausesOf(first, rules).flatMap((clause) => conditionsOf(clause, rules));
	return { says, words, condition: conditions[0]?.words ?? null };
}

const HELPERS =
	'(?:is|are|was|were|will|would|can|could|should|must|shall|has|have|had|do|does|did|may|might)';
const INVERTED = new RegExp(`^(?<helper>${HELPERS})(?:n['’]t)?\\s(?<rest>.+)$`, 'isu');
const MOST_SUBJECT = 5;
const WH = /^(?:what|who|whom|whose|which|when|where|why|how)\b/iu;

/**
 * The statements that a question may ask about: "Is peace close" → "peace is close". Several, because the end of the
 * subject is unknown.
 */
function statementsOf(question: string): string[] {
	const all = question.split(/(?<=[.?!])\s+/u);
	const questions = all.filter((one) => /\?["”]?$/u.test(one));
	const sentences = (questions.length > 0 ? questions : all)
		.map((one) =>
			one.replace(/[?\s"”]+$/u, '').replace(/^(?:["“\s]|(?:and|but|so|or|then|now)\b,?\s)+/iu, '')
		)
		.map((one) => one.replace(/^(?:\p{Lu}[\p{L}.]*\s?){1,3},\s/u, ''))
		.map((one) =>
			one.replace(
				/,\s(?:do|does|did|is|are|isn['’]t|don['’]t|doesn['’]t|aren['’]t)\s(?:you|it|they|he|she)$/iu,
				''
			)
		)
		.map((one) =>
			one.replace(/\b(you|we|they)\s(?:do|does|did)(?:n['’]t|\snot)\s(?=think|believe|want|feel)/iu, '$1 ')
		)
		.filter(Boolean);
	return sentences.flatMap((sentence) => {
		const inverted = INVERTED.exec(sentence)?.groups;
		if (!inverted) return WH.test(sentence) ? [] : [sentence];
		const { helper = '', rest = '' } = inverted;
		if (/^(?:do|does|did)$/iu.test(helper)) return [rest];
		const words = rest.split(/\s+/u);
		return Array.from({ length: Math.min(MOST_SUBJECT, words.length - 1) }, (_, i) =>
			[...words.slice(0, i + 1), helper.toLowerCase(), ...words.slice(i + 1)].join(' ')
		);
	});
}

/** A question that only names its topic: "And NATO?", the heading of a list. */
const isTopic = (question: string): boolean =>
	!new RegExp(`\\b${HELPERS}\\b`, 'iu').test(question) ||
	/^(?:and|but)\s[^,.]{1,40}\?$/iu.test(question.trim());

/** The sign of affirming the question; null if that takes no side. */
function affirmed(question: string, named: boolean, signOf: (statement: string) => Sign | null): Sign | null {
	// Words that lead to an answer without asking may name the topic, but there is nothing to affirm.
	if (!/\?/u.test(question) && /[.!]["”\s]*$/u.test(question)) return null;
	const signs = statementsOf(question).flatMap((statement) => signOf(statement) ?? []);
	const sign = signs.find(({ stance }) => stance !== 'none');
	if (sign) return sign;
	if (!named || !isTopic(question)) return null;
	return {
		stance: 'support',
		condition: null,
		rule: 'asked about',
		words: question.trim(),
		grounds: { way: 'plain' }
	};
}

/** The position that an answer takes on the question; null if it takes none. */
export function answerSign(
	question: string,
	reply: Reply,
	named: boolean,
	signOf: (statement: string) => Sign | null
): Sign | null {
	const { says, words, condition } = reply;
	if (says === 'nothing')
		return named && !WH.test(question.trim()) ? unanswered({ question, words, says }) : null;
	const sign = affirmed(question, named, signOf);
	if (!sign) return null;
	if (says === 'open')
		return {
			...sign,
			stance: 'ambivalent',
			condition: null,
			rule: 'left open',
			words: `${sign.words} … ${words}`
		};
	const answered = answeredSign(sign, { question, words, says });
	if (condition === null || (answered.stance !== 'support' && answered.stance !== 'oppose')) return answered;
	return {
		...answered,
		stance: 'conditional',
		condition,
		direction: answered.stance === 'support' ? 'for' : 'against',
		rule: `${answered.rule}, on a condition`,
		grounds: { way: 'condition' }
	};
}

const PRONOUN =
	/\b(?:it|that|this|one)\b(?!\s(?:is|was|will|would|can|could|has|had|should|must|may|might|\p{L}+s)\b|['’])/giu;
const NEAR = 1;

/** Pronouns in an answer that follow a word of approval or refusal: "we're against it", "I can't support that". */
export function answerPronouns(
	clauses: readonly Clause[],
	rules: StanceRules
): { clause: Clause; hit: Hit }[] {
	return clauses.flatMap((clause) => {
		const taking = [rules.support, rules.oppose, rules.concede, rules.want].flatMap((list) =>
			list.all(clause.words)
		);
		return [...clause.words.matchAll(PRONOUN)]
			.map((match) => ({ start: match.index, end: match.index + match[0].length, words: match[0] }))
			.filter(({ start }) =>
				taking.some(({ end }) => end <= start && wordsBetween(clause.words, end, start) <= NEAR)
			)
			.map((hit) => ({ clause, hit }));
	});
}

/** Whether a text names a proposition, in full or in short. */
export const namesIt = (proposition: PropositionRules, text: string): boolean =>
	[
		proposition.names,
		proposition.contraryNames,
		proposition.for,
		proposition.against,
		proposition.short
	].some((list) => list.first(text) !== null);

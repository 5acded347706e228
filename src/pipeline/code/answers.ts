/** "Asked whether peace was near, she said: No." */
import type { StanceRules } from './rules';
import type { Sign } from './stance';
import type { Words } from './words';

export interface ShortAnswer {
	/** The question, without "whether". */
	question: string;
	/** The words that decide the answer. */
	words: string;
	says: 'yes' | 'no' | 'nothing';
}

const ASKED = /\basked\b.*?\b(?:whether|if|about)\s+(.+?)[\s,]*$/isu;
/** An answer with at most this many words says only yes or no. */
const SHORT = 7;

/** The question that a bare yes or no answers; null if nothing was asked or more is said. */
export function answeredQuestion({ content, before }: Words, rules: StanceRules): ShortAnswer | null {
	const asked = ASKED.exec(before.at(-1) ?? '')?.[1];
	if (asked === undefined) return null;
	const question = asked.replace(/,[^,]*$/u, '');
	const declined = rules.declined.first(content);
	if (declined) return { question, words: declined.words, says: 'nothing' };
	if ((content.match(/\p{L}+/gu) ?? []).length > SHORT) return null;
	const plain = content.replace(/^[\s"'“‘]+/u, '');
	const [no, yes] = [rules.no.first(plain), rules.yes.first(plain)];
	if (no?.start === 0) return { question, words: no.words, says: 'no' };
	return yes?.start === 0 ? { question, words: yes.words, says: 'yes' } : null;
}

const CONTRARY = { support: 'oppose', oppose: 'support' } as const;

/** The position asked about, or its contrary. */
export function answeredSign(sign: Sign, { words, says }: ShortAnswer): Sign {
	const { stance } = sign;
	const turned = stance === 'support' || stance === 'oppose' ? CONTRARY[stance] : stance;
	return {
		...sign,
		stance: says === 'yes' ? stance : turned,
		rule: `answered ${says}`,
		words: `${sign.words} … ${words}`
	};
}

/** No position: the speaker declined to answer. */
export const unanswered = ({ question, words }: ShortAnswer): Sign => ({
	stance: 'none',
	condition: null,
	rule: 'not answered',
	words: `${question} … ${words}`,
	grounds: { way: 'named' }
});

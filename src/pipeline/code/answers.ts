/** "Asked whether peace was near, she said: No." */
import type { Words } from './index';
import type { StanceRules } from './rules';
import type { Sign } from './stance';

export interface Answer {
	/** What was asked, without "whether". */
	question: string;
	/** The words of the answer that decide. */
	words: string;
	yes: boolean;
}

const ASKED = /\basked\b.*?\b(?:whether|if)\s+(.+?)[\s,]*$/isu;
/** An answer of so many words says no more than yes or no. */
const SHORT = 7;

/** The question that a bare yes or no answers; null where nothing was asked, or more is said. */
export function answeredQuestion({ content, before }: Words, rules: StanceRules): Answer | null {
	const asked = ASKED.exec(before.at(-1) ?? '')?.[1];
	if (asked === undefined || (content.match(/\p{L}+/gu) ?? []).length > SHORT) return null;
	const plain = content.replace(/^[\s"'“‘]+/u, '');
	const [no, yes] = [rules.no.first(plain), rules.yes.first(plain)];
	const hit = no?.start === 0 ? no : yes?.start === 0 ? yes : null;
	return hit && { question: asked.replace(/,[^,]*$/u, ''), words: hit.words, yes: hit === yes };
}

const CONTRARY = { support: 'oppose', oppose: 'support' } as const;

/** The position of what was asked, or its contrary. */
export function answeredSign(sign: Sign, { words, yes }: Answer): Sign {
	const { stance } = sign;
	const turned = stance === 'support' || stance === 'oppose' ? CONTRARY[stance] : stance;
	return {
		...sign,
		stance: yes ? stance : turned,
		rule: yes ? 'answered yes' : 'answered no',
		words: `${sign.words} … ${words}`
	};
}

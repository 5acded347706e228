/**
 * Words as the model counts them: in lower case and without inflection, so that "joined" and "joining" are the same.
 */

const IRREGULAR: Readonly<Record<string, string>> = {
	gave: 'give',
	given: 'give',
	took: 'take',
	taken: 'take',
	brought: 'bring',
	kept: 'keep',
	left: 'leave',
	leav: 'leave',
	sought: 'seek',
	said: 'say',
	told: 'tell',
	came: 'come',
	became: 'become',
	went: 'go',
	gone: 'go',
	made: 'make',
	thought: 'think',
	saw: 'see',
	seen: 'see',
	held: 'hold',
	stood: 'stand',
	spoke: 'speak',
	spoken: 'speak',
	won: 'win',
	lost: 'lose',
	meant: 'mean',
	met: 'meet',
	got: 'get',
	cannot: 'not',
	"n't": 'not',
	wo: 'will',
	ca: 'can',
	was: 'be',
	were: 'be',
	is: 'be',
	are: 'be',
	been: 'be',
	being: 'be',
	has: 'have',
	had: 'have'
};

const SHORT = 4;

/** One word without its regular endings. */
function stemOf(word: string): string {
	const known = IRREGULAR[word];
	if (known !== undefined) return known;
	if (word.length <= SHORT || /[^a-z]/u.test(word)) return word;
	const bare = word
		.replace(/(?:sses)$/u, 'ss')
		.replace(/ies$/u, 'y')
		.replace(/ied$/u, 'y')
		.replace(/(?<![su])s$/u, '');
	const cut = bare.replace(/(?:ing|ed)$/u, '');
	const stem = cut.length >= 3 && /[aeiouy]/u.test(cut) ? cut : bare;
	return stem.replace(/([b-df-hj-np-rtv-z])\1$/u, '$1').replace(/(?<=.{3})e$/u, '');
}

/** The stems of a text in order; "n't" and each end mark or quotation mark are separate words. */
export function stemsOf(text: string): string[] {
	const parts = text
		.toLowerCase()
		.replace(/[’‘]/gu, "'")
		.replace(/n't\b/gu, " n't")
		.replace(/'(?:s|re|ve|ll|d|m)\b/gu, ' ');
	return (parts.match(/n't|[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*|[?;]/gu) ?? []).map(stemOf);
}

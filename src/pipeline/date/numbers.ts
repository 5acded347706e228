/** Number words as used for days, weeks, months and years. */

export const TO_TEN = 'one two three four five six seven eight nine ten'.split(' ');
export const TO_TWELVE = [...TO_TEN, 'eleven', 'twelve'];
export const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** The number that `words` state ("a", "three", "a couple of", "14"); null if they state none ("several"). */
export function count(words: string): number | null {
	const said = words.toLowerCase();
	if (/^an?$/.test(said)) return 1;
	if (said === 'a couple of') return 2;
	if (TENS.includes(said)) return (TENS.indexOf(said) + 2) * 10;
	return TO_TWELVE.indexOf(said) + 1 || Number(said) || null;
}

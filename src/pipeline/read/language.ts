/** Whether a text is English, and otherwise in which language it is. */
import { franc } from 'franc-min';

/** Minimum number of letters for detecting a language; other scripts need fewer. */
const LETTERS = 120;
const OTHER_SCRIPT = 30;
/** Words of which every English paragraph has several. */
const ENGLISH = new Set(
	'the of and to in a that is for on with as was by it at from his be are has said not have'.split(' ')
);
/** A text with a smaller share of such words is not taken for English. */
const SHARE = 0.12;
const names = new Intl.DisplayNames(['en'], { type: 'language' });

/** The English name of the language of `text` if it is not English; null if it is, or is too short. */
export function otherLanguage(text: string): string | null {
	const sample = text.slice(0, 4000);
	const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
	const letters = sample.replace(/[^\p{L}]/gu, '');
	const latin = letters.replace(/[^\p{Script=Latin}]/gu, '').length;
	if (letters.length < (latin < letters.length / 2 ? OTHER_SCRIPT : LETTERS)) return null;
	if (words.filter((word) => ENGLISH.has(word)).length / words.length >= SHARE) return null;
	const code = franc(sample);
	return code === 'und' || code === 'eng' || code === 'sco' ? null : (names.of(code) ?? code);
}

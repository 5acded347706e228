/** Whether a text is English, and what it is in otherwise. */
import { franc } from 'franc-min';

/** Letters below which the language is not told; other scripts tell themselves sooner. */
const LETTERS = 120;
const OTHER_SCRIPT = 30;
/** Words that every English paragraph has several of. */
const ENGLISH = new Set(
	'the of and to in a that is for on with as was by it at from his be are has said not have'.split(' ')
);
/** Share of such words below which a text is not taken for English. */
const SHARE = 0.12;
const names = new Intl.DisplayNames(['en'], { type: 'language' });

/** The language of `text` as its English name, where it is not English; null where it is, or is too short to tell. */
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

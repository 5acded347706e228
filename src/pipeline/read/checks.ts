/** Warnings about an article after reading: what it lacks or seems to be, so that no loss is silent. */
import { basename, extname } from 'node:path';
import type { Warning } from '../types';
import type { ReadResult } from './article';
import { otherLanguage } from './language';

/** Articles with fewer words are nearly empty. */
const LITTLE = 12;
const NAME_IN_CAPITALS = String.raw`\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]*){0,4}`;
const TITLED = String.raw`(?:MR|MS|MRS|DR)\. [\p{Lu}' -]{2,30}`;
const SPEAKER = new RegExp(
	String.raw`^(?:${NAME_IN_CAPITALS}|${TITLED}|Q|A|Question|Answer)(?: ?\([^)]{2,40}\))?: ?\S`,
	'u'
);
/** This many paragraphs that open with a speaker make a transcript. */
const SPEAKERS = 2;

/** The metadata file to write beside `file`. */
export const metaName = (file: string): string => `${basename(file, extname(file))}.meta.yaml`;

/** `result` with warnings about its article; without the article if it is in another language. */
export function checked({ article, warnings, ...rest }: ReadResult): ReadResult {
	if (!article || article.textKind === 'digest') return { article, warnings, ...rest };
	const words = article.paragraphs.map(({ start, end }) => article.text.slice(start, end));
	const name = article.extracted ? `${article.id}: ` : '';
	const found: Warning[] = [];
	const say = (kind: NonNullable<Warning['kind']>, message: string): void =>
		void found.push({ file: article.file, message: name + message, kind });
	const language = otherLanguage(words.join('\n'));
	if (language) {
		say('language', `is in ${language}, and only English is read; leave it out or translate it`);
		return { ...rest, article: null, warnings: [...warnings, ...found] };
	}
	const dated = [...warnings].some(({ kind }) => kind === 'undated' || kind === 'two-days');
	if (article.publishedOn === null && !dated)
		say(
			'undated',
			`has no day of publication, so weekdays in it tell nothing; say published_on: 2025-12-05 in ${metaName(article.file)}`
		);
	const count = words.join(' ').split(/\s+/).length;
	if (count < LITTLE)
		say('little-text', `holds next to no text (${count} ${count === 1 ? 'word' : 'words'})`);
	const letters = words.join('').replace(/[^\p{L}]/gu, '');
	if (letters.length > 60 && letters.replace(/[^\p{Lu}]/gu, '').length > 0.7 * letters.length)
		say(
			'fault',
			'is written in capitals, in which names are hard to recognise; check the actors, or use upper and lower case'
		);
	const speakers = words.filter((line) => SPEAKER.test(line)).length;
	if (speakers >= SPEAKERS)
		say(
			'transcript',
			`reads as a transcript or interview: ${speakers} paragraphs open with a speaker's name, taken to say what follows; check them`
		);
	return { ...rest, article, warnings: [...warnings, ...found] };
}

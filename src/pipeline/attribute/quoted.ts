/** Relayed words: "Interfax quoted Roe as saying that …", "Roe was quoted by Interfax as saying …". */
import { clauseEnd, skipAdverbials, trimRange } from './content';
import type { Found } from './found';
import { longNounPhraseEnd } from './phrases';
import { subjectBefore, type WordRange } from './source';
import type { VerbGroup } from './verbs';
import type { Word } from './words';

const SAYING = /^(?:saying|telling|stating|warning|claiming|insisting|adding|declaring)$/;
/** Maximum number of words, such as an apposition, between the quoted person and "as saying". */
const ASIDE = 14;

/** Index of "as" in ", her deputy, as saying", searched from `k`; -1 if not found. */
function asSaying(words: readonly Word[], k: number): number {
	const at = words.findIndex(
		(word, i) => i >= k && i <= k + ASIDE && word.lower === 'as' && SAYING.test(words[i + 1]?.lower ?? '')
	);
	const between = at < 0 ? [] : words.slice(k, at);
	return between.some(({ lower, pos }) => pos === 'QUOTE' || /^[.;:]$/.test(lower)) ? -1 : at;
}

/** The quotation that ends right before word `k` or before a comma there. */
function quotedBefore(words: readonly Word[], k: number): WordRange | null {
	const at = words[k - 1]?.lower === ',' ? k - 2 : k - 1;
	const word = words[at];
	return word?.pos === 'QUOTE' && (!word.fragment || word.endsWith !== '') ? { from: at, to: at + 1 } : null;
}

const passedOn = (source: WordRange | null, cue: WordRange, content: WordRange[], rule: string): Found => ({
	source,
	cue,
	content,
	kind: 'speech',
	rule: `quote/${rule}`
});

/** The attributions to the quoting and to the quoted source; empty if this verb quotes nobody. */
export function quotedAs(words: readonly Word[], group: VerbGroup, groups: readonly VerbGroup[]): Found[] {
	if (!/^(?:quote|cite)$/.test(group.cue.lemma) || group.form === 'infinitive') return [];
	const subject = subjectBefore(words, group.from);
	const object = group.passive ? group.to : longNounPhraseEnd(words, group.to);
	const as = asSaying(words, object);
	if (!subject || as < 0 || (!group.passive && object === group.to)) return [];
	const by = words[as + 2]?.lower === 'by' ? longNounPhraseEnd(words, as + 3) : as + 2;
	const later = groups.filter((other) => other.from > as + 1);
	const from = skipAdverbials(words, by);
	const start = words[from]?.lower === 'that' ? from : by;
	const ahead = trimRange(words, {
		from: start,
		to: clauseEnd(words, Math.min(from, words.length - 1), later)
	});
	const behind = quotedBefore(words, subject.from);
	const content = behind ?? (ahead.to > ahead.from ? ahead : null);
	if (!content) return [];
	if (group.passive) return [passedOn(subject, { from: group.from, to: by }, [content], 'passive-as')];
	const whole = { from: group.to, to: behind ? as + 2 : ahead.to };
	return [
		passedOn(subject, { from: group.from, to: group.to }, behind ? [behind, whole] : [whole], 'as'),
		passedOn({ from: group.to, to: as }, { from: as, to: by }, [content], 'as-saying')
	];
}

/**
 * Verbs of saying and of thinking, by lemma, as the parser's features use them. Changing these requires training again.
 */

const SAYING =
	'say tell add announce argue assert claim confirm declare deny explain insist maintain mention note observe promise pledge reaffirm reiterate remark repeat reply report respond reveal state stress suggest tweet underline urge vow warn write acknowledge admit affirm allege emphasize emphasise complain concede conclude continue predict reckon testify recall contend indicate disclose stipulate caution';
const THINKING =
	'believe think hope fear expect know doubt feel hold consider see understand assume agree worry realize realise suspect imagine wish';

const CLASSES: ReadonlyMap<string, number> = new Map([
	...SAYING.split(' ').map((verb): [string, number] => [verb, 1]),
	...THINKING.split(' ').map((verb): [string, number] => [verb, 2])
]);

/** 1 for a verb of saying, 2 for one of thinking, 0 for any other. */
export const cueClass = (lemma: string): number => CLASSES.get(lemma) ?? 0;

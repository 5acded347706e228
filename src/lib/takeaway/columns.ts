/** The columns of a file of statements with words: one list for CSV, spreadsheets, JSON and the page that explains them. */
import type { CodedStatementRow } from '../data/queries/coded-statements';
import type { InPassage } from '../data/sql/words';

/** A statement as people take it away: its words cut, its address added. */
export type StatementRow = Omit<CodedStatementRow, keyof InPassage> & {
	words: string;
	/** "Label: stance" of its positions on other propositions; null without any. */
	other_positions: string | null;
	/** Its page on the site. */
	address: string;
};

/** What each column says, in the order of the file. */
export const STATEMENT_COLUMNS: Readonly<Record<keyof StatementRow, string>> = {
	statement_id: 'Id of the statement: what one article reports of one holder in one passage',
	address: 'Its page, with the words in their paragraph',
	words: 'The words of the article, or of our summary of it (see text_kind)',
	holder: 'Whose position it is',
	holder_role: 'Their office when it was said, where the codebook dates it',
	side: 'Side under which charts group the holder',
	speaker: 'Who uttered it; empty where the article itself describes the position',
	via: 'Who relays it to the article, in order',
	proposition: 'Short name of the proposition',
	stance:
		'Coded position on it: support, conditional, ambivalent, oppose or none; empty where this report gives none',
	condition: 'What a conditional position depends on',
	direction: 'for: would accept it on that condition; against: would give it up',
	stance_confidence: 'How sure that position is, 0 to 1',
	stance_review: 'What a person decided about it: machine, confirmed, corrected or added',
	decided_by:
		'Who decided it: rules, review (a decision in reviews.yaml), or the names of coders; several where they agree',
	other_positions: 'Positions of the same statement on other propositions',
	said_on: 'Day it was said; empty unless known to the day',
	said_from: 'Not said before this day',
	said_to: 'Not said after this day',
	date_basis: 'How that day is known: explicit, weekday, relative, published or none',
	date_words: 'Words of the article that tell the day',
	published_on: 'Day the article was published',
	published_basis: 'How that day is known: stated, inferred or unknown',
	mode: 'How the article gives it: direct, indirect, mixed or narrated',
	cue: 'Words that mark it as attributed',
	outlet: 'Who published the article',
	headline: 'Headline of the article',
	byline: 'Its authors',
	url: 'Address of the article, where known',
	wire: 'News agencies that it says it draws on',
	source_paragraph: 'Paragraph in the original article, where that is known',
	passage_no: 'Paragraph in the text read',
	text_kind: 'digest: summarised by us; excerpt: 25 words around each statement; full: the whole text',
	source_document: 'File name of the original document',
	independent_outlets: 'Outlets that report this speech act, copies of one wire story counted once',
	origin:
		'Number, within the speech act, of the independent source of this report: copies of one wire share it',
	rule: 'Rule that decided the position',
	rule_words: 'Words of the article that decided it',
	reason: 'In words, how those lead to the position',
	confidence: 'How sure the coding of holder and span is, 0 to 1',
	review: 'What a person decided about the statement: machine, confirmed, corrected or added',
	review_reason: 'Why',
	corrected: 'What a review changed in the statement itself',
	proposition_text: 'The proposition in full',
	kind: 'demand: one can want or oppose it; claim: one can agree with or dispute it',
	utterance_id: 'Id of the speech act or standing position that it reports; reports of one share it',
	article_id: 'Id of the article',
	outlet_id: 'Id of the outlet',
	holder_id: 'Id of the holder',
	speaker_id: 'Id of the speaker',
	proposition_id: 'Id of the proposition',
	sha256: 'SHA-256 of the file that was read'
};

export const STATEMENT_COLUMN_NAMES = Object.keys(STATEMENT_COLUMNS) as (keyof StatementRow)[];

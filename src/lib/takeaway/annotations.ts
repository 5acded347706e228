/** Every statement as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/), as JSON-LD. */
import type { CodedStatementRow } from '../data/queries/coded-statements';
import { cutWords } from '../data/sql/words';

/** Letters before and after the words by which they are found again; enough, and no more of the text than that. */
const AROUND = 32;

/** Words of a digest are ours, so what they are found in is our page, not the article. */
const sourceOf = (row: CodedStatementRow, site: string) =>
	row.text_kind !== 'digest' && row.url ? row.url : `${site}sources/${row.article_id}/`;

function target(row: CodedStatementRow, site: string) {
	const { passage, words_start, words_end } = row;
	const start = Math.max(0, words_start);
	return {
		type: 'SpecificResource',
		source: sourceOf(row, site),
		selector: {
			type: 'TextQuoteSelector',
			exact: cutWords(row).words,
			...(start > 0 ? { prefix: passage.slice(Math.max(0, start - AROUND), start) } : {}),
			...(words_end < passage.length ? { suffix: passage.slice(words_end, words_end + AROUND) } : {})
		}
	};
}

/** A statement's rows, one for each position, as one annotation. */
function annotation(rows: readonly [CodedStatementRow, ...CodedStatementRow[]], site: string) {
	const [first] = rows;
	const address = `${site}statements/${first.statement_id}/`;
	return {
		id: `${address}#annotation`,
		type: 'Annotation',
		motivation: 'classifying',
		canonical: address,
		rights: 'https://creativecommons.org/licenses/by/4.0/',
		body: [
			{ type: 'TextualBody', purpose: 'identifying', value: first.holder, language: 'en' },
			...rows.flatMap((row) =>
				row.proposition_id && row.stance
					? [
							{
								type: 'SpecificResource',
								purpose: 'classifying',
								source: `${site}positions/${row.proposition_id}/`,
								...{ proposition: row.proposition_text, stance: row.stance, condition: row.condition },
								...{ rule: row.rule, confidence: row.stance_confidence, review: row.stance_review },
								decidedBy: row.decided_by
							}
						]
					: []
			)
		],
		target: target(first, site),
		...{ holder: `${site}actors/${first.holder_id}/`, speaker: first.speaker, mode: first.mode },
		...{ saidOn: first.said_on, saidFrom: first.said_from, saidTo: first.said_to },
		...{ dateBasis: first.date_basis, utterance: first.utterance_id, outlet: first.outlet }
	};
}

/** The statements of `all` as a collection with one page of annotations; `address` is its own. */
export function annotations(all: readonly CodedStatementRow[], site: string, address: string) {
	const groups = new Map<string, [CodedStatementRow, ...CodedStatementRow[]]>();
	for (const row of all) {
		const own = groups.get(row.statement_id);
		if (own) own.push(row);
		else groups.set(row.statement_id, [row]);
	}
	const items = [...groups.values()].map((rows) => annotation(rows, site));
	return {
		// Terms that the annotation model does not have are the columns of the tables.
		'@context': ['http://www.w3.org/ns/anno.jsonld', { '@vocab': `${site}data/#` }],
		id: address,
		type: 'AnnotationCollection',
		label: 'Statements of Article Ten',
		total: items.length,
		first: { id: `${address}#page`, type: 'AnnotationPage', startIndex: 0, items }
	};
}

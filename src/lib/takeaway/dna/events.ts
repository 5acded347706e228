/**
 * The coding as the Discourse Network Analyzer exports an event list: semicolons between the cells, texts in quotation
 * marks, and within them commas and apostrophes instead of semicolons and quotation marks.
 */
import { withoutFormula } from '../../components/table';
import type { DnaCoding } from './coded';

const quoted = (text: string) => `"${withoutFormula(text).replaceAll(';', ',').replaceAll('"', "'")}"`;
/** The program's own names of columns around those of the variables. */
const PLACE = ['start_position', 'stop_position', 'text', 'coder'] as const;
const DOCUMENT = ['id', 'title', 'author', 'source', 'section', 'type'].map((name) => `document_${name}`);
/** Between agreement and the place: what a row says beyond the four variables that every project has. */
const MORE = [
	...['position', 'condition', 'direction', 'speaker', 'utterance', 'said_on', 'said_from', 'said_to'],
	...['date_basis', 'mode', 'rule', 'address']
];

/**
 * A row for each position. Agreement is 1 or 0, and empty where the position is neither support nor opposition; the time
 * is the day of publication, as everywhere in that program.
 */
export function dnaEvents({ statements }: Pick<DnaCoding, 'statements'>): string {
	const columns = ['statement_id', 'time', 'person', 'organization', 'concept', 'agreement', ...MORE];
	const rows = statements.map(({ document, start, stop, reviewed, values }, i) => {
		const textOf = (name: string) => quoted(String(values[name] ?? ''));
		const { agreement } = values;
		return [
			...[i + 1, document.day ? `${document.day} 00:00:00` : ''],
			...['person', 'organization', 'concept'].map(textOf),
			typeof agreement === 'boolean' ? Number(agreement) : '',
			...MORE.map((name) =>
				name === 'position' && typeof agreement === 'boolean'
					? quoted(agreement ? 'support' : 'oppose')
					: textOf(name)
			),
			...[start, stop, quoted(document.text.slice(start, stop)), reviewed ? 3 : 2, document.id],
			...[document.title, document.author, document.source, '', document.type].map(quoted)
		].join(';');
	});
	return [[...columns, ...PLACE, ...DOCUMENT].map((name) => `"${name}"`).join(';'), ...rows, ''].join('\n');
}

/** Reads a table from docs/quality.md, so that the site shows the figures that `npm run quality` wrote. */

export interface Table {
	head: string[];
	rows: string[][];
}

const cells = (line: string): string[] =>
	line
		.replace(/^\||\|$/g, '')
		.split('|')
		.map((cell) => cell.trim());

/**
 * The first table after a heading; throws if there is none, so that the build fails rather than publish an empty page.
 */
export function tableAfter(markdown: string, heading: string): Table {
	const lines = markdown.slice(markdown.indexOf(heading)).split('\n');
	const start = lines.findIndex((line) => line.startsWith('|'));
	if (!markdown.includes(heading) || start < 0)
		throw new Error(`docs/quality.md has no table under "${heading}": run npm run quality`);
	const rest = lines.slice(start);
	const end = rest.findIndex((line) => !line.startsWith('|'));
	const [head = '', , ...rows] = end < 0 ? rest : rest.slice(0, end);
	return { head: cells(head), rows: rows.map(cells) };
}

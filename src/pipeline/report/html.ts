/** `report.html`: the report as a page without scripts or external resources. */
import { absentTitles, type Problem, type Report } from '.';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char);

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; }
th, td { text-align: left; padding: 0.25rem 1.5rem 0.25rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
td:last-child, th:last-child { text-align: right; padding-right: 0; font-variant-numeric: tabular-nums; }
dt { font-weight: 600; margin-top: 0.75rem; overflow-wrap: anywhere; }
dd { margin: 0 0 0 1rem; overflow-wrap: anywhere; }
:any-link:focus-visible { outline: 2px solid; outline-offset: 2px; }`;

const row = (name: string, count: number): string => `<tr><td>${name}</td><td>${count}</td></tr>`;

function list({ kind, title, entries }: Problem): string {
	const files = [...new Set(entries.map(({ file }) => file))];
	const items = files.map((name) => {
		const messages = entries.filter(({ file }) => file === name).map(({ message }) => message);
		return `<dt>${escaped(name)}</dt>${messages.map((one) => `<dd>${escaped(one)}</dd>`).join('')}`;
	});
	return `<h2 id="${kind}">${title}</h2>\n<dl>\n${items.join('\n')}\n</dl>`;
}

/** The page: counts, then the files of each kind. */
export function reportPage(report: Report): string {
	const { counts, problems, version } = report;
	const absent = absentTitles(report);
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>What was read, and what was not</title>
<style>${STYLE}
</style>
</head>
<body>
<main>
<h1>What was read, and what was not</h1>
<p>Data version ${escaped(version)}.</p>
<table>
<thead><tr><th scope="col">Read</th><th scope="col">Count</th></tr></thead>
<tbody>
${row('Articles', counts.articles)}
${row('Statements', counts.statements)}
${row('Utterances', counts.utterances)}
${row('Attributions whose source could not be identified', counts.unresolved)}
</tbody>
</table>
<h2>Warnings</h2>
${
	problems.length === 0
		? '<p>There are none.</p>'
		: `<table>
<thead><tr><th scope="col">The costliest first</th><th scope="col">Files</th></tr></thead>
<tbody>
${problems.map(({ kind, title, files }) => row(`<a href="#${kind}">${title}</a>`, files)).join('\n')}
</tbody>
</table>`
}
${absent.length > 0 ? `<p>Looked for and not found: ${absent.map((title) => title.replace(/^./, (first) => first.toLowerCase())).join('; ')}.</p>` : ''}
${problems.map(list).join('\n')}
</main>
</body>
</html>
`;
}

/** What is wrong with a question, in plain words derived from DuckDB's message. */

export interface Fault {
	/** What is wrong, and what to do. */
	says: string;
	/** DuckDB's own message, with the line and a caret at the position if it gives one; empty if DuckDB was not asked. */
	detail: string;
}

export const NOTHING_ASKED: Fault = {
	says: 'There is no question yet: write one, or take an example.',
	detail: ''
};

interface Known {
	pattern: RegExp;
	says: (match: RegExpExecArray) => string;
}

const KNOWN: Known[] = [
	{
		pattern: /Expected a single SELECT statement/,
		says: () =>
			'Only a single question that reads can be run: a SELECT, WITH, FROM, VALUES, DESCRIBE, SHOW or SUMMARIZE. Nothing was run. A PIVOT goes into brackets: FROM (PIVOT …).'
	},
	{
		pattern: /is not in the catalog, but it exists in the (\w+) extension/,
		says: ([, extension = '']) =>
			`That is not in DuckDB itself but in its extension “${extension}”, which this site does not have and never fetches. The tables are there by name, without reading files; for the rest, use what DuckDB has without extensions.`
	},
	{
		pattern: /^Permission Error|file system operations are disabled/,
		says: () => 'Files and addresses cannot be read here: a question sees the tables of this site alone.'
	},
	{
		pattern: /Table with name "?([^"\s]+)"? does not exist!(?:\s+Did you mean "([^"]+)")?/,
		says: ([, name = '', near]) =>
			`There is no table “${name}”.${near ? ` Did you mean ${near}?` : ''} All tables are listed below.`
	},
	{
		pattern: /Referenced column "([^"]+)" (?:was )?not found.*?(?:\s+Candidate bindings: (.+))?$/m,
		says: ([whole, name = '', near]) =>
			`No table of the question has a column “${name}”.${candidates(near ?? /Candidate bindings: (.+)/.exec(whole)?.[1])} Texts stand in single quotes.`
	},
	{
		pattern: /does not have a column named "([^"]+)"/,
		says: ([, name = '']) => `That table has no column “${name}”. The columns of each table are listed below.`
	},
	{
		pattern: /syntax error at or near "([^"]*)"/,
		says: ([, word = '']) => `This is not SQL that DuckDB understands: it stops at “${word}”.`
	},
	{
		pattern: /syntax error at end of input/,
		says: () => 'The question breaks off: something is missing at its end.'
	},
	{
		pattern: /Out of Memory/i,
		says: () =>
			'The answer needs more memory than the browser gives. Narrow the question, or count instead of listing.'
	},
	{
		pattern: /prepared statement parameters|optional pointer|unique_ptr that is NULL/,
		says: () =>
			'A question mark or $1 is a placeholder, and there is no value for it here: write the value itself.'
	}
];

const candidates = (found: string | undefined) => (found ? ` Nearest: ${found.replaceAll('"', '')}.` : '');

/** `message` is DuckDB's. */
export function faultOf(message: string): Fault {
	const detail = tidy(message);
	// The rest is the reader's text, which may contain anything.
	const ownWords = message.replace(/\n+LINE \d+:[^]*$/, '');
	for (const { pattern, says } of KNOWN) {
		const match = pattern.exec(ownWords);
		if (match) return { says: says(match), detail };
	}
	return { says: 'DuckDB could not answer this question.', detail };
}

/** Without advice that does not apply here, and without engine internals. */
const tidy = (message: string) =>
	message
		.replace(/^Failed to extract statements: /, '')
		.replace(/\n+Please try installing[^]*?autoload_known_extensions=1;/, '')
		.replace(/\n+Stack Trace:[^]*$/, '')
		.replace(/\n+This error signals an assertion failure[^]*$/, '')
		.trimEnd();

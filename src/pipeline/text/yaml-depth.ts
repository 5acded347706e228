/** How deeply a YAML text is nested, without parsing it: V8 ends the whole process where a parser recurses too deeply. */

/** Levels that are read; a codebook has five or six. */
const MOST_LEVELS = 100;

/** Levels that a line opens by its indentation and its leading "- ", "? " and ": ", two characters a level at most. */
function blockLevels(line: string): number {
	const lead = /^(?:[-?:](?=\s)|\s)*/.exec(line)?.[0].length ?? 0;
	return lead / 2;
}

/** The line, from 1, on which `yaml` is nested more deeply than is read; null where it is not. */
export function tooDeepLine(yaml: string): number | null {
	let flow = 0;
	for (const [index, line] of yaml.split('\n').entries()) {
		if (blockLevels(line) > MOST_LEVELS) return index + 1;
		for (const mark of line) {
			if (mark === '[' || mark === '{') flow += 1;
			else if ((mark === ']' || mark === '}') && flow > 0) flow -= 1;
			if (flow > MOST_LEVELS) return index + 1;
		}
	}
	return null;
}

export const TOO_DEEP = `it is nested more than ${MOST_LEVELS} levels deep`;

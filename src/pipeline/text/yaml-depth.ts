/** The nesting depth of a YAML text, without parsing it: V8 aborts the process if a parser recurses too deeply. */

/** Maximum depth; a codebook has five or six levels. */
const MOST_LEVELS = 100;

/**
 * Levels opened by a line's indentation and its leading "- ", "? " and ": ", assuming at most two characters per level.
 */
function blockLevels(line: string): number {
	const lead = /^(?:[-?:](?=\s)|\s)*/.exec(line)?.[0].length ?? 0;
	return lead / 2;
}

/** The line, counted from 1, on which `yaml` exceeds the maximum depth; null if it does not. */
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

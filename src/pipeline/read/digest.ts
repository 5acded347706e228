/** `.md`: a digest written by an analyst: YAML front matter, then paragraphs that end in `[¶19]`. */
import type { Paragraph } from '../types';
import { blocks, trimSpan } from './lines';
import { NO_METADATA, parseMetadata } from './metadata';
import type { Reader } from './reader';

const FRONT_MATTER = /^\uFEFF?---[^\S\n]*\n([\s\S]*?)(?<=\n)---[^\S\n]*(?:\n|$)/;
const MARKER = /\s*\[¶\s*(\d+)\]\s*$/;
const HEADING = /^#{1,6}\s+/;

function readParagraphs(text: string, from: number): Paragraph[] {
	return blocks(text, from).flatMap((block): Paragraph[] => {
		const body = text.slice(block.start, block.end);
		const marker = MARKER.exec(body);
		const heading = HEADING.exec(body);
		const span = trimSpan(text, {
			start: block.start + (heading ? heading[0].length : 0),
			end: marker ? block.start + marker.index : block.end
		});
		if (!span) return [];
		return [
			{ ...span, sourceParagraph: marker ? Number(marker[1]) : null, kind: heading ? 'heading' : 'text' }
		];
	});
}

export const readDigest: Reader = (file, text) => {
	const front = FRONT_MATTER.exec(text);
	const body = front ? front[0].length : 0;
	const { metadata, warnings } = front
		? parseMetadata(front[1] ?? '', file, 2)
		: { metadata: NO_METADATA, warnings: [] };
	if (!front && /^\uFEFF?---[^\S\n]*\n/.test(text))
		warnings.push({
			file,
			message: 'line 1: the front matter is opened by --- but never closed by a line ---'
		});
	const paragraphs = readParagraphs(text, body);
	const isDigest = metadata.source_document !== null || paragraphs.some((p) => p.sourceParagraph !== null);
	return { text, textKind: isDigest ? 'digest' : 'excerpt', metadata, paragraphs, warnings };
};

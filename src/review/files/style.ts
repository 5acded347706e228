/** How the desk writes YAML: like a person who follows the style of the project's files. */
import { Document, isMap, isScalar, visit, type ToStringOptions } from 'yaml';

/** Lines are not folded: words of an article stay on one line, where a search finds them. */
export const STYLE = {
	lineWidth: 0,
	singleQuote: true,
	flowCollectionPadding: true
} as const satisfies ToStringOptions;

/** What YAML takes for space at the end of a text; other spaces of Unicode are part of a value. */
export const YAML_SPACE_AT_END = /[ \t\r\n]+$/;

/** The longest conditional stance that is written on one line. */
const ONE_LINE = 90;

/**
 * Writes `stance: {stance: conditional, condition: …}` on one line if it is short, as in the file's own instructions.
 */
function foldStances(document: Document): void {
	visit(document, {
		Map: (_, map) => {
			const keys = map.items.map(({ key }) => (isScalar(key) ? key.value : null));
			const isStance = keys.length > 0 && keys.every((key) => key === 'stance' || key === 'condition');
			if (isStance && JSON.stringify(map.toJSON()).length <= ONE_LINE) map.flow = true;
		}
	});
}

/** `[a, b]` without inner spaces, as in the project's files; the library pads both kinds of brackets or neither. */
export const tidied = (text: string): string =>
	text.replace(/^(\s*(?:- )?[\w-]+: )\[ (.*) \](?=$| #)/gm, '$1[$2]');

/** An entry of a list, from its hyphen on, without a line break at its end. */
export function entryText(entry: unknown): string {
	const document = new Document([entry]);
	foldStances(document);
	return tidied(document.toString(STYLE)).replace(YAML_SPACE_AT_END, '');
}

/** A value ready to be put into a document. */
export function newNode(document: Document, value: unknown) {
	const node = document.createNode(value);
	if (isMap(node)) {
		const own = new Document(value);
		foldStances(own);
		return own.contents;
	}
	return node;
}

/** Words selected in the article, as a place in its text. */

/** The offset in the article's text of one end of a selection; null if it is outside a paragraph. */
function placeAt(node: Node | null, offset: number): number | null {
	const paragraph = (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>(
		'[data-start]'
	);
	if (!node || !paragraph) return null;
	const before = document.createRange();
	before.selectNodeContents(paragraph);
	before.setEnd(node, offset);
	return Number(paragraph.dataset.start) + before.toString().length;
}

/** Words to add a statement at. */
export interface Words {
	article: string;
	start: number;
	end: number;
	words: string;
	/** Whose position it is, and on which proposition, where that is known. */
	holder: string | null;
	proposition: string | null;
}

export function selectedWords(article: string): Words | null {
	const selection = getSelection();
	if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
	const range = selection.getRangeAt(0);
	const start = placeAt(range.startContainer, range.startOffset);
	const end = placeAt(range.endContainer, range.endOffset);
	const words = selection.toString().trim();
	return start === null || end === null || words === ''
		? null
		: { article, start, end, words, holder: null, proposition: null };
}

/** Selects the next sentence of the article after the one selected: for those who use no pointer. */
export function selectNext(): void {
	const paragraphs = [...document.querySelectorAll<HTMLElement>('[data-start]')];
	const places = paragraphs.flatMap((paragraph) =>
		[...(paragraph.textContent ?? '').matchAll(/\S.*?(?:[.!?]["”’']?(?=\s|$)|$)/gsu)].map(
			({ 0: words, index }) => ({
				paragraph,
				index,
				end: index + words.length
			})
		)
	);
	const now = selectedWords('');
	const first = document
		.querySelector<HTMLElement>('mark[aria-current]')
		?.closest<HTMLElement>('[data-start]');
	const from = now
		? places.findIndex(({ paragraph, index }) => Number(paragraph.dataset.start) + index >= now.end)
		: places.findIndex(({ paragraph }) => paragraph === first);
	const place = places[from] ?? places[0];
	if (!place) return;
	const range = document.createRange();
	const [start, end] = [pointIn(place.paragraph, place.index), pointIn(place.paragraph, place.end)];
	if (!start || !end) return;
	range.setStart(...start);
	range.setEnd(...end);
	getSelection()?.removeAllRanges();
	getSelection()?.addRange(range);
	place.paragraph.scrollIntoView({ block: 'nearest' });
}

function pointIn(paragraph: HTMLElement, at: number): [Node, number] | null {
	const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
	let left = at;
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const length = node.textContent?.length ?? 0;
		if (left <= length) return [node, left];
		left -= length;
	}
	return null;
}

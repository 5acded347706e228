/** A page's text as blocks (paragraphs, list items, headings, cells), in document order. Iterative, never recursive. */

export interface Block {
	text: string;
	/** Tag of the element that contains it, in lower case: "p", "li", "h2", "div". */
	tag: string;
	/** Tags and classes of the element and its parent: paragraphs of one article share it. */
	signature: string;
	/** Whether almost all of it is links. */
	linked: boolean;
	/** Whether it is inside an element whose class marks page furniture. */
	boxed: boolean;
	/** Number of the paywall it is behind; 0 for none. */
	wall: number;
}

/** Elements without article text. */
const SKIPPED = new Set(
	'del s strike script style noscript template head nav footer aside button select textarea input iframe object svg canvas audio video figcaption dialog menu title amp-ad amp-consent amp-social-share'.split(
		' '
	)
);
const SKIPPED_ROLE =
	/^(?:navigation|banner|contentinfo|complementary|dialog|alertdialog|search|toolbar|menu|menubar)$/;
const INLINE = new Set(
	'a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark q samp small span strong sub sup time tt u var wbr'.split(
		' '
	)
);
/** Classes that no newsroom uses for its article. */
const BOX_CLASSES = [
	'newsletter',
	'pull-?quotes?',
	'wp-caption',
	'caption',
	'cookies?',
	'consent',
	'breadcrumbs?',
	'author-(?:bio|box|card)',
	'comments?-(?:list|section|area)',
	'related-?(?:posts|articles|stories|content)',
	'jp-relatedposts',
	'sharedaddy',
	'share-?(?:bar|tools|buttons)',
	'sr-only',
	'visually-hidden',
	'advert(?:isement)?',
	'ad-slot'
];
const BOX = new RegExp(String.raw`(?:^|[\s_-])(?:${BOX_CLASSES.join('|')})(?:$|[\s_-])`, 'i');
/** Classes of paywalled parts; a page saved by a subscriber contains the text in them. */
const WALL = /(?:^|\s|_)(?:paywall|regwall|subscriber-only|premium-content|paid-content)(?:$|[\s_-])/i;
const SALES =
	/\b(?:subscri(?:be|ber|ption)s?|sign (?:in|up)|log ?in|register|free articles?|cancel any ?time|trial)\b/i;
/** Number of words behind a wall, without sales lines, from which on they are taken for the article. */
const WALLED_WORDS = 20;
/** A mark that leads to a note: "[1]", "2", "a". */
const NOTE_MARK = /^\s*(?:\[?\d{1,3}\]?|\[[a-z]\]|[*†‡])\s*$/;
/** Deeper than any page written by people; browsers stop at 512. */
export const MAX_DEPTH = 200;
const ELEMENT = 1;
const TEXT = 3;

/** The part of the DOM that is used; kept this small so that tests can verify that nothing else is. */
export interface PageNode {
	nodeType: number;
	nodeName: string;
	nodeValue: string | null;
	firstChild: PageNode | null;
	nextSibling: PageNode | null;
	parentNode: PageNode | null;
	getAttribute?: (name: string) => string | null;
}

const nameOf = (node: PageNode): string => node.nodeName.toLowerCase();
const attribute = (node: PageNode, name: string): string => node.getAttribute?.(name) ?? '';
const signatureOf = (node: PageNode): string => `${nameOf(node)}.${attribute(node, 'class').trim()}`;

/** Whether an element contains only the mark of a note. */
function isNoteMark(node: PageNode, name: string): boolean {
	if (name !== 'sup') return false;
	let only = node.firstChild;
	while (only?.nodeType === ELEMENT && !only.nextSibling) only = only.firstChild;
	return only !== null && !only.nextSibling && NOTE_MARK.test(only.nodeValue ?? '');
}

/** Inline elements; custom elements count as inline inside a paragraph. */
const isInline = (name: string, holder: PageNode): boolean =>
	INLINE.has(name) || (name.includes('-') && /^(?:p|li|h[1-6]|td|blockquote)$/.test(nameOf(holder)));

/** Uncovers text behind a paywall if it is the article's: a page saved by a subscriber. */
function openWalls(blocks: readonly Block[]): boolean {
	let opened = false;
	for (const wall of new Set(blocks.map((block) => block.wall))) {
		if (wall === 0) continue;
		const behind = blocks.filter((block) => block.wall === wall && !SALES.test(block.text));
		const words = behind.reduce((sum, { text }) => sum + text.split(' ').length, 0);
		if (words < WALLED_WORDS) continue;
		for (const block of behind) [block.boxed, block.wall] = [false, 0];
		opened = true;
	}
	return opened;
}

function isSkipped(node: PageNode, name: string): boolean {
	if (isNoteMark(node, name)) return true;
	// A page without </head> has its body in there.
	if (SKIPPED.has(name)) return name !== 'head' || !holdsBody(node);
	if (!node.getAttribute) return false;
	return (
		SKIPPED_ROLE.test(attribute(node, 'role')) ||
		attribute(node, 'aria-hidden') === 'true' ||
		node.getAttribute('hidden') !== null
	);
}

function holdsBody(head: PageNode): boolean {
	for (let child = head.firstChild; child; child = child.nextSibling)
		if (child.nodeType === ELEMENT && nameOf(child) === 'body') return true;
	return false;
}

/** Collects runs of inline text into blocks. */
class Gatherer {
	readonly blocks: Block[] = [];
	private text = '';
	private linkedLength = 0;
	private breaks = 0;

	add(text: string, inLink: boolean): void {
		if (/\S/.test(text)) this.breaks = 0;
		// A soft hyphen is visible only at a line break.
		this.text += text.replaceAll('\u00AD', '');
		if (inLink) this.linkedLength += text.trim().length;
	}

	/** One line break is a space, two separate paragraphs. */
	lineBreak(holder: PageNode, boxed: boolean, wall: number): void {
		this.breaks += 1;
		if (this.breaks > 1) this.end(holder, boxed, wall);
		else this.text += ' ';
	}

	end(holder: PageNode, boxed: boolean, wall: number): void {
		const text = this.text.replace(/\s+/g, ' ').trim();
		if (text) {
			const parent = holder.parentNode;
			this.blocks.push({
				text,
				tag: nameOf(holder),
				signature: `${parent ? signatureOf(parent) : ''}>${signatureOf(holder)}`,
				linked: this.linkedLength > 0.8 * text.length,
				boxed: boxed || wall > 0,
				wall
			});
		}
		this.text = '';
		this.linkedLength = 0;
	}
}

interface Open {
	node: PageNode;
	/** The nearest block element. */
	holder: PageNode;
	link: boolean;
	boxed: boolean;
	wall: number;
}

/** The blocks below `root`, the nesting depth of its elements, and whether text behind a paywall is among them. */
export function pageBlocks(root: PageNode): { blocks: Block[]; depth: number; opened: boolean } {
	const gather = new Gatherer();
	const stack: Open[] = [{ node: root, holder: root, link: false, boxed: false, wall: 0 }];
	let depth = 0;
	let walls = 0;
	let next: PageNode | null = root.firstChild;
	for (;;) {
		const open = stack.at(-1);
		if (!open) {
			const opened = openWalls(gather.blocks);
			return { blocks: gather.blocks, depth, opened };
		}
		if (!next) {
			if (open.node === open.holder) gather.end(open.holder, open.boxed, open.wall);
			if (nameOf(open.node) === 'q') gather.add('”', open.link);
			stack.pop();
			next = open.node === root ? null : open.node.nextSibling;
			continue;
		}
		const node: PageNode = next;
		const name = nameOf(node);
		if (node.nodeType === TEXT) gather.add(node.nodeValue ?? '', open.link);
		if (node.nodeType === ELEMENT && name === 'br') gather.lineBreak(open.holder, open.boxed, open.wall);
		if (node.nodeType !== ELEMENT || name === 'br' || isSkipped(node, name)) {
			next = node.nextSibling;
			continue;
		}
		const inline = isInline(name, open.holder);
		if (!inline) gather.end(open.holder, open.boxed, open.wall);
		if (name === 'q') gather.add('“', open.link);
		const boxed =
			open.boxed || (name !== 'body' && BOX.test(`${attribute(node, 'class')} ${attribute(node, 'id')}`));
		const walled = name !== 'body' && name !== 'html' && WALL.test(attribute(node, 'class'));
		const wall = open.wall || (walled ? (walls += 1) : 0);
		stack.push({ node, holder: inline ? open.holder : node, link: open.link || name === 'a', boxed, wall });
		depth = Math.max(depth, stack.length);
		next = node.firstChild;
	}
}

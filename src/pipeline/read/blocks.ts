/** A page's text as blocks (paragraphs, list items, headings, cells), in the order of the page. Walks, never recurses. */

export interface Block {
	text: string;
	/** The element that holds it, in lower case: "p", "li", "h2", "div". */
	tag: string;
	/** Tags and classes of the element and its parent: paragraphs of one article share it. */
	signature: string;
	/** Whether almost all of it is links. */
	linked: boolean;
	/** Inside an element whose class says that it is furniture. */
	boxed: boolean;
}

/** What holds no running text of an article. */
const SKIPPED = new Set(
	'script style noscript template head nav footer aside form button select textarea input iframe object svg canvas audio video figcaption dialog menu title amp-ad amp-consent amp-social-share'.split(
		' '
	)
);
const SKIPPED_ROLE =
	/^(?:navigation|banner|contentinfo|complementary|dialog|alertdialog|search|toolbar|menu|menubar)$/;
const INLINE = new Set(
	'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
		' '
	)
);
/** Classes under which no newsroom prints its article. */
const BOX =
	/(?:^|[\s_-])(?:newsletter|pull-?quotes?|wp-caption|caption|cookies?|consent|paywall|breadcrumbs?|author-(?:bio|box|card)|comments?-(?:list|section|area)|related-?(?:posts|articles|stories|content)|jp-relatedposts|sharedaddy|share-?(?:bar|tools|buttons)|sr-only|visually-hidden|advert(?:isement)?|ad-slot)(?:$|[\s_-])/i;
/** Deeper than any page that people write; a browser stops at 512. */
export const MAX_DEPTH = 200;
const ELEMENT = 1;
const TEXT = 3;

/** The part of the DOM that is read; kept this small so that a test can see that nothing else is asked of it. */
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

function isSkipped(node: PageNode, name: string): boolean {
	// A page that leaves out </head> has its body in there.
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

/** Gathers runs of inline text into blocks. */
class Gatherer {
	readonly blocks: Block[] = [];
	private text = '';
	private linkedLength = 0;
	private breaks = 0;

	add(text: string, inLink: boolean): void {
		if (/\S/.test(text)) this.breaks = 0;
		this.text += text;
		if (inLink) this.linkedLength += text.trim().length;
	}

	/** One line break is a blank, two part paragraphs. */
	lineBreak(holder: PageNode, boxed: boolean): void {
		this.breaks += 1;
		if (this.breaks > 1) this.end(holder, boxed);
		else this.text += ' ';
	}

	end(holder: PageNode, boxed: boolean): void {
		const text = this.text.replace(/\s+/g, ' ').trim();
		if (text) {
			const parent = holder.parentNode;
			this.blocks.push({
				text,
				tag: nameOf(holder),
				signature: `${parent ? signatureOf(parent) : ''}>${signatureOf(holder)}`,
				linked: this.linkedLength > 0.8 * text.length,
				boxed
			});
		}
		this.text = '';
		this.linkedLength = 0;
	}
}

interface Open {
	node: PageNode;
	/** The nearest element that is no inline one. */
	holder: PageNode;
	link: boolean;
	boxed: boolean;
}

/** The blocks below `root`, and how deep its elements are nested. */
export function pageBlocks(root: PageNode): { blocks: Block[]; depth: number } {
	const gather = new Gatherer();
	const stack: Open[] = [{ node: root, holder: root, link: false, boxed: false }];
	let depth = 0;
	let next: PageNode | null = root.firstChild;
	for (;;) {
		const open = stack.at(-1);
		if (!open) return { blocks: gather.blocks, depth };
		if (!next) {
			if (open.node === open.holder) gather.end(open.holder, open.boxed);
			stack.pop();
			next = open.node === root ? null : open.node.nextSibling;
			continue;
		}
		const node: PageNode = next;
		const name = nameOf(node);
		if (node.nodeType === TEXT) gather.add(node.nodeValue ?? '', open.link);
		if (node.nodeType === ELEMENT && name === 'br') gather.lineBreak(open.holder, open.boxed);
		if (node.nodeType !== ELEMENT || name === 'br' || isSkipped(node, name)) {
			next = node.nextSibling;
			continue;
		}
		const inline = INLINE.has(name);
		if (!inline) gather.end(open.holder, open.boxed);
		const boxed =
			open.boxed || (name !== 'body' && BOX.test(`${attribute(node, 'class')} ${attribute(node, 'id')}`));
		stack.push({ node, holder: inline ? open.holder : node, link: open.link || name === 'a', boxed });
		depth = Math.max(depth, stack.length);
		next = node.firstChild;
	}
}

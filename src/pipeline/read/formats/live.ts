/** A live blog: each post is an article dated by its own time, from the JSON-LD or from the page. */
import { dayOf } from '../day-of';
import { pageBlocks, type PageNode } from '../blocks';
import type { Item } from '../item';
import type { LivePost } from '../json-ld';
import { NO_METADATA, type DocumentMetadata } from '../metadata';
import { pageMetadata } from '../page-metadata';

const POST =
	'[itemprop="liveBlogUpdate"], [class*="live-post"], [class*="liveblog-post"], [class*="live-blog-post"], [class*="livePost"], [data-post-id], [id^="block-"]';

function itemOf({ headline, datePublished, body }: LivePost, page: DocumentMetadata, number: number): Item {
	const day = datePublished ? dayOf(datePublished) : null;
	return {
		id: `post-${number}`,
		at: `post ${number}`,
		text: body,
		metadata: {
			...NO_METADATA,
			...{ headline, outlet: page.outlet, byline: page.byline },
			url: page.url && `${page.url.replace(/#.*$/, '')}#post-${number}`,
			published_on: day,
			published_basis: day ? 'stated' : null,
			published_note: day ? `the post says "${datePublished ?? ''}"` : null
		},
		faults: []
	};
}

/** The posts visible on the page, each with its own time. */
function shownPosts(document: Document): LivePost[] {
	const posts = [...document.querySelectorAll(POST)].filter((post) => !post.querySelector(POST));
	return posts.flatMap((post) => {
		const time = post.querySelector('time[datetime]')?.getAttribute('datetime') ?? null;
		const title = post.querySelector('h2, h3, h4');
		const headline = title?.textContent?.trim() || null;
		const { blocks } = pageBlocks(post as unknown as PageNode);
		const body = blocks.filter(({ tag }) => tag !== 'time' && !/^h[1-6]$/.test(tag));
		const text = body.map((block) => block.text.replace(/^\d{1,2}[:.]\d{2}\s+/, '')).join('\n');
		return time && text.trim() ? [{ headline, datePublished: time, body: text }] : [];
	});
}

/** The posts of a saved live blog; null if `document` is not one, or has fewer than two posts with a time. */
export function livePosts(document: Document): Item[] | null {
	const { metadata, article } = pageMetadata(document, '');
	const told = (article?.posts ?? []).filter(({ body }) => body.trim());
	const shown = shownPosts(document);
	const posts = told.length >= shown.length ? told : shown;
	return posts.length < 2 ? null : posts.map((post, i) => itemOf(post, metadata, i + 1));
}

/**
 * Articles with their attributions marked in the text, so that later stages are tested without the earlier ones:
 * "[1S Ilse Marant] [1C said] [1X that the talks went on]". Marks may stand inside each other; "M" gives the mention.
 */
import { segment } from '../../../src/pipeline/segment';
import type { Article, AttributedArticle, Attribution, Span } from '../../../src/pipeline/types';

const PARTS = { S: 'source', C: 'cue', X: 'content', M: 'mention' } as const;

export interface Marked {
	id?: string;
	publishedOn?: string | null;
	outlet?: string;
	wire?: string[];
}

/** An article of the given paragraphs (parted by blank lines), published on Friday, 7 March 2025 unless said. */
export function marked(
	source: string,
	{ id = 'made-up', publishedOn = '2025-03-07', ...rest }: Marked = {}
): AttributedArticle {
	let text = '';
	const open: { number: string; part: keyof typeof PARTS; start: number }[] = [];
	const found = new Map<string, Attribution>();
	for (let at = 0; at < source.length;) {
		const opening = /^\[(\d+)([SCXM]) /.exec(source.slice(at, at + 8));
		if (opening) {
			open.push({ number: opening[1] ?? '', part: opening[2] as keyof typeof PARTS, start: text.length });
			at += opening[0].length;
		} else if (source[at] === ']' && open.length > 0) {
			const { number, part, start } = open.pop() ?? { number: '', part: 'S', start: 0 };
			const attribution = found.get(number) ?? {
				source: [],
				cue: [],
				content: [],
				mention: [],
				mode: 'indirect'
			};
			attribution[PARTS[part]].push({ start, end: text.length });
			found.set(number, attribution);
			at += 1;
		} else {
			text += source[at] ?? '';
			at += 1;
		}
	}
	const paragraphs: Span[] = [...text.matchAll(/[^\n]+/g)].map((match) => ({
		start: match.index,
		end: match.index + match[0].length
	}));
	const article: Article = {
		id,
		file: `${id}.md`,
		sourceDocument: null,
		textKind: 'digest',
		outlet: rest.outlet ?? 'morning-post',
		headline: null,
		byline: null,
		url: null,
		wire: rest.wire ?? [],
		publishedOn,
		publishedBasis: publishedOn === null ? 'unknown' : 'stated',
		publishedNote: null,
		text,
		paragraphs: paragraphs.map((span) => ({ ...span, sourceParagraph: null, kind: 'text' })),
		sha256: '0'.repeat(64)
	};
	const segmented = segment(article);
	const attributions = [...found.values()].map((attribution) => ({
		...attribution,
		mention: attribution.mention.length > 0 ? attribution.mention : attribution.source,
		mode: modeOf(attribution.content, segmented.quotations)
	}));
	return { ...segmented, attributions };
}

function modeOf(content: readonly Span[], quotations: readonly Span[]): Attribution['mode'] {
	const inside = content.filter((span) =>
		quotations.some(({ start, end }) => start <= span.start && span.end <= end)
	);
	if (inside.length === content.length) return 'direct';
	const touched = content.some((span) =>
		quotations.some(({ start, end }) => start < span.end && span.start < end)
	);
	return touched ? 'mixed' : 'indirect';
}

/** Several versions of one article → the last of them, with the history of what changed and when. */
import type { Day } from '../../lib/model/day';
import type { Article, ArticleVersion, Paragraph } from '../types';

/** Minimum share of the words of the shorter of two paragraphs for one to be the other, edited. */
const EDITED = 0.6;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const textOf = ({ text }: Article, { start, end }: Paragraph): string => text.slice(start, end);

/** The day of a version: that of its update, otherwise of its publication. */
const versionDay = ({ updatedAt, publishedOn }: Pick<Article, 'updatedAt' | 'publishedOn'>): Day | null => {
	const updated = updatedAt?.slice(0, 10) ?? null;
	return updated !== null && (publishedOn === null || updated >= publishedOn) ? updated : publishedOn;
};

/** The instant of a version, by which versions of one day are ordered; its day if no time is known. */
export function momentOf(article: Article): string {
	const day = versionDay(article) ?? '';
	const { updatedAt } = article;
	if (!updatedAt?.startsWith(day) || updatedAt.length <= 10) return day;
	const at = Date.parse(updatedAt);
	return Number.isNaN(at) ? day : new Date(at).toISOString();
}

/** Whether `one` was published before `other`; of two without a difference, the one read first. */
function isEarlier(one: Article, other: Article): boolean {
	const [a, b] = [momentOf(one), momentOf(other)];
	const [dayA, dayB] = [a.slice(0, 10), b.slice(0, 10)];
	// Without a day, exports and file names are taken to be in order.
	if (!dayA || !dayB) return false;
	return dayA === dayB && (a.length === 10 || b.length === 10) ? false : a < b;
}

/** Where an article belongs among versions in their order: before the first that is later. */
export function placeAmong(versions: readonly Article[], article: Article): number {
	const at = versions.findIndex((other) => isEarlier(article, other));
	return at < 0 ? versions.length : at;
}

/** Whether two paragraphs are one, edited: most of the shorter's words are in the other. */
function isEdited(one: string, other: string): boolean {
	const [a, b] = [wordsOf(one), wordsOf(other)];
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (short.length === 0 || short.length < long.length / 3) return false;
	const known = new Set(long);
	return short.filter((word) => known.has(word)).length >= EDITED * short.length;
}

interface Matched {
	/** Of each paragraph of the later version, its text in the earlier; null if it was added. */
	before: (string | null)[];
	/** Number of paragraphs of the earlier version that are gone. */
	removed: number;
}

/** Pairs the paragraphs of two versions: the same words first, then edited ones, each once. */
function matched(earlier: Article, later: Article): Matched {
	const left = earlier.paragraphs.map((paragraph) => textOf(earlier, paragraph));
	const before: (string | null)[] = later.paragraphs.map(() => null);
	const take = (fits: (old: string, text: string) => boolean) => {
		later.paragraphs.forEach((paragraph, i) => {
			if (before[i] !== null) return;
			const text = textOf(later, paragraph);
			const at = left.findIndex((old) => fits(old, text));
			if (at >= 0) before[i] = left.splice(at, 1)[0] ?? null;
		});
	};
	take((old, text) => old === text);
	take(isEdited);
	return { before, removed: left.length };
}

const ofText = ({ kind }: Paragraph): boolean => kind !== 'headline';

function versionOf(article: Article, earlier: Article | undefined): ArticleVersion {
	const { before, removed } = earlier ? matched(earlier, article) : { before: [], removed: 0 };
	const running = article.paragraphs.map((paragraph, i) => ({ paragraph, old: before[i] ?? null }));
	const shown = running.filter(({ paragraph }) => ofText(paragraph));
	const changed = shown.filter(({ paragraph, old }) => old !== null && old !== textOf(article, paragraph));
	return {
		file: article.file,
		sha256: article.sha256,
		headline: article.headline,
		publishedOn: article.publishedOn,
		updatedAt: article.updatedAt ?? null,
		day: versionDay(article),
		paragraphs: shown.length,
		added: earlier ? shown.filter(({ old }) => old === null).length : 0,
		changed: changed.length,
		removed
	};
}

/** The day from which each paragraph of the last version was there, as far as it is later than the first version's. */
function addedOn(versions: readonly Article[], last: Article): (Day | null)[] {
	const [first] = versions;
	const before = versions.map((version) => matched(version, last).before);
	return last.paragraphs.map((_, i) => {
		const at = before.findIndex((texts) => texts[i] !== null);
		const since = versions[at];
		return since === undefined || since === first ? null : versionDay(since);
	});
}

/**
 * The article whose versions these are, in their order: the text of the last, published on the day of the first. A paragraph that was added later has its own day, so that "on Monday" in it is counted from that.
 */
export function mergedVersions(versions: readonly Article[]): Article {
	const last = versions.at(-1);
	if (!last) throw new Error('an article has at least one version');
	const dated = versions
		.filter(({ publishedOn }) => publishedOn !== null)
		.sort((a, b) => ((a.publishedOn ?? '') < (b.publishedOn ?? '') ? -1 : 1))[0];
	const days = addedOn(versions, last);
	const { publishedOn, publishedBasis, publishedNote } = dated ?? last;
	return {
		...last,
		...{ publishedOn, publishedBasis, publishedNote },
		paragraphs: last.paragraphs.map((paragraph, i) => {
			const day = days[i] ?? null;
			return day === null || day === publishedOn ? paragraph : { ...paragraph, publishedOn: day };
		}),
		versions: versions.map((one, i) => versionOf(one, versions[i - 1]))
	};
}

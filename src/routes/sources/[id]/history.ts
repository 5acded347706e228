/** The versions of an article in words, the first at the beginning. */
import type { VersionRow } from '$lib/data/queries/article-versions';
import { counted, joined, shortDay } from '$lib/model/format';

export interface Step {
	/** "4 Dec 2025, 18:00 UTC"; "no day given" */
	when: string;
	/** What it changed in the version before. */
	what: string;
}

/** "2025-12-05T19:00:00+01:00" → "18:00 UTC"; null for a day alone or a stamp without a zone. */
function timeOf(stamp: string | null, day: string | null): string | null {
	if (!stamp || !/T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(stamp)) return null;
	const written = /T(\d{2}:\d{2})/.exec(stamp)?.[1] ?? '';
	const zone = /(?:Z|([+-]\d{2}):?(\d{2}))$/i.exec(stamp);
	return day !== null && stamp.startsWith(day)
		? `${written} UTC${zone?.[1] ? `${zone[1]}:${zone[2]}` : ''}`
		: null;
}

function whatChanged(version: VersionRow, before: VersionRow | undefined): string {
	if (!before) return `the first version read, ${counted(version.paragraphs, 'paragraph')}`;
	const { added, changed, removed } = version;
	const parts = [
		...(added > 0 ? [`${added} added`] : []),
		...(changed > 0 ? [`${changed} changed`] : []),
		...(removed > 0 ? [`${removed} removed`] : [])
	];
	const [first, ...rest] = parts.map((part, i) =>
		i === 0 ? part.replace(/^(\d+)/, (n) => counted(Number(n), 'paragraph')) : part
	);
	const headline =
		version.headline !== before.headline && before.headline !== null
			? [`headline was “${before.headline}”`]
			: [];
	const all = [...(first === undefined ? [] : [joined([first, ...rest])]), ...headline];
	return all.length > 0 ? all.join('; ') : 'the same paragraphs';
}

/** One step per version; that shown on the page says so. */
export const history = (versions: readonly VersionRow[]): Step[] =>
	versions.map((version, i) => {
		const time = timeOf(version.updated_at, version.dated_on);
		const day = version.dated_on === null ? 'no day given' : shortDay(version.dated_on);
		return {
			when: time === null ? day : `${day}, ${time}`,
			what: `${whatChanged(version, versions[i - 1])}${version.shown ? '; the text here' : ''}`
		};
	});

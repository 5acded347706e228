/** What a newsroom pastes: the same chart in each form that some CMS accepts. Pure text. */
import { escaped } from '../../components/markup';
import { withoutStop } from '../../model/format';
import { embedPath, frozenPath, picturePath } from '../address';
import { DRAWN, settingsQuery, type Settings } from '../client/settings';

export interface Shared {
	/** Full address of the site, with a trailing slash. */
	site: string;
	chart: string;
	proposition: string;
	/** Data version to freeze; null for the live embed. */
	frozen: string | null;
	settings: Settings;
	/** Name of the frame, for screen readers. */
	title: string;
	/** Alternative text. */
	alt: string;
	/** Height in pixels, as measured in the preview. */
	height: number;
	/** Full address of the view on the site. */
	view: string;
}

const kept = ({ frozen }: Shared, path: string) => (frozen === null ? path : frozenPath(frozen, path));

/** The embed's address, including its settings. */
export function embedAddress(shared: Shared): string {
	const query = settingsQuery(shared.settings);
	return shared.site + kept(shared, embedPath(shared.chart, shared.proposition)) + (query ? `?${query}` : '');
}

/** A static picture's address; pictures show everything, whatever the settings. */
export const pictureAddress = (shared: Shared, form: 'png' | '@2x.png' | 'svg'): string =>
	shared.site + kept(shared, picturePath(shared.chart, shared.proposition, form));

/**
 * Sets the height of every frame that reports one; the same listener serves any number of frames, including
 * Datawrapper's, within `HEIGHTS`; a height that is not a number changes nothing.
 */
const LISTENER =
	"addEventListener('message',function(e){var h=e.data&&e.data['datawrapper-height'];if(h)document.querySelectorAll('iframe').forEach(function(f){if(f.contentWindow===e.source)for(var k in h){f.scrolling='no';f.style.height=Math.min(Math.max(h[k],40),2e4)+'px'}})})";

/**
 * As wide as its column. A transparent frame needs the color-scheme of its content: if the two differ, browsers paint
 * an opaque background (CSS Color Adjustment Module Level 1, section 2.2).
 */
function frameStyle({ theme, transparent }: Settings): string {
	const scheme = theme === 'auto' ? 'light dark' : theme;
	return `width:0;min-width:100%!important;border:none${transparent ? `;color-scheme:${scheme}` : ''}`;
}

const frame = (shared: Shared, rest: string) =>
	`<iframe src="${escaped(embedAddress(shared))}" title="${escaped(shared.title)}" aria-label="${escaped(shared.alt)}" loading="lazy" height="${shared.height}" frameborder="0" ${rest} style="${frameStyle(shared.settings)}"></iframe>`;

/**
 * A frame as wide as its column and as high as the chart, with the listener it needs. If the host's CSP blocks the
 * listener, the frame keeps its height and scrolls.
 */
export const responsiveFrame = (shared: Shared): string =>
	`${frame(shared, 'width="100%"')}<script>${LISTENER}</` + 'script>';

/** A frame of fixed height, for a CMS that strips scripts; it scrolls if the content does not fit. */
export const fixedFrame = (shared: Shared): string => frame(shared, 'width="100%"');

/** The picture as a link to the view: for feeds, newsletters, and as the fallback inside the element below. */
export const pictureLink = (shared: Shared): string =>
	`<a href="${escaped(shared.view)}"><img src="${escaped(pictureAddress(shared, '@2x.png'))}" alt="${escaped(shared.alt)}" loading="lazy" style="width:100%;height:auto"></a>`;

/** The web component with the picture inside, which shows if no script runs. */
export function element(shared: Shared): string {
	const { settings, frozen } = shared;
	const attributes = new URLSearchParams(settingsQuery(settings));
	attributes.delete('title');
	const pairs = [
		['chart', shared.chart],
		['proposition', shared.proposition],
		...(frozen === null ? [] : [['frozen', frozenPath(frozen, '').slice(2, -1)]]),
		...(settings.title ? [['heading', settings.title]] : []),
		...[...attributes].filter(([name]) => PASSED.has(name))
	].map(([name = '', value = '']) => `${name}="${escaped(value)}"`);
	return (
		`<script src="${escaped(shared.site)}article-ten.js" defer></` +
		`script>\n<article-ten ${pairs.join(' ')}>${pictureLink(shared)}</article-ten>`
	);
}

/** Settings that are also attributes of the element. */
const PASSED = new Set([...DRAWN, 'theme', 'plain', 'transparent', 'lang', 'note', 'annotations']);

/** Alternative text of the picture: what it shows, under which filter, from when. */
export const alternativeText = (words: {
	title: string;
	/** Null if the chart covers all propositions. */
	proposition: string | null;
	summary: string;
	filter: string;
	version: string;
}): string =>
	[
		words.proposition === null
			? `Chart “${words.title}” for all propositions.`
			: `Chart “${words.title}” for the proposition “${withoutStop(words.proposition)}”.`,
		words.summary,
		words.filter ? `Filter: ${words.filter}.` : '',
		`Article Ten, data ${words.version}.`
	]
		.filter(Boolean)
		.join(' ');

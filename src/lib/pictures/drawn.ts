/** The very SVG of the page, drawn at build and made to stand alone: styles as attributes, nothing that only a page can use. */
import { parseHTML } from 'linkedom';
import { render } from 'svelte/server';
import { UNLINKED, type ChartActions } from '../charts/actions';
import { chartCss } from '../charts/css.server';
import type { ChartDefinition } from '../charts/definition';
import StanceMark from '../charts/marks/StanceMark.svelte';
import { PLAIN_VIEW } from '../model/view';
import type { Stance } from '../model/vocab';
import { tokens, type Theme } from '../components/theme';
import { rulesOf, writeOut } from './styles';

/** What stands inside an `<svg>` of this size, in pixels. */
export interface Drawn {
	inside: string;
	width: number;
	height: number;
}

/** Rules of the charts, read once a build. */
let rules: ReturnType<typeof rulesOf> | undefined;

/** A colour of the site: `--ink`. Throws for one it has not. */
export function colour(name: string, theme: Theme = 'light'): string {
	const found = tokens(theme).get(name);
	if (found === undefined) throw new Error(`the site has no colour ${name}`);
	return found;
}

/** A picture is not pressed: its marks lead nowhere and mark nothing. */
const ACTIONS: ChartActions = {
	href: () => '',
	open: () => {},
	selected: new Set(),
	linked: UNLINKED,
	link: () => {},
	narrow: () => {}
};

/** What a page's marks carry and a file has no use for. */
const OF_THE_PAGE = [
	'href',
	'tabindex',
	'aria-current',
	'data-row',
	'data-at',
	'data-actors',
	'data-stances',
	'role',
	'aria-pressed'
];

/** The first picture in `markup`, whole. */
function plainSvg(markup: string, theme: Theme): Element {
	const { document } = parseHTML(`<!doctype html><body>${markup}</body>`);
	const svg = document.querySelector('svg');
	if (!svg) throw new Error('the chart drew no picture');
	for (const target of svg.querySelectorAll('.target')) target.remove();
	rules ??= rulesOf(chartCss());
	writeOut(svg, rules, tokens(theme), theme);
	for (const element of svg.querySelectorAll('[data-mark],[role]'))
		for (const name of OF_THE_PAGE) element.removeAttribute(name);
	return svg;
}

/** Its markup, without the comments that a page needs to come alive. */
const inside = (svg: Element) => svg.innerHTML.replace(/<!--.*?-->/gs, '');

/** The chart of `series` at `width`. Throws where it draws no picture or one without a size. */
export function drawnChart<Rows, Series>(
	chart: ChartDefinition<Rows, Series>,
	series: Series,
	width: number,
	theme: Theme = 'light'
): Drawn {
	const { body } = render(chart.Chart, { props: { series, width, actions: ACTIONS, view: PLAIN_VIEW } });
	const svg = plainSvg(body, theme);
	const height = Number((svg.getAttribute('viewBox') ?? '').split(/\s+/)[3]);
	if (!(height > 0)) throw new Error(`the chart ${chart.id} has no viewBox with a height`);
	return { inside: inside(svg), width, height };
}

/** A stance's mark around the origin. */
export const drawnMark = (stance: Stance, r: number, theme: Theme = 'light'): string =>
	inside(plainSvg(`<svg>${render(StanceMark, { props: { stance, r } }).body}</svg>`, theme));

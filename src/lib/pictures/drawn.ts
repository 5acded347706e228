/**
 * The page's SVG, rendered during the build and made standalone: styles as attributes, nothing that only a page can
 * use.
 */
import { parseHTML } from 'linkedom';
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { INERT } from '../charts/actions';
import { chartCss } from '../charts/css.server';
import type { ChartDefinition } from '../charts/definition';
import { PLAIN_VIEW } from '../model/view';
import { tokens, type Theme } from '../components/theme';
import { readKey, type KeyItem } from './key';
import type { Drawn } from './picture';
import { rulesOf, writeOut } from './styles';
import { insideXml } from './xml';

/** Style rules of the charts, read once per build. */
let rules: ReturnType<typeof rulesOf> | undefined;

/** Attributes that marks need on a page but not in a file. */
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

const parsed = (markup: string) => parseHTML(`<!doctype html><body>${markup}</body>`).document;

/** `svg` with its styles as attributes, without what only a page can use. */
function plainSvg(svg: Element, theme: Theme): Element {
	for (const target of svg.querySelectorAll('.target')) target.remove();
	rules ??= rulesOf([...chartCss().values()].join('\n'));
	writeOut(svg, rules, tokens(theme), theme);
	for (const element of svg.querySelectorAll('[data-mark],[role]'))
		for (const name of OF_THE_PAGE) element.removeAttribute(name);
	return svg;
}

/** Width and height of its viewBox; 0 without one. */
function sizeOf(svg: Element): [width: number, height: number] {
	const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(/\s+/).map(Number);
	return [width, height];
}

/** The chart of `series` at `width`. Throws if it draws no picture or one without a size. */
export function drawnChart<Rows, Series>(
	chart: ChartDefinition<Rows, Series>,
	series: Series,
	width: number,
	theme: Theme = 'light'
): Drawn {
	const { body } = render(chart.Chart, { props: { series, width, actions: INERT, view: PLAIN_VIEW } });
	const found = [...parsed(body).querySelectorAll('svg')];
	const main = found.find((svg) => svg.matches('.layercake-layout-svg'));
	if (!main) throw new Error(`the chart ${chart.id} drew no picture`);
	// The picture may be wider than asked: on a phone time scrolls, and the names are in a picture on top of it.
	const [wide, height] = sizeOf(main);
	if (!(wide > 0 && height > 0)) throw new Error(`the chart ${chart.id} has no viewBox with a size`);
	const layers = found.filter((svg) => svg === main || sizeOf(svg)[1] === height);
	return {
		inside: layers.map((svg) => insideXml(plainSvg(svg, theme))).join(''),
		...{ width: wide, height, key: ownKey(chart, series, theme), positions: chart.positions }
	};
}

/** The chart's own key, as its page has it. */
function ownKey<S>({ Key }: { Key: Component | null }, series: S, theme: Theme): KeyItem[] {
	if (!Key) return [];
	const { body } = render(Key as Component<{ series?: S }>, { props: { series } });
	const items = parsed(`<div>${body}</div>`).querySelector('div')?.children;
	return readKey(items ?? [], (svg) => insideXml(plainSvg(svg, theme)));
}

/** A chart as the server writes it, made comparable: generated class names and comments off, numbers rounded, a tag a line. */
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { INERT, type ChartActions } from '../../src/lib/charts/actions';
import type { ChartDefinition, ChartProps } from '../../src/lib/charts/definition';
import { PLAIN_VIEW } from '../../src/lib/model/view';

export const ACTIONS: ChartActions = {
	...INERT,
	href: (utterance) => `/statements/${utterance.lead_statement_id}`
};

/** A chart of the site at one width. */
export const drawn = <Rows, Series>(
	chart: ChartDefinition<Rows, Series>,
	series: Series,
	width: number,
	given: Partial<Pick<ChartProps<Series>, 'actions' | 'view'>> = {}
) => picture(chart.Chart, { series, width, actions: ACTIONS, view: PLAIN_VIEW, ...given });

function picture<P extends object>(component: Component<P>, props: P): string {
	const { body } = render(component as Component<object>, { props: props as Record<string, unknown> });
	return body
		.replace(/<!--.*?-->/gs, '')
		.replace(/\s?svelte-[a-z0-9]+/g, '')
		.replace(/ class=""/g, '')
		.replace(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100))
		.replace(/></g, '>\n<');
}

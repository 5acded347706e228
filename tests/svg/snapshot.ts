/** A chart as the server writes it, made comparable: generated class names and comments off, numbers rounded, a tag a line. */
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import type { ChartActions } from '../../src/lib/charts/actions';

export const ACTIONS: ChartActions = {
	href: (utterance) => `/statements/${utterance.lead_statement_id}`,
	open: () => {},
	selected: new Set()
};

export function picture<P extends Record<string, unknown>>(component: Component<P>, props: P): string {
	const { body } = render(component as Component<Record<string, unknown>>, { props });
	return body
		.replace(/<!--.*?-->/gs, '')
		.replace(/\s?svelte-[a-z0-9]+/g, '')
		.replace(/ class=""/g, '')
		.replace(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100))
		.replace(/></g, '>\n<');
}

/** What browser tests ask of the charts again and again. */
import type { Page } from '@playwright/test';

export interface MarkPlace {
	mark: string;
	x: number;
	y: number;
}

/** Every mark that is seen, with the middle of it on the page in pixels, sorted by name. */
export function markPlaces(page: Page, chart: string): Promise<MarkPlace[]> {
	return page.locator(`#${chart} a[data-mark]`).evaluateAll((links) =>
		links
			.filter((link) => link.checkVisibility())
			.map((link) => {
				const box = (link.querySelector('.target') ?? link).getBoundingClientRect();
				return {
					mark: link.getAttribute('data-mark') ?? '',
					x: box.x + box.width / 2 + window.scrollX,
					y: box.y + box.height / 2 + window.scrollY
				};
			})
			.sort((a, b) => a.mark.localeCompare(b.mark))
	);
}

/**
 * What is wrong with the labels of every picture that is seen: one that leaves its picture, two that lie on each other.
 * An empty list where nothing is.
 */
export const labelFaults = (page: Page): Promise<string[]> =>
	page.locator('svg.layercake-layout-svg:visible').evaluateAll((pictures) =>
		pictures.flatMap((svg) => {
			const frame = svg.getBoundingClientRect();
			const chart = svg.closest('section')?.id ?? '?';
			const labels = [...svg.querySelectorAll('text')].map((text) => ({
				words: text.textContent?.trim() ?? '',
				box: text.getBoundingClientRect()
			}));
			const outside = labels
				.filter(
					({ box }) =>
						box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1
				)
				.map(({ words }) => `${chart}: outside: ${words}`);
			const over = labels.flatMap((a, i) =>
				labels.slice(i + 1).flatMap((b) => {
					const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
					const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
					return wide > 1 && high > 4 ? [`${chart}: overlap: ${a.words} / ${b.words}`] : [];
				})
			);
			return [...outside, ...over];
		})
	);

/** Resolves once the page is alive: its filter bar takes input. */
export const alive = (page: Page) => page.locator('.bar:not([inert])').waitFor();

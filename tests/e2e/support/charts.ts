/** What browser tests ask of the charts again and again. */
import type { Page } from '@playwright/test';

export interface MarkPlace {
	mark: string;
	x: number;
	y: number;
}

/** Every mark that is seen, with the middle of it on the page in pixels, sorted by name. */
export function markPlaces(page: Page, chart: 'ladder' | 'lanes'): Promise<MarkPlace[]> {
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

/** Resolves once the page is alive: its filter bar takes input. */
export const alive = (page: Page) => page.locator('.bar:not([inert])').waitFor();

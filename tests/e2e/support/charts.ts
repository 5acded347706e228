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
			const labels = [...svg.querySelectorAll('text')].map((text) => {
				const { x, y, width, height } = text.getBBox();
				const onScreen = text.getScreenCTM() ?? new DOMMatrix();
				const corners = [
					[x, y],
					[x + width, y],
					[x + width, y + height],
					[x, y + height]
				].map(([left, top]) => new DOMPoint(left, top).matrixTransform(onScreen));
				return {
					words: text.textContent?.trim() ?? '',
					box: text.getBoundingClientRect(),
					corners,
					// Its own two directions: of a turned label the box on the screen says too much.
					axes: [
						[onScreen.a, onScreen.b],
						[onScreen.c, onScreen.d]
					].map(([dx = 0, dy = 0]) => {
						const length = Math.hypot(dx, dy);
						return { x: dx / length, y: dy / length };
					})
				};
			});
			type Label = (typeof labels)[number];
			/** By how much two labels lie on each other along the lines and across them, where they do at all. */
			const shared = (a: Label, b: Label) =>
				[...a.axes, ...b.axes].map((axis) => {
					const [one, other] = [a, b].map(({ corners }) =>
						corners.map((corner) => corner.x * axis.x + corner.y * axis.y)
					) as [number[], number[]];
					return (
						Math.min(Math.max(...one), Math.max(...other)) - Math.max(Math.min(...one), Math.min(...other))
					);
				});
			const outside = labels
				.filter(
					({ box }) =>
						box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1
				)
				.map(({ words }) => `${chart}: outside: ${words}`);
			const over = labels.flatMap((a, i) =>
				labels.slice(i + 1).flatMap((b) => {
					// A letter's box is taller than the letter.
					const [alongA = 0, acrossA = 0, alongB = 0, acrossB = 0] = shared(a, b);
					return Math.min(alongA, alongB) > 1 && Math.min(acrossA, acrossB) > 4
						? [`${chart}: overlap: ${a.words} / ${b.words}`]
						: [];
				})
			);
			return [...outside, ...over];
		})
	);

/** Resolves once the page is alive: its filter bar takes input. */
export const alive = (page: Page) => page.locator('div.bar:not([inert])').waitFor();

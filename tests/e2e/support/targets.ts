/** What is tapped must be as large as a finger: 44 by 44 pixels, or there is a reason why not. */
import type { Page } from '@playwright/test';

/** Why something smaller may stay so, by what it is. */
const REASONS: Record<string, string> = {
	'[data-pick^="actor:"]': 'the menu Actors does the same, in rows of 44 px',
	'[data-pick^="side:"]': 'the menu Sides does the same',
	'[data-pick^="outlet:"]': 'the menu Reports does the same',
	'[data-pick^="stance:"]': 'the stances in the filter bar do the same',
	'#balance a': 'a bar is as long as its count; stances and sides in the filter bar do the same',
	'[data-pick^="proposition:"]': 'the menu Proposition does the same',
	'[data-pick^="day:"]': 'the menu Said does the same',
	'#lanes a':
		'all days fit on the screen, 24 px at least; the timeline has the same statements, in rows of 44 px',
	'#matrix a': 'a grid of many, 24 px at least; each actor’s page has the same positions, in rows of 44 px',
	'#network a': 'the page of each proposition, in the list above, has the same positions',
	'#atlas a': 'the page of each proposition has the same positions',
	'#agreement a': 'a grid of many; each actor’s page has the same pairs, in rows of 44 px',
	'a.ref': 'a number in running text; its note in the margin leads to the same statement',
	'a.skip': 'for the keyboard alone'
};

/** What can be tapped, is seen, is smaller than a finger and has no reason; a line each. */
export const smallTargets = (page: Page): Promise<string[]> =>
	page.evaluate((reasons) => {
		const seen = [
			...document.querySelectorAll(
				'a[href], button, summary, select, textarea, input, [role="button"], [role="option"]'
			)
		].filter(
			(element) =>
				element.checkVisibility({ visibilityProperty: true }) && !element.matches(Object.keys(reasons).join())
		);
		return seen.flatMap((element) => {
			// A link in a sentence is as tall as its line (WCAG 2.5.8).
			const style = getComputedStyle(element);
			const inWords =
				style.display === 'inline' &&
				element.matches('p a, dd a, td a') &&
				element.parentElement?.textContent?.trim() !== element.textContent?.trim();
			if (inWords) return [];
			// A box and the words beside it are one target.
			const whole = element.querySelector(':scope > .target') ?? element.closest('label') ?? element;
			const { width, height } = whole.getBoundingClientRect();
			if (width === 0 || (width >= 43.9 && height >= 43.9)) return [];
			const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40);
			return [`${Math.round(width)} × ${Math.round(height)}: ${element.tagName} ${words}`];
		});
	}, REASONS);

/** Two marks of one picture whose targets lie on each other, where a finger would not know which it meets; a line each. */
export const overlappingMarks = (page: Page): Promise<string[]> =>
	page.locator('svg.layercake-layout-svg:visible').evaluateAll((pictures) =>
		pictures.flatMap((svg) => {
			const marks = [...svg.querySelectorAll('a[data-mark]')].map((link) => ({
				name: link.getAttribute('data-mark') ?? '',
				box: (link.querySelector('.target') ?? link).getBoundingClientRect()
			}));
			return marks.flatMap((a, i) =>
				marks.slice(i + 1).flatMap((b) => {
					const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
					const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
					return Math.min(across, down) > 1.5
						? [`${svg.closest('section')?.id ?? '?'}: ${a.name} / ${b.name}`]
						: [];
				})
			);
		})
	);

/**
 * One tab stop per chart, with arrow keys inside. Marks, names and headings carry `data-row` (their lane) and `data-at`
 * (the position along it); Left and Right move along the lane, Up and Down to the nearest mark of the next lane that
 * has one, Home and End to the ends of a lane. Without a script every mark is an ordinary link. The first tab stop is a
 * mark.
 */
import type { Attachment } from 'svelte/attachments';

interface Place {
	row: number;
	at: number;
	element: SVGElement;
}

function places(root: Element): Place[] {
	return [...root.querySelectorAll<SVGElement>('[data-row]')]
		.map((element) => ({ row: Number(element.dataset.row), at: Number(element.dataset.at), element }))
		.sort((a, b) => a.row - b.row || a.at - b.at);
}

/** The mark that `key` leads to from `current`, or null at an edge. Pure, for tests. */
export function step<T extends { row: number; at: number }>(all: T[], current: T, key: string): T | null {
	const lane = all.filter((place) => place.row === current.row);
	const index = lane.indexOf(current);
	if (key === 'ArrowRight') return lane[index + 1] ?? null;
	if (key === 'ArrowLeft') return lane[index - 1] ?? null;
	if (key === 'Home') return lane[0] ?? null;
	if (key === 'End') return lane.at(-1) ?? null;
	const rows = [...new Set(all.map((place) => place.row))].sort((a, b) => a - b);
	const next = rows[rows.indexOf(current.row) + (key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : NaN)];
	if (next === undefined) return null;
	return all
		.filter((place) => place.row === next)
		.reduce((best, place) =>
			Math.abs(place.at - current.at) < Math.abs(best.at - current.at) ? place : best
		);
}

/** Attach to the element that holds the marks. */
export const roving: Attachment<HTMLElement> = (root) => {
	const only = (element: SVGElement) => {
		for (const place of places(root))
			place.element.setAttribute('tabindex', place.element === element ? '0' : '-1');
	};
	const settle = () => {
		const all = places(root);
		const kept =
			all.find((place) => place.element.getAttribute('tabindex') === '0') ??
			all.find((place) => place.element.matches('a')) ??
			all[0];
		if (kept) only(kept.element);
	};
	const onfocus = (event: FocusEvent) => {
		const mark = (event.target as Element).closest<SVGElement>('[data-row]');
		if (mark) only(mark);
	};
	const onkey = (event: KeyboardEvent) => {
		const all = places(root);
		const current = all.find((place) => place.element === event.target);
		if (!current || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
		const next = step(all, current, event.key);
		if (!next) return;
		event.preventDefault();
		next.element.focus();
	};
	settle();
	const observer = new MutationObserver(settle);
	observer.observe(root, { childList: true, subtree: true });
	root.addEventListener('focusin', onfocus);
	root.addEventListener('keydown', onkey);
	return () => {
		observer.disconnect();
		root.removeEventListener('focusin', onfocus);
		root.removeEventListener('keydown', onkey);
	};
};

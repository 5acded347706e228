/** Dismissing by dragging down: a sheet, by its header. Mouse and keyboard have a button instead. */
import type { Attachment } from 'svelte/attachments';

/** Distance that dismisses, in pixels. */
const FAR = 90;
/** Speed that dismisses over a shorter distance, in pixels per millisecond. */
const FAST = 0.6;

/** Whether a drag that ends like this dismisses. Pure, for tests. */
export const letGo = (down: number, milliseconds: number): boolean =>
	down > FAR || (down > 24 && down / Math.max(1, milliseconds) > FAST);

/** Attach to the handle; `moved` is the element that follows the finger. */
export const dragDown =
	(moved: () => HTMLElement | undefined, onclose: () => void): Attachment<HTMLElement> =>
	(handle) => {
		let start: { id: number; y: number; at: number } | null = null;
		const shift = (down: number) => {
			const element = moved();
			if (element) element.style.transform = down > 0 ? `translateY(${down}px)` : '';
		};
		const ondown = (event: PointerEvent) => {
			if (event.pointerType === 'mouse' || (event.target as Element).closest('button, a')) return;
			start = { id: event.pointerId, y: event.clientY, at: event.timeStamp };
			handle.setPointerCapture(event.pointerId);
		};
		const onmove = (event: PointerEvent) => {
			if (start?.id === event.pointerId) shift(event.clientY - start.y);
		};
		const onend = (event: PointerEvent) => {
			if (start?.id !== event.pointerId) return;
			const away = event.type === 'pointerup' && letGo(event.clientY - start.y, event.timeStamp - start.at);
			start = null;
			shift(0);
			if (away) onclose();
		};
		handle.addEventListener('pointerdown', ondown);
		handle.addEventListener('pointermove', onmove);
		handle.addEventListener('pointerup', onend);
		handle.addEventListener('pointercancel', onend);
		return () => {
			handle.removeEventListener('pointerdown', ondown);
			handle.removeEventListener('pointermove', onmove);
			handle.removeEventListener('pointerup', onend);
			handle.removeEventListener('pointercancel', onend);
		};
	};

/**
 * The greatest height a text has had at its current width, so that a shorter text does not move what follows. Bind `box`
 * to the text's contentRect; the text must be as wide as its container lets it. Create it in a component's set-up.
 */
import { untrack } from 'svelte';

export class MostRoom {
	/** In fractions of a pixel, because lines of text have such heights. Width and height are of one measurement. */
	box: DOMRectReadOnly | undefined = $state();
	#most = $state({ width: 0, height: 0 });

	constructor() {
		$effect(() => {
			const { width, height } = this.box ?? { width: 0, height: 0 };
			const before = untrack(() => (this.#most.width === width ? this.#most.height : 0));
			this.#most = { width, height: Math.max(before, height) };
		});
	}

	/** For the container's `min-height`; undefined before the first measurement at this width. */
	get minHeight(): string | undefined {
		const { width, height } = this.#most;
		return width === this.box?.width && height ? `${height}px` : undefined;
	}
}

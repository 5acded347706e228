/**
 * The greatest height a text has had at its current width, so that a shorter text does not move what follows. Bind
 * `width` to the container's clientWidth and `box` to the text's contentRect. Create it in a component's set-up.
 */
import { untrack } from 'svelte';

export class MostRoom {
	width = $state(0);
	/** In fractions of a pixel, because lines of text have such heights. */
	box: DOMRectReadOnly | undefined = $state();
	#most = $state({ width: 0, height: 0 });

	constructor() {
		$effect(() => {
			const before = untrack(() => (this.#most.width === this.width ? this.#most.height : 0));
			this.#most = { width: this.width, height: Math.max(before, this.box?.height ?? 0) };
		});
	}

	/** For the container's `min-height`; undefined before the first measurement at this width. */
	get minHeight(): string | undefined {
		const { width, height } = this.#most;
		return width === this.width && height ? `${height}px` : undefined;
	}
}

/** Of WAI-ARIA 1.3, which Svelte's types do not have yet. */
declare module 'svelte/elements' {
	interface AriaAttributes {
		'aria-description'?: string | null | undefined;
	}
}

export {};

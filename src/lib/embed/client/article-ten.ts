/**
 * `<article-ten chart="…" proposition="…">`: an embed as an element, from one classic script without globals. The
 * element's content (a picture) shows until the embed has reported its height, and stays if the embed never loads.
 */

import { heightIn } from './heights';
import { DRAWN } from './settings';

/**
 * Attributes passed to the embed unchanged; its title is `heading`, because `title` would put a tooltip over the whole
 * embed.
 */
const PASSED = [...DRAWN, 'theme', 'plain', 'transparent', 'lang', 'note', 'annotations'];

// The script is at the site's root. Read now, because `currentScript` is null later.
const site = new URL('.', (document.currentScript as HTMLScriptElement | null)?.src ?? location.href).href;
/** Browsers paint an opaque background behind an iframe whose color-scheme differs from its document's. */
const SCHEMES = new Map<string | null, string>([
	['light', 'light'],
	['dark', 'dark'],
	['auto', 'light dark']
]);
const SLUG = /^[a-z0-9][a-z0-9.-]*$/;

class ArticleTen extends HTMLElement {
	static observedAttributes = ['chart', 'proposition', 'frozen', 'heading', ...PASSED];

	#frame = document.createElement('iframe');
	#fallback = document.createElement('slot');

	/** Address of the embed; empty if the attributes name none. */
	get #address(): string {
		const [chart, proposition, frozen] = ['chart', 'proposition', 'frozen'].map((name) =>
			this.getAttribute(name)
		);
		if (!chart || !proposition || ![chart, proposition, frozen || 'v'].every((name) => SLUG.test(name)))
			return '';
		const query = new URLSearchParams();
		for (const name of PASSED) {
			const value = this.getAttribute(name);
			if (value !== null) query.set(name, value);
		}
		const heading = this.getAttribute('heading');
		if (heading) query.set('title', heading);
		return `${site}${frozen ? `v/${frozen}/` : ''}embed/${chart}/${proposition}/${query.size ? `?${query}` : ''}`;
	}

	#hear = ({ source, data }: MessageEvent): void => {
		if (source !== this.#frame.contentWindow) return;
		const height = heightIn(data);
		if (height === null) return;
		this.#fallback.style.display = 'none';
		this.#frame.style.cssText = `display:block;width:100%;height:${height}px;border:0;color-scheme:${SCHEMES.get(this.getAttribute('theme')) ?? 'normal'}`;
	};

	connectedCallback(): void {
		this.style.display = 'block';
		this.style.position = 'relative';
		if (!this.shadowRoot) this.attachShadow({ mode: 'open' }).append(this.#fallback, this.#frame);
		this.#frame.loading = 'lazy';
		this.#frame.setAttribute('scrolling', 'no');
		addEventListener('message', this.#hear);
		this.#show();
	}

	disconnectedCallback(): void {
		removeEventListener('message', this.#hear);
	}

	attributeChangedCallback(): void {
		if (this.isConnected && this.shadowRoot) this.#show();
	}

	/** Loads the embed invisibly, behind the picture. */
	#show(): void {
		const address = this.#address;
		const frame = this.#frame;
		frame.title = this.getAttribute('heading') ?? this.getAttribute('aria-label') ?? 'Chart by Article Ten';
		frame.hidden = !address;
		if (!address || frame.src === address) return;
		this.#fallback.style.display = '';
		frame.style.cssText =
			'position:absolute;inset:0;width:100%;min-height:9px;height:100%;border:0;opacity:0;pointer-events:none';
		frame.src = address;
	}
}

if (!customElements.get('article-ten')) customElements.define('article-ten', ArticleTen);

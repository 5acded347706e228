/** Evaluates the colour functions of the site's style sheets: a picture in a file has no browser to do it. */

type Rgba = [red: number, green: number, blue: number, alpha: number];

function parsed(colour: string): Rgba | null {
	if (colour === 'transparent') return [0, 0, 0, 0];
	if (colour === 'white') return [255, 255, 255, 1];
	if (colour === 'black') return [0, 0, 0, 1];
	const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour);
	const hex = short
		? `#${short
				.slice(1)
				.map((digit) => digit + digit)
				.join('')}`
		: colour;
	const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})?$/i.exec(hex);
	if (!long) return null;
	const [red, green, blue, alpha] = long.slice(1).map((pair) => (pair ? parseInt(pair, 16) : 255));
	return [red ?? 0, green ?? 0, blue ?? 0, (alpha ?? 255) / 255];
}

function written([red, green, blue, alpha]: Rgba): string {
	const channels = [red, green, blue, ...(alpha < 1 ? [alpha * 255] : [])];
	return `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

/**
 * `color-mix(in srgb, …)` of two colours, `share` (0 to 1) of the first: channels are mixed with premultiplied alpha
 * (CSS Color Module Level 5, section 3). Null if a colour is not one of the site's.
 */
function mixed(first: string, second: string, share: number): string | null {
	const [a, b] = [parsed(first), parsed(second)];
	if (!a || !b) return null;
	const alpha = a[3] * share + b[3] * (1 - share);
	if (alpha === 0) return 'none';
	const channel = (i: 0 | 1 | 2) => (a[i] * a[3] * share + b[i] * b[3] * (1 - share)) / alpha;
	return written([channel(0), channel(1), channel(2), alpha]);
}

/**
 * The innermost `name(…)` in `text`, whose arguments contain no further function, with its arguments separately; null
 * if there is none.
 */
function innermost(text: string, name: string): { whole: string; args: string[] } | null {
	const found = new RegExp(`${name}\\(([^()]*)\\)`).exec(text);
	return found ? { whole: found[0], args: (found[1] ?? '').split(',').map((part) => part.trim()) } : null;
}

/**
 * A value with its `var()`, `light-dark()` and `color-mix(in srgb, …)` replaced; `tokens` are the custom properties in
 * force. Null if one of them is unknown, so that the caller leaves the property alone.
 */
export function resolved(
	value: string,
	tokens: ReadonlyMap<string, string>,
	theme: 'light' | 'dark'
): string | null {
	let text = value;
	for (;;) {
		const named = innermost(text, 'var');
		if (named) {
			const known = tokens.get(named.args[0] ?? '') ?? named.args[1];
			if (known === undefined) return null;
			text = text.replace(named.whole, known);
			continue;
		}
		const themed = innermost(text, 'light-dark');
		if (themed) {
			text = text.replace(themed.whole, themed.args[theme === 'light' ? 0 : 1] ?? '');
			continue;
		}
		const mix = innermost(text, 'color-mix');
		if (!mix) return text;
		const [, first = '', second = ''] = mix.args;
		const [colour = '', percent = '50%'] = first.split(/\s+/);
		const result = mixed(colour, second.split(/\s+/)[0] ?? '', parseFloat(percent) / 100);
		if (result === null) return null;
		text = text.replace(mix.whole, result);
	}
}

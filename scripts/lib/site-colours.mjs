/** Replaces the product's colours by a project's, in stylesheets and where code imports tokens.css as text. */

/** How far the pale forms of a stance's colour are mixed with the page's, as in the product's own colours. */
const FAINT = 0.38;
const TINT = 0.83;
const STANCES = ['support', 'oppose', 'conditional', 'ambivalent'];
const TOKEN = /--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/gi;

/** @typedef {{ day: string, night: string }} Pair */

/** @param {string} hex */
const channels = (hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** @param {string} from @param {string} to @param {number} share - of `to` */
function mixed(from, to, share) {
	const other = channels(to);
	const parts = channels(from).map((value, i) => Math.round(value + ((other[i] ?? value) - value) * share));
	return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * All tokens that a project's colours change: each colour, and of a stance its pale forms too.
 *
 * @param {Record<string, Pair | null | undefined>} colours
 * @param {Pair} paper
 */
function changedTokens(colours, paper) {
	/** @type {Map<string, Pair>} */
	const changed = new Map();
	for (const [name, pair] of Object.entries(colours)) {
		if (!pair) continue;
		changed.set(name, pair);
		for (const [form, share] of STANCES.includes(name)
			? /** @type {const} */ ([
					['faint', FAINT],
					['tint', TINT]
				])
			: [])
			changed.set(`${name}-${form}`, {
				day: mixed(pair.day, paper.day, share),
				night: mixed(pair.night, paper.night, share)
			});
	}
	return changed;
}

/**
 * `css`, the text of tokens.css or a stylesheet that holds it, with a project's colours.
 *
 * @param {string} css
 * @param {Record<string, Pair | null | undefined>} colours
 */
export function recoloured(css, colours) {
	const paper = [...css.matchAll(TOKEN)].find(([, name]) => name === 'paper');
	if (!paper) return css;
	const changed = changedTokens(colours, { day: paper[2] ?? '', night: paper[3] ?? '' });
	return css.replace(TOKEN, (whole, name) => {
		const pair = changed.get(name);
		return pair ? `--${name}: light-dark(${pair.day}, ${pair.night})` : whole;
	});
}

/**
 * The two plugins that put a project's colours in: one for stylesheets, one for their text where code imports it.
 *
 * @param {Record<string, Pair | null | undefined>} colours
 */
export function siteColours(colours) {
	return {
		/** @type {import('vite').Plugin} */
		vite: {
			name: 'site-colours',
			transform: (code, id) =>
				/tokens\.css\?raw/.test(id) ? { code: recoloured(code, colours), map: null } : null
		},
		postcss: {
			postcssPlugin: 'site-colours',
			/** @param {{ walkDecls: (prop: RegExp, each: (declaration: { prop: string, value: string }) => void) => void }} sheet */
			Once(sheet) {
				/** @type {{ prop: string, value: string }[]} */
				const tokens = [];
				sheet.walkDecls(/^--/, (declaration) => void tokens.push(declaration));
				const css = recoloured(tokens.map(({ prop, value }) => `${prop}: ${value}`).join(';\n'), colours);
				css.split(';\n').forEach((line, i) => {
					const token = tokens[i];
					if (token) token.value = line.slice(line.indexOf(':') + 2);
				});
			}
		}
	};
}

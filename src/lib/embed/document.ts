/** The HTML document of an embed: self-contained, without any request unless its address has a filter. */
import { createHash } from 'node:crypto';
import { escaped } from '../components/markup';
import { tokens, type Theme } from '../components/theme';
import type { Place } from './client/filtered';
import script from './client/main.ts?script';
import { LANGUAGE } from '../words';
import { stylesOf } from './styles';

/**
 * System fonts: the site's own would take half of the 40 kB. Labels are measured in Inter, and most system fonts are as
 * narrow; the default of a bare Linux is wider, and is set smaller.
 */
const TYPE = new Map([
	[
		'--sans',
		"Inter,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,'Liberation Sans',Wide,sans-serif"
	],
	['--serif', "'Source Serif 4','Iowan Old Style',Georgia,serif"]
]);
const WIDE = [
	['400', 'DejaVu Sans', '91%'],
	['600', 'DejaVu Sans Bold', '84%']
]
	.map(
		([weight = '', name = '', size = '']) =>
			`@font-face{font-family:Wide;font-weight:${weight};src:local('${name}');size-adjust:${size}}`
	)
	.join('');

const declared = (theme: Theme) => {
	const own = [...tokens(theme)].filter(([name]) => !TYPE.has(name));
	return own.map(([name, value]) => `${name}:${value}`).join(';');
};

/** Colours as plain values, because older browsers do not know `light-dark()`; print always uses the light ones. */
function themes(): string {
	const [light, dark] = [declared('light'), declared('dark')];
	const type = [...TYPE].map(([name, value]) => `${name}:${value}`).join(';');
	return `${WIDE}:root{color-scheme:light;${type};${light}}
@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${dark}}}
@media screen{:root[data-theme=dark]{color-scheme:dark;${dark}}}
@media print{:root{--paper:#fff}}`;
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

interface Parts {
	/** Name by which height listeners identify it. */
	id: string;
	title: string;
	description: string;
	/** Address of the same view on the site, if the site's address is known. */
	canonical: string | null;
	/** What the script draws from under a filter. */
	place: Place;
	body: string;
}

/**
 * Renders the document. Its CSP allows its own script and styles by hash, what that script loads (the script of filters),
 * style attributes, and nothing else.
 */
export function embedDocument({ id, title, description, canonical, place, body }: Parts): string {
	const style = themes() + stylesOf(body);
	const policy = [
		"default-src 'none'",
		`script-src ${hash(script)} 'strict-dynamic'`,
		`style-src ${hash(style)}`,
		"style-src-attr 'unsafe-inline'",
		"base-uri 'none'",
		"form-action 'none'"
	].join('; ');
	return `<!doctype html>
<html lang="${LANGUAGE}" data-embed="${escaped(id)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="description" content="${escaped(description)}">
<title>${escaped(title)}</title>
${canonical ? `<link rel="canonical" href="${escaped(canonical)}">\n` : ''}<style>${style}</style>
<script>${script}</script>
</head>
<body>
${body}
<script type="application/json" data-part="place">${JSON.stringify(place).replaceAll('<', '\\u003c')}</script>
</body>
</html>
`;
}

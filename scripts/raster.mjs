/**
 * Child process of the site's build that turns SVG into PNG. resvg can crash its process without an error that could be
 * caught; here that costs one picture instead of the build. Messages: `{ id, svg, zoom, fontFiles }` in, `{ id, png }`
 * or `{ id, error }` out.
 */
import { Resvg } from '@resvg/resvg-js';

process.on('message', (/** @type {{ id: number, svg: string, zoom: number, fontFiles: string[] }} */ job) => {
	const { id, svg, zoom, fontFiles } = job;
	try {
		const picture = new Resvg(svg, {
			fitTo: { mode: 'zoom', value: zoom },
			font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Inter' }
		});
		process.send?.({ id, png: picture.render().asPng() });
	} catch (error) {
		process.send?.({ id, error: error instanceof Error ? error.message : String(error) });
	}
});

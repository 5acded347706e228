/** A made-up newsroom: pages of another origin, with the listeners that newsrooms' systems have. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export interface Host {
	origin: string;
	/** Puts a page up at a new address and returns that. `style` is the newsroom's. */
	page: (body: string, style?: string) => string;
	close: () => void;
}

const require = createRequire(import.meta.url);

/** The published packages, as newsrooms load them. */
const SCRIPTS: Record<string, string> = {
	'/pym.js': require.resolve('pym.js'),
	'/frames.js': require.resolve('@newswire/frames')
};

export async function startHost(): Promise<Host> {
	const pages = new Map<string, string>();
	const server: Server = createServer((request, response) => {
		const path = new URL(request.url ?? '/', 'http://host').pathname;
		const script = SCRIPTS[path];
		const text = script ? readFileSync(script, 'utf8') : pages.get(path);
		response.writeHead(text === undefined ? 204 : 200, {
			'content-type': script ? 'text/javascript' : 'text/html; charset=utf-8'
		});
		response.end(text);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		origin,
		page: (body, style = '') => {
			const path = `/story-${pages.size + 1}`;
			pages.set(
				path,
				`<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>A made-up story</title><style>body{margin:16px}${style}</style><body><p>A made-up story.</p>${body}</body></html>`
			);
			return origin + path;
		},
		close: () => server.close()
	};
}

/** How each system embeds a page and listens for its height, after its documentation. `src` is the embed's address. */
export const HOSTS: Record<string, (src: string) => string> = {
	// https://developer.datawrapper.de/docs/responsive-iframe
	Datawrapper: (src) =>
		`<iframe src="${src}" scrolling="no" frameborder="0" style="width:0;min-width:100%!important;border:none" height="150"></iframe>
<script>window.addEventListener("message",function(a){if(void 0!==a.data["datawrapper-height"]){var e=document.querySelectorAll("iframe");for(var t in a.data["datawrapper-height"])for(var r,i=0;r=e[i];i++)if(r.contentWindow===a.source){var d=a.data["datawrapper-height"][t]+"px";r.style.height=d}}})</script>`,
	'Datawrapper, listening late': (src) =>
		`<iframe src="${src}" scrolling="no" frameborder="0" style="width:0;min-width:100%!important;border:none" height="150"></iframe>
<script>setTimeout(function(){addEventListener("message",function(e){var h=e.data["datawrapper-height"];if(h)document.querySelector("iframe").style.height=Object.values(h)[0]+"px"})},1500)</script>`,
	// https://amp.dev/documentation/components/amp-iframe#iframe-resizing
	AMP: (src) =>
		`<iframe src="${src}" sandbox="allow-scripts" width="100%" height="150" frameborder="0"></iframe>
<script>addEventListener('message',function(e){var f=document.querySelector('iframe');if(e.source===f.contentWindow&&e.data&&e.data.sentinel==='amp'&&e.data.type==='embed-size')f.height=e.data.height})</script>`,
	'@newswire/frames': (src) =>
		`<div id="frame"></div><script type="module">import { Framer } from '/frames.js'; Framer(document.getElementById('frame'), { src: '${src}' })</script>`,
	'@newswire/frames, listening late': (src) =>
		`<iframe src="${src}" width="100%" height="150" scrolling="no" frameborder="0"></iframe>
<script type="module">import { observeIframe } from '/frames.js'; const f = document.querySelector('iframe'); setTimeout(() => observeIframe(f), 1500)</script>`,
	Pym: (src) =>
		`<div id="frame"></div><script src="/pym.js"></script><script>new pym.Parent('frame', '${src}')</script>`,
	// wp-includes/js/wp-embed.js: a secret in the fragment, the height between 200 and 1000 unless a theme says otherwise.
	WordPress: (src) =>
		`<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" src="${src}#?secret=Ab3dEf9hIj" data-secret="Ab3dEf9hIj" width="100%" height="150" frameborder="0"></iframe>
<script>addEventListener('message',function(e){var d=e.data;if(!d||!(d.secret||d.message||d.value)||/[^a-zA-Z0-9]/.test(d.secret))return;document.querySelectorAll('iframe[data-secret="'+d.secret+'"]').forEach(function(f){if(e.source===f.contentWindow&&d.message==='height')f.height=parseInt(d.value,10)})})</script>`,
	// Medium and those who read Embedly's messages: a JSON string that names the frame by its address.
	Medium: (src) =>
		`<iframe src="${src}" width="100%" height="150" frameborder="0"></iframe>
<script>addEventListener('message',function(e){var d;try{d=JSON.parse(e.data)}catch(x){return}if(d.context==='iframe.resize')document.querySelectorAll('iframe').forEach(function(f){if(f.src===d.src)f.height=d.height})})</script>`
};

#!/usr/bin/env bash
# @resvg/resvg-js 2.6.2: given a woff2 file as its only font it draws no text and raises no error. The same font as TTF
# draws. A picture pipeline has to unpack web fonts first, and a test has to look at pixels.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @resvg/resvg-js@2.6.2 @fontsource/inter@5.3.0 wawoff2@2.0.1 >/dev/null
cat > run.mjs <<'JS'
import { readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { decompress } from 'wawoff2';
const woff2 = 'node_modules/@fontsource/inter/files/inter-latin-400-normal.woff2';
writeFileSync('inter.ttf', Buffer.from(await decompress(readFileSync(woff2))));
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"><text y="15" font-family="Inter">Word</text></svg>';
for (const file of [woff2, 'inter.ttf']) {
	const picture = new Resvg(svg, { font: { fontFiles: [file], loadSystemFonts: false } }).render();
	console.log(file.split('.').pop(), picture.pixels.some((value) => value !== 0) ? 'text' : 'nothing');
}
JS
out=$(node run.mjs); echo "$out"
[ "$out" = $'woff2 nothing\nttf text' ] || { echo "changed"; exit 1; }

#!/usr/bin/env bash
# @resvg/resvg-js 2.6.2: CSS colours that browsers know are drawn black without a warning: the slash form of rgb(), a hue in
# degrees, the name rebeccapurple. The older forms are drawn correctly. Resolve colours to #rrggbb before handing SVG over.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null; npm install --silent --no-audit --no-fund --save-exact @resvg/resvg-js@2.6.2 >/dev/null
cat > run.mjs <<'JS'
import { Resvg } from '@resvg/resvg-js';
for (const fill of ['#c80000', 'rgb(200 0 0)', 'rgb(200 0 0 / 50%)', 'hsl(0deg, 100%, 39%)', 'rebeccapurple']) {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><rect width="1" height="1" fill="${fill}"/></svg>`;
	console.log(fill, [...new Resvg(svg).render().pixels].join(' '));
}
JS
out=$(node run.mjs); echo "$out"
expected='#c80000 200 0 0 255
rgb(200 0 0) 200 0 0 255
rgb(200 0 0 / 50%) 0 0 0 255
hsl(0deg, 100%, 39%) 0 0 0 255
rebeccapurple 0 0 0 255'
[ "$out" = "$expected" ] || { echo "changed"; exit 1; }

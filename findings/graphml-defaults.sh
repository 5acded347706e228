#!/usr/bin/env bash
# graphology-graphml 0.5.2: a <key attr.type="int"> with a <default> gives nodes that lack the value the default as a
# string, while a value written at the node becomes a number. Sums over such an attribute concatenate.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact graphology@0.26.0 graphology-graphml@0.5.2 @xmldom/xmldom@0.8.10 >/dev/null
cat > run.cjs <<'JS'
const Graph = require('graphology');
const { DOMParser } = require('@xmldom/xmldom');
let parse;
try { parse = require('graphology-graphml').parse ?? require('graphology-graphml/parser'); } catch { parse = require('graphology-graphml/parser'); }
const xml = `<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="d0" for="node" attr.name="weight" attr.type="int"><default>5</default></key>
<graph edgedefault="directed"><node id="a"/><node id="b"><data key="d0">7</data></node></graph></graphml>`;
const graph = parse(Graph, new DOMParser().parseFromString(xml, 'text/xml'));
console.log(graph.mapNodes((node, { weight }) => `${node} ${typeof weight} ${weight}`).join(', '));
JS
out=$(node run.cjs); echo "graphology-graphml 0.5.2: $out"
[ "$out" = 'a string 5, b number 7' ] || { echo "changed"; exit 1; }

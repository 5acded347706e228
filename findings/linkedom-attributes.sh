#!/usr/bin/env bash
# linkedom 0.18.14: innerHTML writes "&" and "<" of attribute values as they are. Browsers write "&amp;" (and, since the
# 2025 change to the HTML standard, "&lt;"). SVG or XML written from it is not well-formed.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null; npm install --silent --no-audit --no-fund --save-exact linkedom@0.18.14 >/dev/null
cat > run.mjs <<'JS'
import { parseHTML } from 'linkedom';
const { document } = parseHTML('<body><svg><g></g></svg></body>');
document.querySelector('g').setAttribute('aria-label', 'R&D: 1 < 2');
console.log(document.querySelector('svg').innerHTML);
JS
out=$(node run.mjs); echo "linkedom 0.18.14: $out"
[ "$out" = '<g aria-label="R&D: 1 < 2" />' ] || { echo "changed"; exit 1; }

#!/usr/bin/env bash
# happy-dom 20.0.10: named references for typographic characters stay undecoded in text (“&ldquo;”, “&mdash;”), while
# “&amp;” and numeric references are decoded. A program that reads news pages would miss every quotation mark written that way.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null; npm install --silent --no-audit --no-fund --save-exact happy-dom@20.0.10 >/dev/null
cat > run.mjs <<'JS'
import { Window } from 'happy-dom';
const { document } = new Window();
document.body.innerHTML = '<p>&ldquo;Yes&rdquo; &mdash; he said &amp; left &#8220;</p>';
console.log(document.querySelector('p').textContent);
process.exit(0);
JS
out=$(node run.mjs); echo "happy-dom 20.0.10: $out"
[ "$out" = '&ldquo;Yes&rdquo; &mdash; he said & left “' ] || { echo "changed"; exit 1; }

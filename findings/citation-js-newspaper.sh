#!/usr/bin/env bash
# @citation-js/plugin-ris 0.7.21: of a CSL "article-newspaper" RIS keeps title, newspaper and year. The author (AU) and the
# day (DA) are lost without a warning, so a reference manager cites an anonymous article with only a year.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @citation-js/core@0.7.21 @citation-js/plugin-ris@0.7.21 >/dev/null
cat > run.mjs <<'JS'
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
const item = { id: 'a', type: 'article-newspaper', title: 'A made-up headline', 'container-title': 'Harbour Gazette',
	author: [{ family: 'Quill', given: 'Mara' }], issued: { 'date-parts': [[2025, 12, 5]] } };
console.log(new Cite(item).format('ris').trim());
JS
out=$(node run.mjs | tr -d '\r'); echo "$out"
expected='TY  - NEWS
ID  - a
PY  - 2025
T2  - Harbour Gazette
TI  - A made-up headline
ER  -'
[ "$(sed 's/ *$//' <<<"$out")" = "$expected" ] || { echo "changed"; exit 1; }

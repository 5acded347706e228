#!/usr/bin/env bash
# @duckdb/duckdb-wasm 1.32.0 with apache-arrow 17.0.0: insertArrowFromIPCStream({ create: false }) fills the columns of an
# existing table by position. The names in the Arrow schema are not compared, so a stream whose two columns of one type
# come in the other order is taken without an error and every value lands in the wrong column.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @duckdb/duckdb-wasm@1.32.0 apache-arrow@17.0.0 >/dev/null
cat > run.cjs <<'JS'
const path = require('node:path');
const duckdb = require('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs');
const { tableFromArrays, tableToIPC } = require('apache-arrow');
const dist = path.join('node_modules', '@duckdb', 'duckdb-wasm', 'dist');
(async () => {
	const bundle = (name) => ({ mainModule: path.resolve(dist, `duckdb-${name}.wasm`), mainWorker: '' });
	const db = await duckdb.createDuckDB({ mvp: bundle('mvp'), eh: bundle('eh') }, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
	await db.instantiate();
	db.open({});
	const connection = db.connect();
	connection.query('create table person (first text, last text)');
	const stream = tableToIPC(tableFromArrays({ last: ['Hollin'], first: ['Ida'] }), 'stream');
	connection.insertArrowFromIPCStream(stream, { name: 'person', create: false });
	console.log(connection.query('select first, last from person').toArray().map((row) => JSON.stringify(row)).join());
	process.exit(0);
})();
JS
out=$(node run.cjs); echo "duckdb-wasm 1.32.0: $out"
[ "$out" = '{"first":"Hollin","last":"Ida"}' ] || { echo "changed"; exit 1; }

// Writes the list as CSV: `node export.mjs [file] [--all] [--raw]`, without a file to the terminal.
import { existsSync, realpathSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadEnvFile, readSettings } from './settings.mjs';
import { openStore } from './store.mjs';

const columns = {
  email: (row) => row.email,
  name: (row) => row.name,
  interests: (row) => JSON.parse(row.interests).join('; '),
  language: (row) => row.language,
  state: (row) => row.state,
  consent: (row) => row.consent,
  consent_version: (row) => row.consent_version,
  consented: (row) => time(row.consented),
  created: (row) => time(row.created),
  confirmed: (row) => time(row.confirmed),
  unsubscribed: (row) => time(row.unsubscribed),
  origin: (row) => row.origin,
  page: (row) => row.page,
  unsubscribe_url: (row, actionUrl) => `${actionUrl}/unsubscribe?token=${row.unsubscribe_token}`,
};

/**
 * @param {object[]} rows
 * @param {{ actionUrl: string, raw?: boolean }} options `raw` leaves values as they are, for programs.
 * @returns {string} As RFC 4180 has it.
 */
export function toCsv(rows, { actionUrl, raw = false }) {
  const guard = raw ? (text) => text : withoutFormula;
  const lines = rows.map((row) => Object.values(columns).map((value) => guard(value(row, actionUrl))));
  return [Object.keys(columns), ...lines].map((cells) => cells.map(quote).join(',') + '\r\n').join('');
}

/** A spreadsheet would take it for a formula, and run it: the apostrophe makes it a text. */
function withoutFormula(text) {
  return /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quote(text) {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function time(milliseconds) {
  return milliseconds ? new Date(milliseconds).toISOString() : '';
}

async function run(words) {
  loadEnvFile();
  const { port, signup } = readSettings(process.env);
  const { publicUrl = `http://localhost:${port}`, dataFile } = signup;
  if (!existsSync(dataFile))
    throw new Error(`There is no list at ${dataFile} yet: DATA_FILE names another place.`);
  const unknown = words.find((word) => word.startsWith('-') && !['--all', '--raw'].includes(word));
  if (unknown) throw new Error(`“${unknown}” is not known here: there are --all and --raw.`);

  const store = openStore(dataFile);
  const rows = store.all(words.includes('--all') ? undefined : 'subscribed');
  store.close();
  const actionUrl = `${publicUrl.replace(/\/+$/, '')}/subscribe`;
  const csv = toCsv(rows, { actionUrl, raw: words.includes('--raw') });
  const file = words.find((word) => !word.startsWith('-'));
  if (!file) return process.stdout.write(csv);
  await writeFile(file, csv, { mode: 0o600 });
  console.log(`${rows.length} addresses were written to ${file}.`);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  run(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}

import type { Diagnosis } from './diagnose.js';
import type { Finding, Severity } from './finding.js';

const nouns: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ['problem', 'problems'],
  warning: ['warning', 'warnings'],
  note: ['hint', 'hints'],
};

/** The word for how much a finding matters. */
export function severityName(severity: Severity): string {
  return nouns[severity][0];
}

/** How many findings of which kind there are, in words. */
export function countOf(findings: readonly Finding[]): string {
  const parts = (Object.keys(nouns) as Severity[]).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count ? `${count} ${nouns[severity][count === 1 ? 0 : 1]}` : [];
  });
  return parts.join(', ') || 'Everything is fine';
}

/** A diagnosis as text, for the console. */
export function textOf({ findings, checked }: Diagnosis): string {
  const list = findings.map(({ code, severity, where, problem, fix, line }, index) =>
    [
      `${index + 1}. ${severityName(severity)} (${code}), ${where}: ${problem}`,
      `   ${fix}`,
      line && `   ${line}`,
    ]
      .filter(Boolean)
      .join('\n'),
  );
  return [`Peer Widgets doctor: ${countOf(findings)}.`, ...list, 'Checked:', ...checked].join('\n');
}

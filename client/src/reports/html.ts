import { escapeHtml } from '#core/index.ts';

/** A whole document that runs nothing and loads nothing: one style block, allowed by its nonce. */
export function htmlDocument(parts: {
  readonly language: string;
  readonly title: string;
  readonly nonce: string;
  readonly style: string;
  readonly body: string;
}): string {
  const policy = `default-src 'none'; style-src 'nonce-${parts.nonce}'`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(parts.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(parts.title)}</title>
<style nonce="${parts.nonce}">${parts.style}</style>
</head>
<body>
${parts.body}
</body>
</html>
`;
}

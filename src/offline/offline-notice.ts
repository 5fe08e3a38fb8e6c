/** The page that stands in for one that is neither kept nor to be had, in both languages. Its empty icon keeps the browser from asking for one. */
export function offlineNotice(visited: readonly string[], root: string): Response {
  const list = visited.map((path) => `<li><a href="${escape(root + path)}">/${escape(path)}</a></li>`).join('');
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><link rel="icon" href="data:,"><title>Offline · Speclens</title></head><body><main>
<h1>This page is not kept, and there is no network</h1>
<p>What you have visited can be read. With a network, <a href="${escape(root)}offline/">the whole site can be kept offline</a>.</p>
<h1 lang="zh-Hans">这个页面没有保存，而且现在没有网络</h1>
<p lang="zh-Hans">访问过的页面仍可阅读。有网络时，可以<a href="${escape(root)}zh/offline/">把全站保存下来，供离线使用</a>。</p>
<ul>${list}</ul></main></body></html>`;
  return new Response(html, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'; img-src data:" } });
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

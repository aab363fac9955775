// The embed pages and their oEmbed endpoint, asked the way a CMS and a nosy visitor would ask.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { createEmbedHandler } from '../dist/embed/oembed.mjs';
import { runModule } from '../tools/run-module.mjs';

describe('a publisher’s server with the embed handler', () => {
  let server, base;

  before(async () => {
    server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    base = `http://127.0.0.1:${server.address().port}/peers`;
    const allow = ['https://lists.example', 'https://b.example"><script>'];
    const handle = createEmbedHandler({ baseUrl: base, allow, name: 'Peers for Progress' });
    server.on('request', (request, response) => {
      if (!handle(request, response)) response.writeHead(418).end();
    });
  });
  after(() => server.close());

  const get = (path, options) => fetch(base + path, options);
  const ask = (parameters) => get(`/oembed?${new URLSearchParams(parameters)}`);

  it('serves a page for every widget, which names its own oEmbed address', async () => {
    for (const name of [
      'role-tabs',
      'resource-cards',
      'story-carousel',
      'chapter-guide',
      'newsletter-signup',
      'join',
    ]) {
      const path = `/embed/${name}/?heading=%22%3E%3Cscript%3E'&limit=2`;
      const response = await get(path);
      const page = await response.text();
      assert.equal(response.status, 200, name);
      const [, href] = /<link rel="alternate" type="application\/json\+oembed" href="([^"]*)">/.exec(page);
      const discovered = new URL(href.replaceAll('&amp;', '&').replaceAll('&#39;', "'"));
      assert.equal(`${discovered.origin}${discovered.pathname}`, `${base}/oembed`);
      assert.equal(discovered.searchParams.get('url'), new URL(base + path).href);
      assert.equal((await fetch(discovered)).status, 200);
    }
  });

  it('answers with a link and a frame of the page, in the words of oEmbed', async () => {
    const url = `${base}/embed/join/index.html?limit=3&heading=A%20%22b%22&consent=%3Cscript%3E&x=1`;
    const response = await ask({ url, maxwidth: 500, maxheight: 300, format: 'json', dnt: 1 });
    assert.equal(response.headers.get('content-type'), 'application/json; charset=utf-8');
    const { html, ...rest } = await response.json();
    assert.deepEqual(rest, {
      version: '1.0',
      type: 'rich',
      title: 'Newsletter sign-up',
      provider_name: 'Peers for Progress',
      provider_url: `${base}/`,
      width: 500,
      height: 300,
    });
    const address = `${base}/embed/join/?heading=A%20%22b%22&amp;consent=%3Cscript%3E`;
    assert.equal(
      html,
      `<blockquote><a href="${address}">Newsletter sign-up</a></blockquote>
<iframe src="${address}" title="A &quot;b&quot;" sandbox="allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox" width="500" height="300" loading="lazy" frameborder="0" allowfullscreen></iframe>`,
    );
  });

  for (const [title, size, expected] of [
    ['its own where none is asked for', {}, [640, 640]],
    ['not more than is asked for', { maxwidth: '320.7', maxheight: '200' }, [320, 200]],
    ['not more than it needs', { maxwidth: '99999', maxheight: '99999' }, [1280, 640]],
    ['its own where what is asked for is no size', { maxwidth: '-1', maxheight: '1e999x' }, [640, 640]],
  ]) {
    it(`answers with sizes: ${title}`, async () => {
      const answer = await (await ask({ url: `${base}/embed/role-tabs`, ...size })).json();
      assert.deepEqual([answer.width, answer.height], expected);
      assert.match(answer.html, new RegExp(`width="${expected[0]}" height="${expected[1]}"`));
    });
  }

  for (const [title, status, parameters] of [
    ['an address elsewhere', 404, () => ({ url: 'https://stranger.example/embed/role-tabs/' })],
    [
      'an address that only looks like its own',
      404,
      () => ({ url: `${base}.stranger.example/embed/role-tabs/` }),
    ],
    ['a page of its own that is no embed page', 404, () => ({ url: `${base}/about` })],
    ['a widget that does not exist', 404, () => ({ url: `${base}/embed/constructor/` })],
    ['a provider that is no widget', 404, () => ({ url: `${base}/embed/feed/` })],
    ['no address', 404, () => ({})],
    ['what is no address', 404, () => ({ url: 'role-tabs' })],
    ['XML', 501, () => ({ url: `${base}/embed/role-tabs/`, format: 'xml' })],
  ]) {
    it(`answers ${status} when asked for ${title}`, async () => {
      assert.equal((await ask(parameters())).status, status);
    });
  }

  it('serves a page whose configuration is empty', async () => {
    for (const ending of ['', '?', 'index.html', 'index.html?']) {
      const response = await get(`/embed/join/${ending}`);
      assert.match(await response.text(), /<main data-name="join">/, ending);
    }
  });

  it('sends who asks without the final slash to the page, with its configuration', async () => {
    const response = await get('/embed/role-tabs?layout=tabs', { redirect: 'manual' });
    assert.equal(response.status, 301);
    const target = new URL(response.headers.get('location'), `${base}/embed/role-tabs`);
    assert.equal(target.href, `${base}/embed/role-tabs/?layout=tabs`);
  });

  it('lets every site have its answers, with types that browsers take by the letter', async () => {
    for (const path of ['/embed/role-tabs/', '/embed/embed.js', '/embed/embed.css', '/oembed?url=x']) {
      const { headers } = await get(path);
      assert.equal(headers.get('access-control-allow-origin'), '*', path);
      assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin', path);
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
      assert.match(headers.get('content-type'), /^(text|application)\/\w+; charset=utf-8$/, path);
    }
  });

  it('lets a page run no scripts but its own, and have no inline ones', async () => {
    const response = await get('/embed/role-tabs/');
    const policy = response.headers.get('content-security-policy');
    assert.match(
      policy,
      new RegExp(`script-src 'self' ${base}/peer-widgets.js ${base}/peer-extras.js ${base}/embed/embed.js;`),
    );
    assert.doesNotMatch(policy, /unsafe/);
    const page = await response.text();
    assert.match(page, /require-trusted-types-for 'script'; trusted-types peer-widgets/);
    assert.doesNotMatch(page, /<script(?! defer src=)|<style| style=| on\w+=/);
  });

  it('sends the policy that the documentation gives to who hosts the pages as files', async () => {
    const { loadingPolicy } = await runModule('src/embed/page.ts');
    const guide = await readFile(new URL('../docs/publish.md', import.meta.url), 'utf8');
    assert.ok(guide.includes(`Content-Security-Policy: ${loadingPolicy('https://your-host/1/')}\n`));
    const { headers } = await get('/embed/role-tabs/');
    assert.equal(headers.get('content-security-policy'), loadingPolicy(`${base}/`));
  });

  it('tells the pages what they may show', async () => {
    const page = await (await get('/embed/join/')).text();
    assert.match(page, /data-allow="https:\/\/lists\.example https:\/\/b\.example&quot;&gt;&lt;script&gt;"/);
  });

  it('says what it can be asked, and leaves what is not its own to others', async () => {
    const posted = await get('/embed/role-tabs/', { method: 'POST', body: 'x' });
    assert.deepEqual([posted.status, posted.headers.get('allow')], [405, 'GET, HEAD']);
    const head = await get('/embed/role-tabs/', { method: 'HEAD' });
    assert.deepEqual([head.status, await head.text()], [200, '']);
    for (const path of [
      '/',
      '/embed/',
      '/embed/feed/',
      '/embed/../oembed.mjs',
      '/embed/oembed.mjs',
      '/embed/join/x',
      '/..//oembed?url=x',
    ]) {
      assert.equal((await get(path)).status, 418, path);
    }
    assert.equal((await fetch(new URL('/oembed?url=x', base))).status, 418);
  });
});

/** What happens to widgets in the life of a page. */
import { widgets } from './visit.mjs';

/** Runs code in the page. */
const run = (code) => (window, visit) => window.run(visit.fill(`(() => {${code}; return '' })()`));
/** Runs code in the page, and waits until all widgets are there again. */
const runAndSee = (code) => async (window, visit) => {
  await run(code)(window, visit);
  await visit.untilShown();
};
/** The words of a page, as a template that JavaScript can hold. */
const written = `\`${widgets}\``;
const move = "document.querySelector('#there').append(...document.querySelectorAll('#here > *'))";
const places = `<h1>A clinic</h1><div id="here">{widgets}</div><div id="there"></div>`;
/** Our style of the tabs, which a button would not have without our style sheet. */
const isStyled = (view, tabs) =>
  `${view}.getComputedStyle(${tabs}.shadowRoot.querySelector('[part~=tab]')).cursor === 'pointer'`;

/** @type {import('./visit.mjs').Row[]} */
export const life = [
  { page: 'when they are added to the page late', body: '<h1>A clinic</h1>', first: runAndLeave() },
  { page: 'after they were moved', body: places, act: runAndSee(move) },
  {
    page: 'after they were moved and moved back in one go',
    body: places,
    act: runAndSee(
      `${move}; document.querySelector('#here').append(...document.querySelectorAll('#there > *'))`,
    ),
  },
  {
    page: 'after they were moved by `moveBefore`',
    body: places,
    notes: { webkit: '(moved by `append`: it has no `moveBefore`)' },
    act: runAndSee(`const there = document.querySelector('#there');
      for (const widget of document.querySelectorAll('#here > *')) {
        if (there.moveBefore) there.moveBefore(widget, null); else there.append(widget);
      }`),
  },
  {
    page: 'after they were taken away and put back later',
    body: places,
    async act(window, visit) {
      await run("window.kept = document.querySelector('#here'); kept.remove()")(window, visit);
      await visit.until(({ widgets: seen }) => !seen.length);
      await runAndSee('document.body.append(kept)')(window, visit);
    },
  },
  {
    page: 'after copies took their places',
    body: places,
    act: runAndSee(`const here = document.querySelector('#here'); here.replaceWith(here.cloneNode(true))`),
  },
  {
    page: 'after `innerHTML` wrote them anew',
    body: places,
    act: runAndSee("const here = document.querySelector('#here'); here.innerHTML = here.innerHTML"),
  },
  {
    page: 'out of a document that was parsed apart',
    body: '<h1>A clinic</h1>',
    first: run(`const apart = new DOMParser().parseFromString(${written}, 'text/html');
      document.body.append(...apart.body.children)`),
  },
  {
    page: 'out of a `<template>`',
    body: '<h1>A clinic</h1><template>{widgets}</template>',
    first: run("document.body.append(document.querySelector('template').content.cloneNode(true))"),
  },
  {
    page: 'in their own styles after a trip to another document and back',
    // There is no feed of the page in another document: they must name their own.
    body: `${places.replace('{widgets}', widgets.replace(/<peer-[\w-]+/g, '$& feed="{publisher}/feed.json"'))}<iframe srcdoc="<!doctype html><p>Another document"></iframe>`,
    async act(window, visit) {
      await run(
        "document.querySelector('iframe').contentDocument.body.append(document.querySelector('#here'))",
      )(window, visit);
      const abroad = "document.querySelector('iframe').contentDocument.querySelector('peer-role-tabs')";
      await visit.untilTrue(isStyled("document.querySelector('iframe').contentWindow", abroad));
      await runAndSee(`document.body.append(${abroad}.parentElement)`)(window, visit);
      await visit.untilTrue(isStyled('window', "document.querySelector('peer-role-tabs')"));
    },
  },
  {
    page: 'in a part of the page that is opened late',
    body: '<details><summary>Peer support</summary>{widgets}</details>',
    async first(window, visit) {
      await visit.until(({ isDefined, isLoaded }) => isDefined && isLoaded);
      await window.press('Tab');
      await window.press('Enter');
    },
  },
  {
    page: 'in a modal dialog',
    body: '<h1>A clinic</h1><dialog>{widgets}</dialog>',
    first: run("document.querySelector('dialog').showModal()"),
  },
  {
    page: 'after a Turbo visit to a page that has them',
    act: runAndSee(`const next = new DOMParser().parseFromString(
        '<h1>Another page</h1><script async src="{publisher}/peer-widgets.js"><' + '/script>' + ${written}, 'text/html').body;
      history.pushState({}, '', '#next');
      document.documentElement.replaceChild(document.adoptNode(next), document.body);
      for (const inert of document.body.querySelectorAll('script')) {
        const script = document.createElement('script');
        for (const { name, value } of inert.attributes) script.setAttribute(name, value);
        inert.replaceWith(script);
      }`),
  },
  {
    page: "out of Turbo's cache, after a visit elsewhere",
    async act(window, visit) {
      await run(`window.snapshot = document.body.cloneNode(true);
        document.documentElement.replaceChild(document.createElement('body'), document.body)`)(window, visit);
      await visit.until(({ widgets: seen }) => !seen.length);
      await runAndSee('document.documentElement.replaceChild(snapshot, document.body)')(window, visit);
    },
  },
  {
    page: 'after a single-page application changed its route and came back',
    body: '<main>{widgets}</main>',
    async act(window, visit) {
      await run(`const main = document.querySelector('main');
        const pages = { '': main.innerHTML, '#other': '<h1>Another route</h1>' };
        addEventListener('popstate', () => (main.innerHTML = pages[location.hash]));
        history.pushState({}, '', '#other');
        main.innerHTML = pages['#other']`)(window, visit);
      await visit.until(({ widgets: seen }) => !seen.length);
      await runAndSee('history.back()')(window, visit);
    },
  },
  {
    page: 'when the visitor comes back to a page that the browser kept (bfcache)',
    async act(window, visit) {
      await run("location.assign('/elsewhere')")(window, visit);
      await visit.untilTrue("location.pathname === '/elsewhere'");
      await run('history.back()')(window, visit);
      await visit.untilTrue("location.pathname !== '/elsewhere'");
      await visit.untilShown();
      await visit.until(({ visits }) => visits === 2);
    },
    last: (window) => window.renew(), // Firefox's driver hears nothing of a page that was kept.
  },
];

function runAndLeave() {
  return async (window, visit) => {
    await visit.until(({ isDefined }) => isDefined);
    await run(`document.body.insertAdjacentHTML('beforeend', ${written})`)(window, visit);
  };
}

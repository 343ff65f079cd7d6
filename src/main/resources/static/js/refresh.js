// Shows new figures in an open page as soon as they are there: place, focus and what was folded out stay. Not while somebody is choosing
// or writing, nor in a page that nobody looks at. Without this script a page stays as it was opened.
(() => {
  "use strict";
  const LOOK_AGAIN = 30000;
  // nobody asks this: the session ends when it would have ended without it
  const UNATTENDED = { redirect: "error", headers: { "Waardemeter-Unattended": "yes" } };
  const told = () => document.getElementById("freshness");
  const main = (page) => page.querySelector("#main > main");

  const busy = () =>
    document.querySelector("main .drop[open], main form:focus-within :is(input, select, textarea):focus, [popover]:popover-open") !== null;

  /** Where an element stands among the others of its kind: the page that comes is built alike. */
  function place(element) {
    if (!element || !main(document).contains(element)) return null;
    if (element.id) return (page) => page.getElementById(element.id);
    const words = element.textContent.trim();
    const alike = (page) => [...main(page).querySelectorAll(element.localName)];
    const same = (page) => alike(page).filter((one) => one.textContent.trim() === words);
    const which = same(document).indexOf(element);
    const where = alike(document).indexOf(element);
    return (page) => same(page)[which] || alike(page)[where] || null;
  }

  function show(page) {
    const focused = place(document.activeElement);
    const open = [...main(document).querySelectorAll("details[open]")].map((one) => place(one.querySelector("summary")));
    const [left, top] = [window.scrollX, window.scrollY];
    main(document).replaceWith(document.importNode(main(page), true));
    told().replaceWith(document.importNode(page.getElementById("freshness"), true));
    document.title = page.title;
    for (const summary of open) {
      const found = summary(document);
      if (found) found.parentElement.open = true;
    }
    // scripts of the page that came in this way do not run by themselves; libraries are there already
    for (const script of main(document).querySelectorAll("script[src]")) {
      if (script.src.includes("/webjars/")) continue;
      const again = document.createElement("script");
      again.src = script.src;
      again.async = false;
      script.replaceWith(again);
    }
    const again = focused && focused(document);
    if (again) again.focus({ preventScroll: true });
    window.scrollTo(left, top);
    const said = document.getElementById("refreshed");
    said.textContent = said.dataset.words;
  }

  async function look() {
    if (document.hidden || busy()) return;
    const version = await fetch(told().dataset.from, UNATTENDED).then((reply) => (reply.ok ? reply.text() : null));
    if (version === null || version === told().dataset.version) return;
    const reply = await fetch(location.href, UNATTENDED);
    const page = new DOMParser().parseFromString(await reply.text(), "text/html");
    if (reply.ok && page.getElementById("freshness") && main(page) && !busy()) show(page);
  }

  let looking = false;
  async function lookOnce() {
    if (looking) return;
    looking = true;
    // signed out, or the program is starting again: the next look may fare better
    await look().catch(() => {});
    looking = false;
  }

  setInterval(lookOnce, LOOK_AGAIN);
  document.addEventListener("visibilitychange", lookOnce);
})();

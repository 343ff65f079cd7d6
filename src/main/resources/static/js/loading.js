// While the demonstration is being loaded: keeps its notice up to date, and shows the page anew when there is more on it. Not while
// somebody is in the middle of something.
const LOOK_AGAIN = 2500;

const busy = () => document.querySelector("main :focus, main details[open], [popover]:popover-open") !== null;

async function look() {
  const notice = document.getElementById("loading");
  let reply;
  try {
    reply = await fetch(notice.dataset.from, { redirect: "error" });
  } catch {
    // the program is starting again, or we have been signed out
    setTimeout(look, LOOK_AGAIN * 4);
    return;
  }
  if (reply.status === 204 && !busy()) {
    location.reload();
    return;
  }
  if (reply.status === 200) {
    const fresh = new DOMParser().parseFromString(await reply.text(), "text/html").getElementById("loading");
    if (fresh.dataset.months !== notice.dataset.shown && !busy()) {
      location.reload();
      return;
    }
    fresh.dataset.shown = notice.dataset.shown;
    if (!notice.contains(document.activeElement)) {
      notice.replaceWith(fresh);
    }
  }
  setTimeout(look, LOOK_AGAIN);
}

const notice = document.getElementById("loading");
if (notice) {
  notice.dataset.shown = notice.dataset.months;
  setTimeout(look, LOOK_AGAIN);
}

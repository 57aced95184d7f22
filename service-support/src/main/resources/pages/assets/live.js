// What changes while a page is open comes into it: a stream of server-sent events says that something did, and the parts of
// the page marked data-live are fetched from the same address and put in the place of the old ones. Without this script
// the page is the same, as of when it was asked for.
const page = document.querySelector("[data-live-after]");
const TOGETHER = 1000; // Changes within so many milliseconds are one fetch.
const PATIENCE = 5 * 60 * 1000; // A page that nobody looked at for so long keeps no line open.

let stream;
let last = page?.dataset.liveAfter;
let news = [];
let waiting;
let leaving;

function listen() {
  if (stream) {
    return;
  }
  // Browsers come back by themselves, and say then what they heard last.
  const whose = page.dataset.liveAuthority ? `&authority=${encodeURIComponent(page.dataset.liveAuthority)}` : "";
  stream = new EventSource(`/rating-changes?after=${encodeURIComponent(last)}${whose}`);
  stream.addEventListener("rating-change", hear);
  stream.addEventListener("reset", event => {
    last = event.lastEventId;
    later();
  });
}

function hear(event) {
  last = event.lastEventId;
  news.push(JSON.parse(event.data));
  later();
}

function later() {
  waiting ??= setTimeout(refresh, TOGETHER);
}

async function refresh() {
  const heard = news;
  news = [];
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" }, credentials: "omit" });
    if (answer.ok) {
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      swap(fresh);
      say(heard, fresh);
    }
  } catch {
    // The next change tries again, and what stands in the page was right when it came.
  } finally {
    waiting = undefined;
    if (news.length > 0) {
      later();
    }
  }
}

function swap(fresh) {
  for (const old of document.querySelectorAll("[data-live][id]")) {
    const other = fresh.getElementById(old.id);
    if (other && other.innerHTML !== old.innerHTML) {
      const focus = placeOfFocus(old);
      old.replaceChildren(...document.adoptNode(other).childNodes);
      focus?.(old);
    }
  }
}

// The link that has the focus is found again by where it leads, as the how-manieth of those.
function placeOfFocus(part) {
  const focused = document.activeElement;
  if (!part.contains(focused)) {
    return undefined;
  }
  const address = focused.getAttribute("href");
  const same = root => [...root.querySelectorAll("a[href]")].filter(link => link.getAttribute("href") === address);
  const place = same(part).indexOf(focused);
  return root => {
    const links = same(root);
    (links[place] ?? links[0] ?? document.getElementById("main-content")).focus({ preventScroll: true });
  };
}

function say(heard, fresh) {
  const newest = heard.at(-1);
  if (!newest) {
    return;
  }
  const address = `/rating-changes/${newest.sequence}`;
  const link = document.createElement("a");
  link.href = address;
  link.textContent = headline(address, fresh) ?? `${newest.authority.name}: something changed`;
  const more = heard.length > 1 ? ` And ${heard.length - 1} more.` : "";
  region.replaceChildren(close(), link, more);
}

// As the page itself says it, where it does.
function headline(address, fresh) {
  return document.querySelector(`[data-live] a[href="${address}"]`)?.textContent
    ?? fresh.querySelector(`a[href="${address}"]`)?.textContent;
}

function close() {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Close";
  button.addEventListener("click", () => region.replaceChildren());
  return button;
}

function attend() {
  clearTimeout(leaving);
  if (document.hidden) {
    leaving = setTimeout(leave, PATIENCE);
  } else {
    listen();
  }
}

function leave() {
  stream?.close();
  stream = undefined;
}

const region = document.createElement("div");
region.className = "gw-live";
region.setAttribute("role", "status");
if (page && "EventSource" in window) {
  document.body.append(region);
  document.addEventListener("visibilitychange", attend);
  addEventListener("pagehide", leave);
  addEventListener("pageshow", attend);
  attend();
}

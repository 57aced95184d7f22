// What changes while a page is open comes into it: a stream of server-sent events says that something did, and the parts of
// the page marked data-live are fetched from the same address and put in the place of the old ones. Without this script
// the page is the same, as of when it was asked for.
const page = document.querySelector("[data-live-after]");
const TOGETHER = 1000; // Changes within so many milliseconds are one fetch.
// A page that nobody looks at keeps no line open: a browser has six for one server, and nothing is lost meanwhile.
const PATIENCE = 5000;
const FILTERS = ["authority", "region", "area", "direction"];

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
  stream = new EventSource(`/rating-changes?${wanted()}`);
  stream.addEventListener("rating-change", hear);
  stream.addEventListener("reset", event => {
    last = event.lastEventId;
    later();
  });
}

// The changes of one authority, or those that the page itself is filtered by, or all.
function wanted() {
  const wanted = new URLSearchParams({ after: last });
  if (page.dataset.liveAuthority) {
    wanted.append("authority", page.dataset.liveAuthority);
  } else if ("liveFiltered" in page.dataset) {
    for (const [name, value] of new URLSearchParams(location.search)) {
      if (FILTERS.includes(name) && value !== "") {
        wanted.append(name, value);
      }
    }
  }
  return wanted;
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
      await say(heard);
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
      const open = [...old.querySelectorAll("details")].map(part => part.open);
      old.replaceChildren(...document.adoptNode(other).childNodes);
      old.querySelectorAll("details").forEach((part, place) => { part.open = open[place] ?? part.open; });
      focus?.(old);
    }
  }
}

// What has the focus is found again by where it leads, as the how-manieth of those; what leads nowhere, by its place alone.
function placeOfFocus(part) {
  const focused = document.activeElement;
  if (!part.contains(focused)) {
    return undefined;
  }
  const address = focused.getAttribute("href");
  const same = root => [...root.querySelectorAll(address === null ? "summary, [tabindex]" : "a[href]")]
    .filter(one => one.getAttribute("href") === address);
  const place = same(part).indexOf(focused);
  return root => {
    const found = same(root);
    (found[place] ?? found[0] ?? document.getElementById("main-content")).focus({ preventScroll: true });
  };
}

async function say(heard) {
  const newest = heard.at(-1);
  if (!newest) {
    return;
  }
  const link = document.createElement("a");
  link.href = `/rating-changes/${newest.sequence}`;
  link.textContent = (await headline(newest.sequence)) ?? `${newest.authority.name}: something changed`;
  const words = document.createElement("p");
  words.append(link, heard.length > 1 ? `, and ${heard.length - 1} more` : "");
  region.replaceChildren(words, close());
}

// As the page itself says it, where it does; else as the list of changes does, which has it for certain.
async function headline(sequence) {
  const find = root => root.querySelector(`main a[href="/rating-changes/${sequence}"]`)?.textContent;
  const here = find(document);
  if (here) {
    return here;
  }
  const answer = await fetch(`/rating-changes?before=${sequence + 1}`, { headers: { Accept: "text/html" }, credentials: "omit" });
  return answer.ok ? find(new DOMParser().parseFromString(await answer.text(), "text/html")) : undefined;
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

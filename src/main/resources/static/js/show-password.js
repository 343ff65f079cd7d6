// Shows what is typed without losing it. Where no script runs, the link opens the page again with a readable field.
for (const link of document.querySelectorAll("a[data-shows]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const field = document.getElementById(link.dataset.shows);
    const readable = field.type === "text";
    field.type = readable ? "password" : "text";
    link.textContent = readable ? link.dataset.show : link.dataset.hide;
  });
}

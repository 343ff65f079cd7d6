// Files that are dropped or chosen are sent at once. Where no script runs, the button sends them.
const file = document.getElementById("file");
const drop = file.form;
file.addEventListener("change", () => {
  if (file.files.length > 0) {
    drop.requestSubmit();
  }
});
for (const type of ["dragenter", "dragover"]) {
  drop.addEventListener(type, (event) => {
    event.preventDefault();
    drop.classList.add("upload-zone-over");
  });
}
for (const type of ["dragleave", "drop"]) {
  drop.addEventListener(type, () => drop.classList.remove("upload-zone-over"));
}
drop.addEventListener("drop", (event) => {
  event.preventDefault();
  if (event.dataTransfer.files.length > 0) {
    file.files = event.dataTransfer.files;
    drop.requestSubmit();
  }
});

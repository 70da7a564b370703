// Runs only in browsers too old for modules, where start.js cannot even be read.
document.getElementById("start-opening").style.display = "none";
document.getElementById("start-failed").removeAttribute("hidden");

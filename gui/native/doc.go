// Package native does what only the operating system can do: it asks for files,
// opens a file in the system's own program or prints it, shows it in the file
// manager and knows which drives there are. Each system has a file of its own;
// elsewhere a plain fallback stands in.
package native
